using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>The overview: the form of each section in the colour of most of its seats, with what it still has.</summary>
    private void DrawSectionForms(MapPanel panel)
    {
        var grow = Math.Max(_geometry.RowDistance, _geometry.SeatDistance * 1.3) * panel.Scale * 0.8;
        List<(SectionGeometry Section, SectionTally Tally, SceneColor Fill)> shown = [];
        foreach (var section in ShownSections())
        {
            if (panel.Shows(section.Level))
            {
                var tally = SectionTally.Of(section, _geometry, _view, _palette);
                shown.Add((section, tally, FillOf(tally)));
            }
        }

        foreach ((var section, var tally, var fill) in shown)
        {
            ScenePathBuilder path = new();
            foreach (var figure in section.Floor)
            {
                AddFigure(path, panel, figure, close: true);
            }

            SceneStyle style = new()
            {
                ClassName = tally.Class < 0 ? "section-form" : _palette.Coloring.Classes[tally.Class].ClassName,
                Fill = fill,
                Stroke = section.FloorIsGiven ? _style.Paper : fill,
                StrokeWidth = section.FloorIsGiven ? 1 : Math.Round(grow, 2),
            };
            var name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            _scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(name) + ", " + Note(tally), "group");
            _scene.AddPath(_scene.Style(style), path.ToPath(), name: name + ", " + Note(tally), role: tally.Free > 0
                ? "button"
                : "img", focusable: tally.Free > 0);
            _scene.EndGroup();
        }
    }

    /// <summary>What stands below a section's name: how many seats can be had, and the lowest price.</summary>
    private string[] NotesOf(SectionTally tally)
    {
        var count = _view.Words.Free.With(tally.Free, _view.Culture);
        return tally.From is { } from ? [count, _view.Words.From + " " + from.ToString(_view.Culture)] : [count];
    }

    private string Note(SectionTally tally)
    {
        return string.Join(", ", NotesOf(tally));
    }

    private SceneColor FillOf(SectionTally tally)
    {
        if (tally.Free == 0)
        {
            return _style.Sold.Fill ?? SceneColor.Mix(_style.Paper, _style.Ink, 0.15);
        }

        var paint = tally.Class < 0 ? _style.Plain : _palette.Classes[tally.Class];
        return paint.Fill ?? _style.SectionFill;
    }

    private MapPanel LocatorPanel()
    {
        List<PlanPoint> points = [.. _geometry.Sections.SelectMany(section => Corners(section.Bounds, _geometry.RowDistance))];
        points.AddRange(_geometry.Map.Hall.Fixtures.Where(fixture => fixture.Kind == Halls.FixtureKind.Stage)
            .SelectMany(fixture => fixture.Outline));
        var bounds = PlanBounds.Around(points);
        var scale = Math.Min(_view.Width * 0.4 / Math.Max(1, bounds.Width), _view.Width * 0.3 / Math.Max(1, bounds.Height));
        return new MapPanel(-1, bounds, (_view.Width - (bounds.Width * scale)) / 2, 0, scale);
    }

    /// <summary>The whole hall, small and in grey, with a pin at the seats.</summary>
    private void DrawLocator(MapPanel panel)
    {
        var grow = Math.Round(Math.Max(_geometry.RowDistance, _geometry.SeatDistance) * panel.Scale * 0.8, 2);
        var grey = SceneColor.Mix(_style.Paper, _style.Ink, 0.25);
        var floor = _scene.Style(new SceneStyle { ClassName = "locator", Fill = grey, Stroke = grey, StrokeWidth = grow });
        var stage = _scene.Style(new SceneStyle { ClassName = "locator-stage", Fill = SceneColor.Mix(_style.Paper, _style.Ink, 0.7) });
        ScenePathBuilder floors = new();
        foreach (var section in _geometry.Sections)
        {
            foreach (var figure in section.Floor)
            {
                AddFigure(floors, panel, figure, close: true);
            }
        }

        if (!floors.IsEmpty)
        {
            _scene.AddPath(floor, floors.ToPath());
        }

        foreach (var fixture in _geometry.Map.Hall.Fixtures)
        {
            if (fixture.Kind == Halls.FixtureKind.Stage && fixture.Outline.Length >= 3)
            {
                _scene.AddPath(stage, Polygon(panel, fixture.Outline.AsSpan()));
            }
        }

        DrawPins(panel);
    }

    /// <summary>Where seats are too small to be drawn, highlighted ones get a pin.</summary>
    private void DrawPins(MapPanel panel)
    {
        var style = _scene.Style(new SceneStyle
        {
            ClassName = "pin",
            Fill = _style.Highlight,
            Stroke = _style.Paper,
            StrokeWidth = 1.5,
        });
        foreach (var highlight in _view.Highlights)
        {
            double x = 0;
            double y = 0;
            var count = 0;
            foreach (var seat in highlight.Seats)
            {
                var place = _geometry.PlaceBySlot[seat.Value];
                if (panel.Shows(_geometry.SeatLevels[place]))
                {
                    x += _geometry.Positions[place].X;
                    y += _geometry.Positions[place].Y;
                    count++;
                }
            }

            if (count > 0)
            {
                var at = panel.At(new PlanPoint(x / count, y / count));
                _scene.AddDisc(style, at.X, at.Y, Math.Max(4, _font * 0.45), name: highlight.Label ?? _view.Words.Suggested, role: "img");
            }
        }
    }

    private sealed record SectionTally(int Free, int Class, Money? From)
    {
        public static SectionTally Of(SectionGeometry section, MapGeometry geometry, MapView view, SeatPalette palette)
        {
            var counts = new int[palette.Classes.Length + 1];
            var free = 0;
            Money? from = null;
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                var seat = geometry.Seats[i];
                var isFree = palette.IsFree(seat);

                // Seats that cannot be had still say what colour the section is when nothing is left.
                counts[palette.ClassOf(seat) + 1] += isFree ? 1000 : 1;
                if (isFree)
                {
                    free++;
                    if (view.Price?.Invoke(seat) is { } price && (from is null || price.MinorUnits < from.Value.MinorUnits))
                    {
                        from = price;
                    }
                }
            }

            return new SectionTally(free, Array.IndexOf(counts, counts.Max()) - 1, from);
        }
    }
}
