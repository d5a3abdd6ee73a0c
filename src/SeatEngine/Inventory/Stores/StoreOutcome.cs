namespace SeatEngine.Inventory;

/// <summary>What became of a batch.</summary>
public enum StoreOutcome
{
    /// <summary>It is stored, now or by an earlier attempt of the same id.</summary>
    Stored,

    /// <summary>Somebody else was first on one of its streams, and nothing of it is stored.</summary>
    Conflict,

    /// <summary>Nothing of it is stored, nor will be: the writer's epoch is over, or the store refuses it.</summary>
    NotStored,
}
