namespace SeatEngine.Seasons;

/// <summary>What of the house's catalogue a performance uses; what is left <c>default</c> is as its title or its season says.</summary>
/// <remarks>Immutable.</remarks>
public sealed record HouseUse
{
    /// <summary>Nothing said.</summary>
    public static HouseUse Unsaid { get; } = new();

    /// <summary>In which hall it is.</summary>
    public CatalogueName Hall { get; init; }

    /// <summary>The set-up that is laid over the hall.</summary>
    public CatalogueName SetUp { get; init; }

    /// <summary>The zone map: where each price is paid.</summary>
    public CatalogueName Zones { get; init; }

    /// <summary>The price book.</summary>
    public CatalogueName Prices { get; init; }

    /// <summary>The template of what is set aside before the sale.</summary>
    public CatalogueName Holds { get; init; }

    /// <summary>This, and where it says nothing another.</summary>
    /// <param name="other">What else is understood.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public HouseUse Else(HouseUse other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Hall = Hall.IsNone ? other.Hall : Hall,
            SetUp = SetUp.IsNone ? other.SetUp : SetUp,
            Zones = Zones.IsNone ? other.Zones : Zones,
            Prices = Prices.IsNone ? other.Prices : Prices,
            Holds = Holds.IsNone ? other.Holds : Holds,
        };
    }
}
