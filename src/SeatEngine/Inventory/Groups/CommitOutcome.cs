namespace SeatEngine.Inventory;

/// <summary>What became of a draft.</summary>
internal enum CommitOutcome
{
    /// <summary>Stored and published.</summary>
    Published,

    /// <summary>Another machine was first; its events are published, and the request is to be judged again.</summary>
    Conflict,

    /// <summary>The journal failed, and nobody knows.</summary>
    Unknown,
}
