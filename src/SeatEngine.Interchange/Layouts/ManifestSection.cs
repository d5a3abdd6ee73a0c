using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The rows of one section of a manifest, in natural order.</summary>
internal sealed class ManifestSection(string? level, string name)
{
    public string? Level { get; } = level;

    public string Name { get; } = name;

    public List<ManifestRow> Rows { get; } = [];

    /// <summary>What the file says of its outline and id; null for nothing.</summary>
    public ManifestShape? Shape { get; set; }

    public IEnumerable<ManifestSeat> Seats => Rows.SelectMany(static row => row.Seats);

    public PlanPoint[] RowMiddles => [.. Rows.Where(static row => row.Kind == PlaceKind.Row).Select(static row => row.Middle)];
}
