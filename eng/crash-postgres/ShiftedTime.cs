namespace SeatEngine.CrashPostgres;

/// <summary>A clock that is wrong by hours.</summary>
internal sealed class ShiftedTime(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
