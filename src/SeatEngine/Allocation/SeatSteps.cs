namespace SeatEngine.Allocation;

/// <summary>The steps that come with the library.</summary>
public static class SeatSteps
{
    /// <summary>Together in one run, box or table, and no orphan left (unless the request does not mind any).</summary>
    public static SeatStep Together { get; } = new TogetherStep("together", OrphanRule.Strict);

    /// <summary>Together in one run, box or table, an orphan allowed as far as the request's rule does.</summary>
    public static SeatStep TogetherWithOrphan { get; } = new TogetherStep("together, leaving an orphan", OrphanRule.LenientInRun);

    /// <summary>Places in one general-admission area.</summary>
    public static SeatStep GeneralAdmission { get; } = new GeneralAdmissionStep();
}
