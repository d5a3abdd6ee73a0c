using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Another party that might change seats, and what it must not lose.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record MoveParty
{
    /// <summary>A party.</summary>
    /// <param name="seats">Its seats.</param>
    public MoveParty(SeatSet seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        Seats = seats;
    }

    /// <summary>The seats that the party has now.</summary>
    public SeatSet Seats { get; }

    /// <summary>How many of it use a wheelchair; null when it is not known, then as many as it has wheelchair spaces.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? Wheelchairs { get; init => field = AskedValue.InRange(value, 0, int.MaxValue); }

    /// <summary>
    /// Whether it needs seats that are reached without a step; null when it is not known, then whoever has a place that is
    /// kept for people with access needs is taken to need it, and keeps as many such places.
    /// </summary>
    public bool? StepFree { get; init; }
}
