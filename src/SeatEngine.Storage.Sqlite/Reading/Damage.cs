using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>What is told of a row that cannot be what was stored: where it stands, and what is wrong with it.</summary>
internal static class Damage
{
    private const string Key = "SeatEngine.Defect";

    public static InvalidDataException OfEvent(StoreStreamId stream, long sequence, string what) => Of("events", stream, sequence, what);

    public static InvalidDataException Of(string table, StoreStreamId stream, long sequence, string what) =>
        Of(table, RowOf(stream, sequence), what);

    public static InvalidDataException Of(string table, string row, string what)
    {
        var damage = new InvalidDataException($"Table {table}, {row}: {what}");
        damage.Data.Add(Key, new StoreDefect(table, row, what));
        return damage;
    }

    /// <summary>The row of an event.</summary>
    public static string RowOf(StoreStreamId stream, long sequence) => FormattableString.Invariant($"stream {stream}, sequence {sequence}");

    /// <summary>The same as one of the defects of a whole check.</summary>
    public static StoreDefect DefectOf(InvalidDataException damage) =>
        damage.Data[Key] as StoreDefect ?? new StoreDefect("file", "", damage.Message);
}
