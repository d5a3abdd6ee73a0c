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
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 64);
            _smallestLeft = value;
        }
    }

    /// <summary>Whether too few seats may be left where they end at an aisle, so that whoever takes them has a way out.</summary>
    public bool AllowedAtAisle { get; init; }

    /// <summary>Whether so many free neighbours left beside a party are too few: where an orphan is told from others.</summary>
    internal bool IsTooFew(int left, bool atAisle) => left > 0 && left < SmallestLeft && !(atAisle && AllowedAtAisle);
}
