namespace SeatEngine.Storage.PostgreSql;

/// <summary>Instants of the server's clock, to the microsecond.</summary>
internal static class StoreTime
{
    private static readonly long MostTicks = DateTime.MaxValue.Ticks;

    public static DateTimeOffset Of(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <exception cref="FormatException">
    /// It is one of the server's infinities, which come as the least and the greatest instants.
    /// </exception>
    public static DateTime Finite(DateTime utc) =>
        utc.Ticks > 0 && utc.Ticks < MostTicks ? utc : throw new FormatException("An instant is infinite.");
}
