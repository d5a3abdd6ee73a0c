using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>How a process takes streams for itself, so that it alone writes them and need not look what others have stored.</summary>
/// <remarks>
/// A lease is taken with the first request that writes its stream, and renewed by those that follow. While another has it, requests are
/// answered with <see cref="InventoryOutcome.WrittenElsewhere"/> and who it is, for whoever can forward them.
/// </remarks>
[SendInstead("the owner; a store belongs to a process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record StoreLeasing
{
    /// <summary>A way of leasing.</summary>
    /// <param name="store">The store of the leases, usually that of the events.</param>
    /// <param name="owner">Who this process is, in words by which others can ask it; not empty.</param>
    /// <exception cref="ArgumentException">The owner is empty.</exception>
    public StoreLeasing(ILeaseStore store, string owner)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        (Store, Owner) = (store, owner);
    }

    /// <summary>The store of the leases.</summary>
    public ILeaseStore Store { get; }

    /// <summary>Who this process is.</summary>
    public string Owner { get; }

    /// <summary>For how long a lease is taken, from 100 milliseconds to an hour; 15 seconds unless stated. After half of it, it is renewed.
    /// So long can others not write when this process dies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan Length
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(100), nameof(Length));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1), nameof(Length));
            field = value;
        }
    } = TimeSpan.FromSeconds(15);

    /// <summary>How long a request waits for a lease that another has, from zero to an hour; not at all unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan Patience
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(Patience));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1), nameof(Patience));
            field = value;
        }
    }
}
