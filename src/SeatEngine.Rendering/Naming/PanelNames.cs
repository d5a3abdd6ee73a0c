namespace SeatEngine.Rendering;

/// <summary>What is written in a plan: measured first, drawn last.</summary>
internal sealed class PanelNames
{
    public List<PlacedName> Placed { get; } = [];

    public List<WrittenText> Rows { get; } = [];
}
