namespace SeatEngine.Allocation;

/// <summary>The steps that come with the library.</summary>
public static class SeatSteps
{
    /// <summary>Together in one run, box or table, and no orphan left (unless the request does not mind any).</summary>
    public static SeatStep Together { get; } = new TogetherStep("together", OrphanRule.Strict);

    /// <summary>Together in one run, box or table, an orphan allowed as far as the request's rule does.</summary>
    public static SeatStep TogetherWithOrphan { get; } = new TogetherStep("together, leaving an orphan", OrphanRule.LenientInRun);

    /// <summary>For a party that cannot sit beside those asked for: together, as near to them as can be.</summary>
    public static SeatStep Nearby { get; } = new NearbyStep();

    /// <summary>
    /// In one row, parted only by an aisle; from four people on, nobody is alone on a side of it. With wheelchairs: the
    /// spaces and their company in one row.
    /// </summary>
    public static SeatStep AcrossAisle { get; } = new AcrossAisleStep();

    /// <summary>
    /// In rows right behind each other, as few as can be, with a stretch in each that has somebody of the party in front of
    /// it: the columns overlap. Nobody is alone in a row. Not for parties with wheelchairs, or of fewer than four.
    /// </summary>
    public static SeatStep StackedRows { get; } = new StackedRowsStep();

    /// <summary>
    /// In one section, in several parts near each other, nobody alone. With wheelchairs: the spaces and their company in one section.
    /// </summary>
    public static SeatStep SameSection { get; } = new SameSectionStep();

    /// <summary>
    /// On one level, in several parts near each other, nobody alone. For halls of more than one level; not for parties with wheelchairs.
    /// </summary>
    public static SeatStep SameLevel { get; } = new SameLevelStep();

    /// <summary>
    /// Anywhere, in several parts near each other; nobody alone unless it cannot be avoided. Not for parties with wheelchairs.
    /// </summary>
    public static SeatStep Anywhere { get; } = new AnywhereStep();

    /// <summary>A table or box that is sold as a whole: the smallest free one that holds the party.</summary>
    public static SeatStep Whole { get; } = new WholeStep();

    /// <summary>Places in one general-admission area: of those with room, the one with the fewest free places.</summary>
    public static SeatStep GeneralAdmission { get; } = new GeneralAdmissionStep();
}
