namespace SeatEngine.Storage.Sqlite;

/// <summary>Instants as the file keeps them: microseconds since 1970 in UTC.</summary>
internal static class StoreTime
{
    private static readonly long Least = ToNumber(DateTimeOffset.MinValue);
    private static readonly long Most = ToNumber(DateTimeOffset.MaxValue);

    public static DateTimeOffset Now(TimeProvider time) => Cut(time.GetUtcNow());

    /// <summary>The instant as it comes out of the file again.</summary>
    public static DateTimeOffset Cut(DateTimeOffset time) => FromNumber(ToNumber(time));

    public static long ToNumber(DateTimeOffset time) =>
        (long)Math.Floor((time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / (decimal)TimeSpan.TicksPerMicrosecond);

    /// <exception cref="InvalidDataException">There is no such instant.</exception>
    public static DateTimeOffset FromNumber(long microseconds) => microseconds >= Least && microseconds <= Most
        ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
        : throw new InvalidDataException(FormattableString.Invariant($"The store has an instant that cannot be: {microseconds}."));
}
