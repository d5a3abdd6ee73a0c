namespace SeatEngine.Storage.PostgreSql;

/// <summary>Instants of the server's clock, to the microsecond.</summary>
internal static class StoreTime
{
    public static DateTimeOffset Of(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
