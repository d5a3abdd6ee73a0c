namespace SeatEngine.Allocation;

/// <summary>How orphans are judged.</summary>
/// <remarks>
/// Judged on free seats: those held or sold end a run, those of another zone or channel do not. <c>default</c> is the
/// lenient rule against single seats, at aisles as well.
/// </remarks>
public readonly record struct OrphanPolicy
{
    private readonly int _smallestLeft;

    /// <summary>A policy.</summary>
    /// <param name="rule">What is to be done.</param>
    public OrphanPolicy(OrphanRule rule)
    {
        Rule = rule;
    }

    /// <summary>What is to be done; lenient within the run unless said otherwise.</summary>
    public OrphanRule Rule { get; init; }

    /// <summary>
    /// The smallest number of free neighbours that may be left, from 1 (anything may be left) to 64; 2 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int SmallestLeft
    {
        get => _smallestLeft == 0 ? 2 : _smallestLeft;
        init => _smallestLeft = AskedValue.InRange(value, 1, 64);
    }

    /// <summary>
    /// Whether too few seats may be left where they end at an aisle, so that whoever takes them has a way out. To let no fewer than some
    /// be left there either, see <see cref="SmallestLeftAtAisle"/>.
    /// </summary>
    public bool AllowedAtAisle { get; init; }

    /// <summary>
    /// The smallest number of free neighbours that may be left where they end at an aisle, from 1 to 64; null for that of
    /// <see cref="SmallestLeft"/>. Of no matter with <see cref="AllowedAtAisle"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int? SmallestLeftAtAisle { get; init => field = AskedValue.InRange(value, 1, 64); }

    /// <summary>Whether so many free neighbours left beside a party are too few: where an orphan is told from others.</summary>
    internal bool IsTooFew(int left, bool atAisle) => left > 0
        && left < (!atAisle ? SmallestLeft : AllowedAtAisle ? 1 : SmallestLeftAtAisle ?? SmallestLeft);

    /// <summary>Whether an orphan is a single seat, at an aisle as elsewhere, which masks of bits can tell.</summary>
    internal bool IsPlain => SmallestLeft == 2 && !AllowedAtAisle && SmallestLeftAtAisle is null or 2;
}
