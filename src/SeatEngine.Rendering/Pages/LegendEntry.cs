namespace SeatEngine.Rendering;

/// <summary>A line of the legend, and its place within.</summary>
internal sealed class LegendEntry(string name, SeatPaint? paint, MapSigns sign = MapSigns.None)
{
    public string Name { get; } = name;

    public SeatPaint? Paint { get; } = paint;

    public MapSigns Sign => sign;

    public string Text { get; set; } = "";

    public double X { get; set; }

    public double Y { get; set; }
}
