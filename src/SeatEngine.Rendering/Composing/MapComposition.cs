using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>One picture being composed: first the room for title, plans and legend is shared out, then each is drawn.</summary>
internal sealed partial class MapComposition
{
    private readonly MapGeometry _geometry;
    private readonly MapView _view;
    private readonly MapStyle _style;
    private readonly SeatPalette _palette;
    private readonly double _font;
    private readonly double _margin;
    private readonly double _labelRoom;
    private TextField _texts = new();
    private MapSceneBuilder _scene = null!;
    private Dictionary<TextKey, int> _textStyles = null!;

    public MapComposition(MapGeometry geometry, MapView view)
    {
        _geometry = geometry;
        _view = view;
        _style = view.Style;
        _palette = new SeatPalette(geometry, view);
        _font = Math.Clamp(view.Width / 85, 6, 15);
        _margin = view.Margin ?? Math.Min(16, view.Width / 40);
        _labelRoom = !view.SectionLabels ? 0 : view.Viewport is null ? _font * 1.3 : _font * 0.4;
    }

    public MapScene Compose()
    {
        var title = TextMeasure.Fit(_view.Title ?? _geometry.Map.Hall.Name, _view.Width - (2 * _margin) - DirectionRoom, _font * 1.5,
            bold: true);
        var entries = _view.Legend ? LegendEntries() : [];
        UnplacedNames unplaced = new();
        List<PanelNames> names = [];
        PictureLayout layout;
        var listed = -1;
        do
        {
            // Names that only the legend can tell make it higher; where the picture has a height of its own, less is left for plans.
            listed = unplaced.Lines.Count;
            layout = Layout(title, [.. entries, .. NumberedEntries(unplaced)]);
            unplaced = new UnplacedNames();
            _texts = new TextField();
            if (title.Length > 0)
            {
                Take(TitleText(title));
            }

            if (layout.Panels.Count > 1)
            {
                layout.Panels.ForEach(panel => Take(LevelTitle(panel)));
            }

            names = [.. layout.Panels.Select(panel => MeasureNames(panel, unplaced))];
        }
        while (_view.Height is not null && unplaced.Lines.Count > listed && layout.Legend.Count > 0);
        var legend = layout.Legend;
        if (_view.Height is null && _view.Legend)
        {
            legend = [.. entries, .. NumberedEntries(unplaced)];
        }

        var legendHeight = PlaceLegend(legend);
        var height = _view.Height ?? Math.Ceiling(layout.Bottom + layout.Below - layout.LegendHeight
            + (legendHeight > 0 ? legendHeight + (_font * 0.6) : 0));
        _scene = new MapSceneBuilder(_view.Width, Math.Max(1, height), _geometry.Seats.Length + (_geometry.Seats.Length / 4) + 256)
        {
            Background = _style.Background,
            Title = SceneText.Clean(_view.Title ?? _geometry.Map.Hall.Name),
            Description = Description(),
        };
        _textStyles = [];
        if (title.Length > 0)
        {
            Write(TitleText(title));
        }

        DrawDirection(layout.Panels[0]);
        for (var panel = 0; panel < layout.Panels.Count; panel++)
        {
            Draw(layout.Panels[panel], layout.Panels.Count > 1, names[panel]);
        }

        var bottom = layout.Bottom;
        if (layout.Locator is { } locator)
        {
            DrawLocator(locator with { Top = bottom + (_font * 0.5) });
            bottom += locator.Area.Height + _font;
        }

        if (layout.ScaleBar)
        {
            DrawScaleBar(layout.Panels[0], bottom + (_font * 1.2));
        }

        DrawLegend(legend, height - _margin - legendHeight);
        return _scene.ToScene();
    }

    private WrittenText TitleText(string title) =>
        new("title", title, _margin, _margin + (_font * 1.3), _font * 1.5, _style.Ink, SceneAnchor.Start, Bold: true);

    /// <summary>Shares out the room of the picture.</summary>
    private PictureLayout Layout(string title, List<LegendEntry> legend)
    {
        var top = _margin + (title.Length > 0 || IsPart ? _font * 2.2 : 0);
        var legendHeight = PlaceLegend(legend);
        var locator = _view.Locator || IsPart ? LocatorPanel() : null;
        var scaleBar = _view.ScaleBar;
        if (_view.Height is { } limit)
        {
            // In a picture too low for everything the plan comes first: at least half of the height is its own.
            var spare = (limit * 0.5) - top - (2 * _labelRoom) - _margin;
            if (!Spare(ref spare, locator is null ? 0 : locator.Area.Height + _font))
            {
                locator = null;
            }

            if (!Spare(ref spare, legendHeight + (_font * 0.6)))
            {
                legend = [];
                legendHeight = 0;
            }

            scaleBar = scaleBar && Spare(ref spare, _font * 2.4);
        }

        var legendRoom = legendHeight > 0 ? legendHeight + (_font * 0.6) : 0;
        var below = (scaleBar ? _font * 2.4 : 0) + legendRoom + _margin;
        below += locator is null ? 0 : locator.Area.Height + _font;
        var panels =
            Panels(top, _view.Height is { } given ? Math.Max(given * 0.25, given - top - below - (2 * _labelRoom)) : null, out var bottom);
        return new PictureLayout(panels, legend, legendRoom, locator, scaleBar, bottom, below);
    }

