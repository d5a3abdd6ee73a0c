using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>A picture while it is composed: what is shown of which hall, how large texts are, and what all layers draw with.</summary>
internal sealed class MapPage
{
    private readonly Dictionary<TextKey, int> _textStyles = [];
    private MapSceneBuilder? _scene;

    public MapPage(MapGeometry geometry, MapView view)
    {
        Geometry = geometry;
        View = view;
        Palette = new SeatPalette(geometry, view);
        Font = Math.Clamp(view.Width / 85, 6, 15);
        Margin = view.Margin ?? Math.Min(16, view.Width / 40);
        LabelRoom = !view.SectionLabels ? 0 : view.Viewport is null ? Font * 1.3 : Font * 0.4;
    }

    public MapGeometry Geometry { get; }

    public MapView View { get; }

    public MapStyle Style => View.Style;

    public SeatPalette Palette { get; }

    /// <summary>The size of usual texts.</summary>
    public double Font { get; }

    /// <summary>The room round the picture.</summary>
    public double Margin { get; }

    /// <summary>The room above and below a plan, for names.</summary>
    public double LabelRoom { get; }

    /// <summary>The room that texts have taken.</summary>
    public TextField Texts { get; set; } = new();

    /// <summary>What is drawn; there once all has been measured.</summary>
    public MapSceneBuilder Scene => _scene ?? throw new InvalidOperationException("Nothing is drawn before all has been measured.");

    /// <summary>The size of texts of the legend.</summary>
    public double LegendSize => Math.Max(NamePlacer.Smallest, Font * 0.92);

    /// <summary>Whether only a part of the hall is shown, from which one cannot see where it is.</summary>
    public bool IsPart => View.Section is not null || View.Viewport is not null;

    /// <summary>Begins to draw, all having been measured.</summary>
    public void Begin(MapSceneBuilder scene) => _scene = scene;

    /// <summary>The sections that the view shows.</summary>
    public IEnumerable<SectionGeometry> ShownSections()
    {
        var level = Geometry.LevelOf(View.Level);
        foreach (var section in Geometry.Sections)
        {
            if ((View.Level is null || section.Level == level) && (View.Section is null || section.Section.Id == View.Section))
            {
                yield return section;
            }
        }
    }

    /// <summary>What is drawn and never sold on a level, or -1 for all.</summary>
    public IEnumerable<HallFixture> ShownFixtures(int level) => Geometry.Map.Hall.Fixtures.Where(fixture =>
        level < 0 || fixture.Level is null || Geometry.LevelOf(fixture.Level) == level);

    /// <summary>The standing areas of a level, or -1 for all.</summary>
    public IEnumerable<GeneralAdmissionArea> ShownAreas(int level) => Geometry.Map.Hall.Areas.Where(area =>
        (level < 0 || area.Level is null || Geometry.LevelOf(area.Level) == level) &&
        (View.Level is null || area.Level is null || area.Level == View.Level));

    /// <summary>What lies beneath a level, or -1 for all.</summary>
    public IEnumerable<BackgroundShape> ShownBackground(int level) => Geometry.Map.Hall.Background.Where(shape =>
        level < 0 || shape.Level is null || Geometry.LevelOf(shape.Level) == level);

    /// <summary>The radius of a circle that holds an area's people at four a square metre, at most the size of a room.</summary>
    public static double AreaRadius(GeneralAdmissionArea area) => Math.Clamp(Math.Sqrt(area.Capacity / 4.0 / Math.PI), 1, 12);

    public static string SectionName(SectionGeometry section) =>
        section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;

    public static string NameOf(GeneralAdmissionArea area) => area.Name.Length > 0 ? area.Name : area.Id.Value;

    /// <summary>How many places of an area there are, in words.</summary>
    public string PlacesOf(GeneralAdmissionArea area) =>
        View.Words.Places.With(View.FreePlaces?.Invoke(area.Id) ?? area.Capacity, View.Culture);

    public string StageName(HallFixture fixture)
    {
        var name = fixture.Name is { Length: > 0 } own ? own : View.Words.Stage;
        return fixture.IsEstimated ? $"{name} ({View.Words.Estimated})" : name;
    }

    /// <summary>The size of letters of rows.</summary>
    public double RowLabelSize(MapPanel panel) => Math.Min(
        Math.Clamp(Geometry.SeatRadius * panel.Scale * 0.8, Font * 0.85, Font * 1.2), Geometry.RowDistance * panel.Scale * 0.75);

