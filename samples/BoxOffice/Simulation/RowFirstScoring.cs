namespace BoxOfficeSample.Simulation;

/// <summary>The nearest row that has room, and in it the seats nearest its middle: rows first, seats second.</summary>
internal sealed class RowFirstScoring : SeatScoring
{
    private readonly int[] _rankOfRow;

    public RowFirstScoring(SeatMap map)
    {
        var rows = map.Rows
            .Where(static row => row.Seats.Length > 0)
            .OrderBy(row => row.Seats.Min(map.FocalDistanceOf))
            .ThenBy(static row => row.Ordinal)
            .ToArray();
        _rankOfRow = new int[map.Rows.Length];
        for (var rank = 0; rank < rows.Length; rank++)
        {
            _rankOfRow[rows[rank].Ordinal] = rank;
        }
    }

    public override string Name => "row first";

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        ArgumentNullException.ThrowIfNull(map);
        var row = map.RowOf(seats[0]);
        var fromMiddle = Math.Abs(map.OffsetInRow(seats[0]) + map.OffsetInRow(seats[^1]) - row.Width);
        return -(((long)_rankOfRow[row.Ordinal] << 32) + fromMiddle);
    }
}
