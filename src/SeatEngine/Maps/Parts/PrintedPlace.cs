namespace SeatEngine.Maps;

/// <summary>What a ticket says of a seat: compared by value.</summary>
/// <param name="Level">The name of the level; null in a hall without.</param>
/// <param name="Section">The name of the section.</param>
/// <param name="Kind">Row, box or table.</param>
/// <param name="Row">The label of the row, box or table.</param>
/// <param name="Seat">The label of the seat.</param>
public sealed record PrintedPlace(string? Level, string Section, MapRowKind Kind, string Row, string Seat)
{
    /// <summary>The place in words.</summary>
    /// <returns>For example <c>Balcony, Left, row A, seat 12</c>.</returns>
    public override string ToString() => $"{(Level is null ? string.Empty : Level + ", ")}{Section}, {WordOf(Kind)} {Row}, seat {Seat}";

    internal static string WordOf(MapRowKind kind) => kind switch
    {
        MapRowKind.Box => "box",
        MapRowKind.Table => "table",
        MapRowKind.Row => "row",
    };
}
