namespace BoxOfficeSample.Support;

/// <summary>A seat as people say it.</summary>
internal static class SeatWords
{
    public static string Of(MapSeat seat)
    {
        var row = seat.Row.Kind switch
        {
            MapRowKind.Box => "box",
            MapRowKind.Table => "table",
            MapRowKind.Row => "row",
            _ => throw new ArgumentOutOfRangeException(nameof(seat), seat.Row.Kind, "The kind is not known."),
        };
        return $"{seat.Section.Name}, {row} {seat.Row.Label}, seat {seat.Label}";
    }
}
