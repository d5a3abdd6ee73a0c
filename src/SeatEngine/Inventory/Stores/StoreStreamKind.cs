namespace SeatEngine.Inventory;

/// <summary>Of what a stream of events is.</summary>
public enum StoreStreamKind
{
    /// <summary>No stream.</summary>
    None,

    /// <summary>What happened to the places of one performance.</summary>
    Performance,

    /// <summary>What happened to the orders of one book.</summary>
    Orders,
}
