namespace SeatEngine.Storage.PostgreSql;

/// <summary>What the server's function says became of a batch.</summary>
internal enum AppendOutcome
{
    Stored,
    StoredBefore,
    Behind,
    EpochIsOver,
    FollowsUnknown,
    ChainIsBroken,
}
