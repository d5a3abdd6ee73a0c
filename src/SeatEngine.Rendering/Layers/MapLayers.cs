using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>The layers of a plan, the undermost first.</summary>
internal sealed class MapLayers(MapPage page)
{
    private readonly MapLayer[] _ground = [new BackgroundLayer(page), new FixtureLayer(page), new AreaLayer(page)];
    private readonly MapLayer[] _seats = [new FloorLayer(page), new SeatLayer(page), new HighlightLayer(page)];
    private readonly MapLayer[] _rows = [new FloorLayer(page), new RowBandLayer(page), new PinLayer(page)];
    private readonly MapLayer[] _sections = [new SectionFormLayer(page), new PinLayer(page)];
    private readonly MapLayer[] _names =
    [
        new RowLetterLayer(page), new LevelNameLayer(page), new SectionNameLayer(page), new FurnitureNameLayer(page), new NameLayer(page),
    ];

    public void Measure(PanelPlan plan)
    {
        foreach (var layer in Of(plan.Detail))
        {
            layer.Measure(plan);
        }
    }

    public void Draw(PanelPlan plan)
    {
        foreach (var layer in Of(plan.Detail))
        {
            layer.Draw(plan);
        }
    }

    private MapLayer[] Of(MapDetail detail) => detail switch
    {
        MapDetail.Seats => [.. _ground, .. _seats, .. _names],
        MapDetail.Rows => [.. _ground, .. _rows, .. _names],
        MapDetail.Sections => [.. _ground, .. _sections, .. _names],
        MapDetail.Automatic => throw Unknown.Value(detail),
    };
}
