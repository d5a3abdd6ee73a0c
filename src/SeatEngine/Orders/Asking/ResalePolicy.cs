using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What the house keeps of tickets that it sells again for their owners.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ResalePolicy
{
    /// <summary>The house's share of the new price, from 0 to 1, rounded half up; the owner is owed the rest.</summary>
    public Rate HouseShare { get; init; }

    /// <summary>Whether the owner is owed on account, and not paid back.</summary>
    public bool ToAccount { get; init; }
}
