using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The house's rules for other seats after the sale.</summary>
/// <remarks>Immutable.</remarks>
public sealed record UpgradeRules
{
    /// <summary>The usual rules.</summary>
    public static UpgradeRules Usual { get; } = new();

    /// <summary>What the seats given up are worth; null for the book's rules.</summary>
    public ExchangePolicy? Exchanges { get; init; }

    /// <summary>Through which channel the seats could be sold: what lies under hold codes of others is left alone.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>Whether base seats stay what they were, so that next season begins from them.</summary>
    public bool KeepsBaseSeats { get; init; }

    /// <summary>
    /// How often all who have not been moved are looked at, 1 to 100: what one account gives up may be what another waits for. Three
    /// times unless stated; it ends when nobody moves.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Passes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Passes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100, nameof(Passes));
            field = value;
        }
    } = 3;
}
