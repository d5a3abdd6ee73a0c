namespace SeatEngine.Storage.PostgreSql;

/// <summary>What became of a batch, by the numbers of the server's function.</summary>
internal enum AppendOutcome
{
    Stored,
    StoredBefore,
    Behind,
    EpochIsOver,
    FollowsUnknown,
    ChainIsBroken,
}
