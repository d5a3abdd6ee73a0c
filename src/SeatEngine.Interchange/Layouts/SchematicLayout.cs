using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// Lays out a house of which no positions are known: rows one behind another, sections side by side, storeys behind
/// each other, all looking to the top of the plan. Gaps of the index and between segments are kept as gaps.
/// </summary>
internal static class SchematicLayout
{
    private const double Pitch = 0.55;
    private const double RowSpacing = 0.9;
    private const double Aisle = 1.1;
    private const double SectionGap = 2;
    private const double StoreyGap = 2.5;
    private const double TableRoom = 1.2;
    private const int LongestHole = 40;

    public static void Apply(ManifestPlan plan)
    {
        plan.IsSchematic = true;
        plan.Notes.Add(new("schematic-plan", string.Empty,
            "The file gives no positions: rows, sections and levels are laid out for drawing, and distances are not those of the house."));
        var y = 0.0;
        foreach (var storey in Storeys(plan))
        {
            foreach (var line in Lines(storey))
            {
                y = PlaceLine(line, y) + StoreyGap;
            }
        }
    }

    private static List<List<ManifestSection>> Storeys(ManifestPlan plan)
    {
        var storeys = new SortedDictionary<int, List<ManifestSection>>();
        var heights = plan.Levels.Select(static (level, i) => (level, i))
            .ToDictionary(static entry => entry.level, static entry => entry.i, StringComparer.Ordinal);
        foreach (var section in plan.Sections)
        {
            var height = plan.Levels.Count > 0
                ? section.Level is null ? -1 : heights[section.Level]
                : StoreyWords.HeightOf(section.Name) ?? 0;
            if (!storeys.TryGetValue(height, out var storey))
            {
                storeys.Add(height, storey = []);
            }

            storey.Add(section);
        }

        return [.. storeys.Values.Select(static storey => storey.OrderBy(static section => StoreyWords.SideOf(section.Name))
            .ThenBy(static section => section.Name, NaturalOrder.Comparer).ToList())];
    }

    // Up to eight sections stand side by side; more are broken into several lines, so that the plan stays readable.
    private static IEnumerable<ManifestSection[]> Lines(List<ManifestSection> storey) =>
        storey.Chunk(Math.Max(8, (int)Math.Ceiling(Math.Sqrt(storey.Count * 2.0))));

    private static double PlaceLine(ManifestSection[] line, double y)
    {
        var (x, end) = (0.0, y);
        foreach (var section in line)
        {
            var bottom = PlaceSection(section, y);
            var bounds = PlanBounds.Around(section.Seats.Select(static seat => seat.Position));
            Shift(section.Seats, x - bounds.MinX);
            x += bounds.Width + SectionGap;
            end = Math.Max(end, bottom);
        }

        foreach (var section in line)
        {
            Shift(section.Seats, (SectionGap - x) / 2);
        }

        return end;
    }

    private static double PlaceSection(ManifestSection section, double y)
    {
        var rows = section.Rows.FindAll(static row => row.Kind == PlaceKind.Row);
        var starts = rows.ConvertAll(static row => row.Seats[0].Index ?? 1);
        var centred = starts.TrueForAll(start => start == starts[0]);
        for (var i = 0; i < rows.Count; i++)
        {
            var width = PlaceRow(rows[i], y);
            Shift(rows[i].Seats, centred ? -width / 2 : Math.Min(LongestHole, starts[i] - starts.Min()) * Pitch);
            y += RowSpacing;
        }

        return PlaceIslands(section.Rows.FindAll(static row => row.Kind != PlaceKind.Row), y);
    }

    private static double PlaceRow(ManifestRow row, double y)
    {
        var x = 0.0;
        for (var i = 0; i < row.Seats.Count; i++)
        {
            if (i > 0)
            {
                var (last, next) = (row.Seats[i - 1], row.Seats[i]);
                var step = Math.Clamp((next.Index ?? 1) - (last.Index ?? 0), 1, LongestHole) * Pitch;
                var apart = !string.Equals(last.Segment, next.Segment, StringComparison.Ordinal);
                x += apart ? Math.Max(step, Pitch + Aisle) : step;
            }

            row.Seats[i].Position = new(x, y);
        }

        return x;
    }

    // Boxes and tables stand in lines of six behind the rows, their chairs in a ring.
    private static double PlaceIslands(List<ManifestRow> islands, double y)
    {
        var (x, deepest) = (0.0, 0.0);
        for (var i = 0; i < islands.Count; i++)
        {
            if (i % 6 == 0)
            {
                (x, y, deepest) = (0, y + deepest, 0);
            }

            var radius = Ring.RadiusFor(islands[i].Seats.Count, Pitch);
            var size = (2 * radius) + TableRoom;
            Ring.Place(islands[i].Seats, new(x + (size / 2), y + (size / 2)), radius);
            (x, deepest) = (x + size, Math.Max(deepest, size));
        }

        return y + deepest;
    }

    private static void Shift(IEnumerable<ManifestSeat> seats, double dx)
    {
        foreach (var seat in seats)
        {
            seat.Position = seat.Position with { X = seat.Position.X + dx };
        }
    }
}