    private static bool Spare(ref double spare, double needed)
    {
        if (needed > spare)
        {
            return needed <= 0;
        }

        spare -= needed;
        return true;
    }

    private string Description()
    {
        var shown = 0;
        var free = 0;
        foreach (var section in ShownSections())
        {
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                shown++;
                free += _palette.IsFree(_geometry.Seats[i]) ? 1 : 0;
            }
        }

        return _view.Words.Seats.With(shown, _view.Culture) + ", " + _view.Words.Available.With(free, _view.Culture);
    }

    private IEnumerable<SectionGeometry> ShownSections()
    {
        var level = _geometry.LevelOf(_view.Level);
        foreach (var section in _geometry.Sections)
        {
            if ((_view.Level is null || section.Level == level) && (_view.Section is null || section.Section.Id == _view.Section))
            {
                yield return section;
            }
        }
    }

    private List<MapPanel> Panels(double top, double? high, out double bottom)
    {
        var sideBySide = _view.Viewport is null && _view.Section is null && _view.Level is null && _geometry.LevelIds.Count > 1 &&
            (_view.Levels == LevelArrangement.SideBySide || (_view.Levels == LevelArrangement.Automatic && _geometry.LevelsOverlap));
        int[] levels = sideBySide
            ? [.. Enumerable.Range(0, _geometry.LevelIds.Count)]
            : [_view.Level is null ? -1 : _geometry.LevelOf(_view.Level)];
        List<PlanBounds> bounds = [.. levels.Select(BoundsOf)];
        var header = sideBySide ? _font * 2 : 0;
        var gap = sideBySide ? _font * 2 : 0;
        var room = _view.Width - (2 * _margin);
        (var columns, var scale) = Columns(bounds, room, high, gap, header);
        List<MapPanel> panels = [];
        var y = top + _labelRoom;
        for (var first = 0; first < levels.Length; first += columns)
        {
            var count = Math.Min(columns, levels.Length - first);
            var rowWidth = bounds.Skip(first).Take(count).Sum(one => one.Width * scale) + (gap * (count - 1));
            var rowHeight = bounds.Skip(first).Take(count).Max(one => one.Height * scale);
            var x = _margin + Math.Max(0, (room - rowWidth) / 2);
            for (var i = first; i < first + count; i++)
            {
                panels.Add(new MapPanel(levels[i], bounds[i], x, y + header, scale));
                x += (bounds[i].Width * scale) + gap;
            }

            y += header + rowHeight + gap;
        }

        bottom = y - gap + _labelRoom;
        return panels;
    }

    /// <summary>The number of plans beside each other that shows them largest without making the picture a tower.</summary>
    private static (int Columns, double Scale) Columns(List<PlanBounds> bounds, double room, double? high, double gap, double header)
    {
        (int Columns, double Scale) best = (1, 0);
        var bestWorth = double.NegativeInfinity;
        for (var columns = 1; columns <= bounds.Count; columns++)
        {
            double widest = 0;
            double metresHigh = 0;
            for (var first = 0; first < bounds.Count; first += columns)
            {
                widest = Math.Max(widest, bounds.Skip(first).Take(columns).Sum(one => one.Width));
                metresHigh += bounds.Skip(first).Take(columns).Max(one => one.Height);
            }

            var rows = (bounds.Count + columns - 1) / columns;
            var scale = Math.Max(1e-3, (room - (gap * (columns - 1))) / widest);
            if (high is { } limit)
            {
                scale = Math.Min(scale, Math.Max(1e-3, limit - (rows * (gap + header))) / metresHigh);
            }
            else if (bounds.Count == 1)
            {
                // A single plan that is far taller than wide would make an endless page.
                scale = Math.Min(scale, room * 1.6 / metresHigh);
            }

            var height = (metresHigh * scale) + (rows * (gap + header));
            var worth = high is null ? scale * Math.Min(1, room * 1.15 / height) : scale;
            if (worth > bestWorth)
            {
                bestWorth = worth;
                best = (columns, scale);
            }
        }

        return best;
    }

    private PlanBounds BoundsOf(int level)
    {
        if (_view.Viewport is { } viewport)
        {
            return viewport;
        }

        List<PlanPoint> points = [];
        var around = _geometry.SeatRadius + (_geometry.RowDistance * 0.6);
        foreach (var section in ShownSections())
        {
            if (level < 0 || section.Level < 0 || section.Level == level)
            {
                points.AddRange(Corners(section.Bounds, around));
                foreach (var table in section.Section.Tables)
                {
                    var half = Math.Max(table.Width, table.Depth) / 2;
                    points.AddRange(Corners(new PlanBounds(table.Centre.X, table.Centre.Y, table.Centre.X, table.Centre.Y), half));
                }
            }
        }

        if (_view.Section is null)
        {
            foreach (var fixture in ShownFixtures(level))
            {
                points.Add(fixture.Position);
                points.AddRange(fixture.Outline);
            }

            foreach (var area in ShownAreas(level))
            {
                points.AddRange(area.Outline.Length >= 3
                    ? area.Outline
                    : Corners(new PlanBounds(area.Middle.X, area.Middle.Y, area.Middle.X, area.Middle.Y), AreaRadius(area)));
            }
        }

        var bounds = WithBackground(PlanBounds.Around(points.Where(point => point.IsFinite)), level);
        var margin = (_view.RowLabels ? _geometry.SeatDistance * 1.6 : 0) + 0.3;
        return new PlanBounds(bounds.MinX - margin, bounds.MinY - 0.3, bounds.MaxX + margin, bounds.MaxY + 0.3);
    }

    private static PlanPoint[] Corners(PlanBounds bounds, double around) =>
        [new(bounds.MinX - around, bounds.MinY - around), new(bounds.MaxX + around, bounds.MaxY + around)];

    private IEnumerable<HallFixture> ShownFixtures(int level) => _geometry.Map.Hall.Fixtures.Where(fixture =>
        level < 0 || fixture.Level is null || _geometry.LevelOf(fixture.Level) == level);

    private IEnumerable<GeneralAdmissionArea> ShownAreas(int level) => _geometry.Map.Hall.Areas.Where(area =>
        (level < 0 || area.Level is null || _geometry.LevelOf(area.Level) == level) &&
        (_view.Level is null || area.Level is null || area.Level == _view.Level));

    /// <summary>The radius of a circle that holds an area's people at four a square metre, at most the size of a room.</summary>
    private static double AreaRadius(GeneralAdmissionArea area) => Math.Clamp(Math.Sqrt(area.Capacity / 4.0 / Math.PI), 1, 12);

    private void Draw(MapPanel panel, bool named, PanelNames names)
    {
        if (named)
        {
            Write(LevelTitle(panel));
        }

        DrawBackground(panel);
        DrawFixtures(panel);
        DrawAreas(panel);
        switch (DetailOf(panel))
        {
            case MapDetail.Seats:
                DrawFloors(panel);
                DrawSeats(panel);
                DrawHighlights(panel);
                break;
            case MapDetail.Rows:
                DrawFloors(panel);
                DrawRowBands(panel);
                DrawPins(panel);
                break;
            case MapDetail.Sections:
                DrawSectionForms(panel);
                DrawPins(panel);
                break;
            case MapDetail.Automatic:
            default:
                throw Unknown.Value(_view.Detail);
        }

        DrawNames(names);
    }

    private WrittenText LevelTitle(MapPanel panel) => new(
        "level", TextMeasure.Fit(_geometry.LevelName(panel.Level), panel.Area.Width, _font * 1.2, bold: true), panel.Area.Center.X,
        panel.Top - (_font * 0.8), _font * 1.2, _style.Ink, SceneAnchor.Middle, Bold: true);

    /// <summary>Draws a text.</summary>
    private void Write(in WrittenText written)
    {
        if (written.Text.Length == 0)
        {
            return;
        }

        TextKey key = new(written.ClassName, written.Size, written.Color, written.Anchor, written.Bold);
        if (!_textStyles.TryGetValue(key, out var style))
        {
            style = _scene.Style(new SceneStyle
            {
                ClassName = written.ClassName,
                Fill = written.Color,
                FontSize = Math.Round(written.Size, 2),
                Anchor = written.Anchor,
                Bold = written.Bold,
            });
            _textStyles.Add(key, style);
        }

        _scene.AddText(style, written.X, written.Baseline, written.Text, written.Rotation);
    }

    /// <summary>Keeps the room of a text from others.</summary>
    private void Take(in WrittenText written)
    {
        var width = TextMeasure.Width(written.Text, written.Size, written.Bold);
        var left = written.Anchor switch
        {
            SceneAnchor.Middle => written.X - (width / 2),
            SceneAnchor.End => written.X - width,
            SceneAnchor.Start => written.X,
        };
        _texts.Take(new SceneRectangle(left, written.Baseline - (written.Size * 0.78), width, written.Size));
    }

    private readonly record struct TextKey(string ClassName, double Size, SceneColor Color, SceneAnchor Anchor, bool Bold);

    private sealed record PictureLayout(
        List<MapPanel> Panels,
        List<LegendEntry> Legend,
        double LegendHeight,
        MapPanel? Locator,
        bool ScaleBar,
        double Bottom,
        double Below);
}
