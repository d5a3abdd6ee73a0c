namespace SeatEngine.Seasons;

/// <summary>What has become of a request.</summary>
public enum ChangeState
{
    /// <summary>It waits.</summary>
    Open,

    /// <summary>It was granted.</summary>
    Granted,

    /// <summary>It was refused, for a reason.</summary>
    Refused,

    /// <summary>The subscriber has taken it back.</summary>
    Withdrawn,
}
