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
            _ => "row",
        };
        return $"{seat.Section.Name}, {row} {seat.Row.Label}, seat {seat.Label}";
    }
}
