using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>Finds room for every name of a plan before anything of it is drawn.</summary>
    /// <param name="panel">The plan.</param>
    /// <param name="unplaced">What only the legend can tell: names, with the numbers that stand for them where these have room.</param>
    private PanelNames MeasureNames(MapPanel panel, UnplacedNames unplaced)
    {
        var drawn = DetailOf(panel) != MapDetail.Sections;
        PanelNames names = new();
        PanelShapes shapes = new(panel);
        var grow = Math.Max(_geometry.RowDistance, _geometry.SeatDistance * 1.3) * panel.Scale * (drawn ? 0.5 : 0.4);
        List<SectionGeometry> sections = [.. ShownSections().Where(section => panel.Shows(section.Level))];
        sections.ForEach(section => shapes.Add(section, grow, drawn));
        if (_view.Section is null)
        {
            foreach (var area in ShownAreas(panel.Level))
            {
                shapes.Add(area, AreaRadius(area));
            }
        }

        List<HallFixture> fixtures = [.. ShownFixtures(panel.Level).Where(fixture => Reaches(panel, fixture))];
        fixtures.ForEach(shapes.Add);
        SceneRectangle room = new(
            0, panel.Top - _labelRoom, _view.Width, panel.Area.Height + (2 * _labelRoom));
        if (_view.Viewport is not null)
        {
            room = panel.Area;
        }

        NamePlacer placer = new(_texts, shapes.All, room, new NameSeats(_geometry, panel, drawn));
        void Place(NameRequest request)
        {
            var placed = placer.Place(request, unplaced.Numbered + 1);
            if (placed is not null)
            {
                names.Placed.Add(placed);
            }

            if (request.Numbered && (placed is null || placed.Number > 0))
            {
                unplaced.Add(request.Name, placed?.Number ?? 0);
            }
        }

        foreach (var request in FixtureNames(panel, fixtures, shapes).Concat(AreaNames(panel, shapes)))
        {
            Place(request);
        }

        if (drawn)
        {
            MeasureRowLabels(panel, names);
        }

        foreach (var request in LevelNames(panel, sections, shapes).Concat(SectionNames(panel, sections, shapes, drawn))
            .Concat(drawn ? FurnitureNames(panel, sections, shapes) : []))
        {
            Place(request);
        }

        return names;
    }

    /// <summary>How much a plan shows: what was asked for, or what can be seen at its size.</summary>
    private MapDetail DetailOf(MapPanel panel)
    {
        const int ManySeats = 5000;
        if (_view.Detail != MapDetail.Automatic)
        {
            return _view.Detail;
        }

        var radius = _geometry.SeatRadius * panel.Scale;
        var seats = ShownSections().Where(section => panel.Shows(section.Level)).Sum(static section => section.Count);
        return seats > ManySeats ? (radius < 3 ? MapDetail.Sections : MapDetail.Seats)
            : radius >= 1.2 ? MapDetail.Seats
            : radius >= 0.4 ? MapDetail.Rows : MapDetail.Sections;
    }

    private IEnumerable<NameRequest> FixtureNames(MapPanel panel, List<HallFixture> fixtures, PanelShapes shapes)
    {
        foreach (var fixture in fixtures.OrderBy(static fixture => fixture.Kind == FixtureKind.Stage ? 0 : 1))
        {
            var isStage = fixture.Kind == FixtureKind.Stage;
            var name = SceneText.Clean(isStage ? StageName(fixture) : fixture.Name ?? "");
            if (name.Length == 0 || !panel.Bounds.Contains(fixture.Position) || fixture.Kind == FixtureKind.NonSeat)
            {
                continue;
            }

            var at = panel.At(fixture.Position);
            var shape = shapes.Fixtures.GetValueOrDefault(fixture);
            yield return new NameRequest
            {
                Name = name,
                ClassName = isStage ? "stage-name" : "note",
                Own = shape ?? new NameShape([[at]], 0),
                Centre = at,
                Size = _font * (isStage ? 1.1 : 0.85),
                Bold = isStage,
                Along = shape is null ? null : Upright(fixture.Rotation),
                AtPoint = shape is null ? Upright(fixture.Rotation) : null,
                InkInside = isStage && !fixture.IsEstimated ? _style.StageInk : isStage ? _style.Ink : _style.FaintInk,
                OnPlate = fixture.IsEstimated,
            };
        }
    }

    private static double Upright(double degrees)
    {
        var turned = Math.IEEERemainder(degrees, 360);
        return turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
    }

    private IEnumerable<NameRequest> AreaNames(MapPanel panel, PanelShapes shapes)
    {
        foreach ((var area, var shape) in shapes.Areas)
        {
            if (panel.Bounds.Contains(area.Middle))
            {
                yield return new NameRequest
                {
                    Name = SceneText.Clean(NameOf(area)),
                    Notes = [PlacesOf(area)],
                    ClassName = "section-label",
                    Own = shape,
                    Centre = panel.At(area.Middle),
                    Size = _font,
                    Bold = true,
                    Along = 0,
                };
            }
        }
    }

    private IEnumerable<NameRequest> SectionNames(MapPanel panel, List<SectionGeometry> sections, PanelShapes shapes, bool drawn)
    {
        if (!_view.SectionLabels || (drawn && sections.Count < 2 && _view.Section is null))
        {
            yield break;
        }

        foreach (var section in sections)
        {
            if (!panel.Bounds.Contains(section.Centre))
            {
                continue;
            }

            var shape = shapes.Sections[section.Section];
            var tally = drawn ? null : SectionTally.Of(section, _geometry, _view, _palette);
            yield return new NameRequest
            {
                Name = SceneText.Clean(SectionName(section)),
                Notes = tally is null ? [] : NotesOf(tally),
                ClassName = "section-label",
                Own = shape,
                Kin = [.. shapes.FurnitureOf(section.Section)],
                OwnsSeat = seat => _geometry.SeatSections[seat] == section.Section.Id,
                Centre = panel.At(section.Centre),
                Away = AwayFrom(panel, section),
                Size = Math.Clamp(Math.Sqrt(section.Bounds.Width * section.Bounds.Height) * panel.Scale * 0.3, 6, _font),
                Bold = true,
                Along = Direction(panel, section),
                OnSeats = _geometry.SeatRadius * panel.Scale < 2.5,
                OnSeatsAtLast = true,
                InkInside = tally is null ? null : FillOf(tally).ReadableInk(),
            };
        }
    }

    private IEnumerable<NameRequest> LevelNames(MapPanel panel, List<SectionGeometry> sections, PanelShapes shapes)
    {
        if (!_view.SectionLabels || panel.Level >= 0 || _geometry.LevelIds.Count < 2 || _view.Section is not null
            || _view.Viewport is not null || IsRound())
        {
            yield break;
        }

        var focus = _geometry.Map.FocalPoint;
        var middle = PlanBounds.Around(_geometry.Positions).Centre;
        (var dx, var dy) = (middle.X - focus.X, middle.Y - focus.Y);
        for (var level = 0; level < _geometry.LevelIds.Count; level++)
        {
            // The name stands behind the section that looks straight at the stage. A section alone says it by its own name.
            List<SectionGeometry> own = [.. sections.Where(section => section.Level == level)];
            var name = SceneText.Clean(_geometry.LevelName(level));
            var facing = own.MaxBy(section => (((section.Centre.X - focus.X) * dx) + ((section.Centre.Y - focus.Y) * dy))
                / Math.Max(1e-6, section.Centre.PlanDistanceTo(focus)));
            if (own.Count < 2 || facing is null || own.Any(section => SceneText.Clean(SectionName(section)) == name))
            {
                continue;
            }

            var shape = shapes.Sections[facing.Section];
            var place = level;
            yield return new NameRequest
            {
                Name = name,
                ClassName = "level",
                Own = shape,
                Kin = [.. own.SelectMany(section => shapes.FurnitureOf(section.Section).Append(shapes.Sections[section.Section]))
                    .Where(other => other != shape)],
                OwnsSeat = seat => _geometry.SeatLevels[seat] == place,
                Centre = panel.At(facing.Centre),
                Away = AwayFrom(panel, facing),
                Size = _font * 1.1,
                Bold = true,
                Inside = false,
            };
        }
    }

    /// <summary>Whether the stage is so near the middle that no place is behind the others.</summary>
    private bool IsRound()
    {
        var bounds = _geometry.Map.Bounds;
        return PlanBounds.Around(_geometry.Positions).Centre.PlanDistanceTo(_geometry.Map.FocalPoint)
            < Math.Max(bounds.Width, bounds.Height) * 0.1;
    }

    private IEnumerable<NameRequest> FurnitureNames(MapPanel panel, List<SectionGeometry> sections, PanelShapes shapes)
    {
        var size = RowLabelSize(panel);
        if (!_view.RowLabels || size < NamePlacer.Smallest)
        {
            yield break;
        }

        foreach (var section in sections)
        {
            foreach (var row in section.Rows)
            {
                object? thing = row.Row.Kind switch
                {
                    MapRowKind.Row => null,
                    MapRowKind.Box => section.Section.Boxes.FirstOrDefault(box => box.Label == row.Row.Label),
                    MapRowKind.Table => section.Section.Tables.FirstOrDefault(table => table.Label == row.Row.Label),
                };
                var bounds = PlanBounds.Around(_geometry.Positions.AsSpan(row.First, row.Count).ToArray());
                if (thing is null || !panel.Bounds.Contains(bounds.Centre))
                {
                    continue;
                }

                yield return new NameRequest
                {
                    Name = SceneText.Clean(row.Row.Label, 40),
                    ClassName = "row-label",
                    Own = shapes.Furniture.GetValueOrDefault(thing) ?? AroundSeats(panel, row),
                    Around = [shapes.Sections[section.Section]],
                    OwnsSeat = seat => seat >= row.First && seat < row.First + row.Count,
                    Centre = panel.At(thing is HallTable table ? table.Centre : bounds.Centre),
                    Away = new ScenePoint(0, -1),
                    Size = size,
                    Numbered = false,
                };
            }
        }
    }

    private NameShape AroundSeats(MapPanel panel, RowGeometry row) => new(
        [[.. _geometry.Positions.AsSpan(row.First, row.Count).ToArray().Select(panel.At)]], _geometry.SeatRadius * panel.Scale);

    private ScenePoint AwayFrom(MapPanel panel, SectionGeometry section)
    {
        var middle = panel.At(section.Centre);
        var focus = panel.At(_geometry.Map.FocalPoint);
        (var dx, var dy) = (middle.X - focus.X, middle.Y - focus.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-6 ? new ScenePoint(0, 1) : new ScenePoint(dx / length, dy / length);
    }

    /// <summary>The turn of a section's middle row, in degrees.</summary>
    private double? Direction(MapPanel panel, SectionGeometry section)
    {
        var row = section.Rows[section.Rows.Length / 2];
        if (row.Row.Kind != MapRowKind.Row || row.Sitting < 2)
        {
            return null;
        }

        var from = panel.At(_geometry.Positions[row.First]);
        var to = panel.At(_geometry.Positions[row.Last]);
        return Upright(Math.Atan2(to.Y - from.Y, to.X - from.X) * 180 / Math.PI);
    }

    private static string SectionName(SectionGeometry section) =>
        section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;

    private static string NameOf(GeneralAdmissionArea area) => area.Name.Length > 0 ? area.Name : area.Id.Value;

    private string PlacesOf(GeneralAdmissionArea area) =>
        _view.Words.Places.With(_view.FreePlaces?.Invoke(area.Id) ?? area.Capacity, _view.Culture);

    /// <summary>Writes the names, upon everything else of the plan.</summary>
    private void DrawNames(PanelNames names)
    {
        foreach (var one in names.Placed)
        {
            var request = one.Request;
            if (one.HasPlate || (request.OnPlate && one.IsInside))
            {
                Plate(one.Place.Bounds.Inflate(0.5));
            }

            var heights = one.Lines.Select((_, line) => line < one.Names ? one.Size : one.Size * NamePlacer.NoteShare).ToArray();
            var down = -one.Place.HalfHeight;
            for (var line = 0; line < one.Lines.Count; line++)
            {
                var size = heights[line];
                var tall = one.Place.HalfHeight * 2 * size / heights.Sum();
                var isName = line < one.Names;
                var ink = (one.IsInside && !one.HasPlate ? request.InkInside : null)
                    ?? (isName && request.ClassName is not ("note" or "row-label") ? _style.Ink : _style.FaintInk);
                var at = one.Place.Global(0, TextMeasure.Baseline(down + (tall / 2), size));
                Write(new WrittenText(isName ? request.ClassName : "note", one.Lines[line], at.X, at.Y, size, ink, SceneAnchor.Middle,
                    request.Bold && isName, one.Place.Turn));
                down += tall;
            }
        }

        foreach (var text in names.Rows)
        {
            Write(text);
        }
    }
}