    /// <summary>Whether a room lies on any seat.</summary>
    public bool OnSeats(MapPanel panel, SceneRectangle room)
    {
        var radius = Geometry.SeatRadius;
        var from = panel.Back(room.X, room.Y);
        var to = panel.Back(room.Right, room.Bottom);
        return Geometry.Grid.Any(from.X - radius, from.Y - radius, to.X + radius, to.Y + radius, place =>
        {
            if (!panel.Shows(Geometry.SeatLevels[place]))
            {
                return false;
            }

            var seat = Geometry.Positions[place];
            var dx = seat.X - Math.Clamp(seat.X, from.X, to.X);
            var dy = seat.Y - Math.Clamp(seat.Y, from.Y, to.Y);
            return (dx * dx) + (dy * dy) < radius * radius;
        });
    }

    /// <summary>Seats in the order in which they are drawn.</summary>
    public IEnumerable<SeatIndex> InOrder(SeatSet seats)
    {
        List<SeatIndex> ordered = [.. seats.ToArray()];
        ordered.Sort((a, b) => Geometry.PlaceBySlot[a.Value].CompareTo(Geometry.PlaceBySlot[b.Value]));
        return ordered;
    }

    /// <summary>Draws a text.</summary>
    public void Write(in WrittenText written)
    {
        if (written.Text.Length == 0)
        {
            return;
        }

        TextKey key = new(written.ClassName, written.Size, written.Color, written.Anchor, written.Bold);
        if (!_textStyles.TryGetValue(key, out var style))
        {
            style = Scene.Style(new SceneStyle
            {
                ClassName = written.ClassName,
                Fill = written.Color,
                FontSize = Math.Round(written.Size, 2),
                Anchor = written.Anchor,
                Bold = written.Bold,
            });
            _textStyles.Add(key, style);
        }

        Scene.AddText(style, written.X, written.Baseline, written.Text, written.Rotation);
    }

    /// <summary>Keeps the room of a text from others.</summary>
    public void Take(in WrittenText written)
    {
        var width = TextMeasure.Width(written.Text, written.Size, written.Bold);
        var left = written.Anchor switch
        {
            SceneAnchor.Middle => written.X - (width / 2),
            SceneAnchor.End => written.X - width,
            SceneAnchor.Start => written.X,
        };
        Texts.Take(new SceneRectangle(left, written.Baseline - (written.Size * 0.78), width, written.Size));
    }

    /// <summary>Draws a ground for a text that lies upon other things.</summary>
    public void Plate(SceneRectangle room)
    {
        var plate = Scene.Style(new SceneStyle { ClassName = "plate", Fill = Style.Paper with { Alpha = 225 } });
        Scene.AddRectangle(plate, room, Math.Min(3, room.Height / 3));
    }

    /// <summary>A closed outline of the plan, cut to the part that is shown.</summary>
    public ScenePath Polygon(MapPanel panel, ReadOnlySpan<PlanPoint> points) => Figure(panel, points, close: true);

    /// <summary>A line of the plan.</summary>
    public ScenePath Polyline(MapPanel panel, ReadOnlySpan<PlanPoint> points) => Figure(panel, points, close: false);

    /// <summary>Adds an outline or a line of the plan, cut to the part that is shown by as much as it is grown.</summary>
    public void AddFigure(ScenePathBuilder path, MapPanel panel, ReadOnlySpan<PlanPoint> points, bool close, double grow = 0)
    {
        if ((View.Viewport is not null || View.Section is not null) && close)
        {
            var margin = grow / panel.Scale;
            var part = panel.Bounds;
            points = PolygonClip.Inside(points,
                new PlanBounds(part.MinX + margin, part.MinY + margin, part.MaxX - margin, part.MaxY - margin));
        }

        var first = true;
        foreach (var point in points)
        {
            var at = panel.At(point);
            _ = first ? path.MoveTo(at.X, at.Y) : path.LineTo(at.X, at.Y);
            first = false;
        }

        if (close && !first)
        {
            path.Close();
        }
    }

    private ScenePath Figure(MapPanel panel, ReadOnlySpan<PlanPoint> points, bool close)
    {
        ScenePathBuilder path = new();
        AddFigure(path, panel, points, close);
        return path.ToPath();
    }

    private readonly record struct TextKey(string ClassName, double Size, SceneColor Color, SceneAnchor Anchor, bool Bold);
}
