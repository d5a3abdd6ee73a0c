using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>What pictures need of a map and what follows from the hall alone: drawing order, sizes, floors of sections.</summary>
internal sealed class MapGeometry
{
    private readonly Lazy<SeatGrid> _grid;

    public MapGeometry(SeatMap map)
    {
        Map = map;
        LevelIds = Levels(map.Hall);
        Seats = new SeatIndex[map.SeatCount];
        Positions = new PlanPoint[map.SeatCount];
        SeatLevels = new int[map.SeatCount];
        SeatSections = new SectionId[map.SeatCount];
        PlaceBySlot = new int[map.SlotCount];
        Array.Fill(PlaceBySlot, -1);
        Sections = Order();
        _grid = new Lazy<SeatGrid>(() => new SeatGrid(Positions, 1.2));
        (SeatDistance, LevelsOverlap) = Distances();
        SeatRadius = SeatDistance * 0.43;
        RowDistance = Rows();
    }

    public SeatMap Map { get; }

    /// <summary>The levels that have sections or are listed, in the hall's order.</summary>
    public List<LevelId> LevelIds { get; }

    /// <summary>All seats: by section, row and place in the row.</summary>
    public SeatIndex[] Seats { get; }

    /// <summary>By place in <see cref="Seats"/>.</summary>
    public PlanPoint[] Positions { get; }

    /// <summary>By place in <see cref="Seats"/>: the place of the seat's level in <see cref="LevelIds"/>, or -1.</summary>
    public int[] SeatLevels { get; }

    /// <summary>By place in <see cref="Seats"/>: the seat's section.</summary>
    public SectionId[] SeatSections { get; }

    /// <summary>By slot of the map: the place in <see cref="Seats"/>, or -1.</summary>
    public int[] PlaceBySlot { get; }

    public List<SectionGeometry> Sections { get; }

    /// <summary>How near seats commonly are to each other, in metres.</summary>
    public double SeatDistance { get; }

    public double SeatRadius { get; }

    /// <summary>How far rows commonly lie behind each other, in metres.</summary>
    public double RowDistance { get; }

    /// <summary>Whether seats of one level lie where seats of another do.</summary>
    public bool LevelsOverlap { get; }

    public SeatGrid Grid => _grid.Value;

    public string LevelName(int level)
    {
        var id = LevelIds[level];
        return Map.Hall.Levels.FirstOrDefault(one => one.Id == id)?.Name is { Length: > 0 } name ? name : id.Value;
    }

    public int LevelOf(LevelId? level) => level is { } id ? LevelIds.IndexOf(id) : -1;

    private static List<LevelId> Levels(Hall hall)
    {
        List<LevelId> levels = [.. hall.Levels.Select(level => level.Id)];
        foreach (var section in hall.Sections)
        {
            if (section.Level is { } level && !levels.Contains(level))
            {
                levels.Add(level);
            }
        }

        foreach (var area in hall.Areas)
        {
            if (area.Level is { } level && !levels.Contains(level))
            {
                levels.Add(level);
            }
        }

        levels.RemoveAll(level => hall.Sections.All(section => section.Level != level) && hall.Areas.All(area => area.Level != level));
        return levels;
    }

    private List<SectionGeometry> Order()
    {
        List<SectionGeometry> sections = [];
        var rowsBySection = Map.Rows.ToLookup<MapRow, Section>(row => row.Section, ReferenceEqualityComparer.Instance);
        var next = 0;
        foreach (var section in Map.Hall.Sections)
        {
            var level = LevelOf(section.Level);
            List<RowGeometry> rows = [];
            foreach (var row in rowsBySection[section])
            {
                var sitting = row.Runs.Sum(run => run.Length);
                rows.Add(new RowGeometry(row, next, row.Seats.Length, sitting == 0 ? row.Seats.Length : sitting));
                foreach (var seat in row.Seats)
                {
                    Seats[next] = seat;
                    Positions[next] = Map.PositionOf(seat);
                    SeatLevels[next] = level;
                    SeatSections[next] = section.Id;
                    PlaceBySlot[seat.Value] = next;
                    next++;
                }
            }

            if (rows.Count > 0)
            {
                sections.Add(SectionFloor.Make(section, level, [.. rows], Positions));
            }
        }

        return sections;
    }

    private (double Distance, bool Overlap) Distances()
    {
        const double Reach = 1.5;
        const int Sample = 8000;
        var step = Math.Max(1, Seats.Length / Sample);
        List<double> distances = [];
        var over = 0;
        var asked = 0;
        for (var i = 0; i < Seats.Length; i += step)
        {
            var nearest = Math.Sqrt(Grid.NearestSquared(i, Reach, SeatLevels, sameKind: true));
            if (nearest > 0.05 && double.IsFinite(nearest))
            {
                distances.Add(nearest);
            }

            asked++;
            if (LevelIds.Count > 1 && Grid.NearestSquared(i, Reach, SeatLevels, sameKind: false) < 0.1)
            {
                over++;
            }
        }

        if (distances.Count == 0)
        {
            return (0.55, over * 50 > asked);
        }

        distances.Sort();
        return (Math.Clamp(distances[distances.Count / 20], 0.2, 1.2), over * 50 > asked);
    }

    private double Rows()
    {
        List<double> distances = [];
        foreach (var section in Sections)
        {
            for (var r = 1; r < section.Rows.Length; r++)
            {
                var row = section.Rows[r];
                var before = section.Rows[r - 1];
                if (row.Row.Kind != MapRowKind.Row || before.Row.Kind != MapRowKind.Row)
                {
                    continue;
                }

                var middle = Positions[row.First + (row.Sitting / 2)];
                var nearest = double.PositiveInfinity;
                for (var i = before.First; i <= before.Last; i++)
                {
                    nearest = Math.Min(nearest, middle.PlanDistanceTo(Positions[i]));
                }

                distances.Add(nearest);
            }
        }

        distances.Sort();
        return distances.Count == 0 ? SeatDistance * 1.6 : Math.Clamp(distances[distances.Count / 2], SeatDistance, SeatDistance * 4);
    }
}
