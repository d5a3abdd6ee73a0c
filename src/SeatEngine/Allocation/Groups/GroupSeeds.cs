using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Where a group may gather: the house is cut into cubes, for each cube it is told roughly how wide the group would sit
/// around it, and the most promising that lie apart are the seeds.
/// </summary>
internal sealed class GroupSeeds
{
    /// <summary>About how many cubes there are at most, and how many a group fills at least.</summary>
    private const int MostCubes = 240;
    private const int CubesOfAGroup = 8;

    /// <summary>So many seats of a stretch are in one cube together.</summary>
    private const int Piece = 6;
    private const int Rings = 64;
    private const double Promising = 1.25;

    /// <summary>In a house of so many free seats each of them is a seed.</summary>
    private const int SmallHouse = 64;

    private readonly GroupField _field;
    private readonly GroupRules _rules;
    private readonly List<Cube> _cubes = [];

    private GroupSeeds(GroupField field, GroupRules rules)
    {
        _field = field;
        _rules = rules;
        Cut();
    }

    /// <summary>
    /// The seeds with the radius that the group is likely to need around each: one half the most promising, the other the
    /// best seats among those that may well turn out as compact.
    /// </summary>
    public static List<Seed> Of(GroupField field, GroupRules rules, int most)
    {
        if (field.Count <= SmallHouse)
        {
            return EverySeat(field, rules);
        }

        var seeds = new GroupSeeds(field, rules);
        var all = seeds._cubes.Select(seeds.Look).OrderBy(static seed => seed.Score).ToArray();
        var apart = new List<Seed>();
        AddApart(all, apart, (most + 1) / 2);
        AddApart(all.Where(seed => seed.Score < Promising * all[0].Score).OrderByDescending(static seed => seed.Quality), apart, most);
        return apart;
    }

    private static void AddApart(IEnumerable<Seed> seeds, List<Seed> apart, int most)
    {
        foreach (var seed in seeds)
        {
            if (apart.Count < most
                && apart.TrueForAll(other => other.Centre.DistanceTo(seed.Centre) > 0.3 * Math.Min(other.Radius, seed.Radius)))
            {
                apart.Add(seed);
            }
        }
    }

    private static List<Seed> EverySeat(GroupField field, GroupRules rules)
    {
        var seeds = new List<Seed>();
        foreach (var stretch in field.Span)
        {
            for (var seat = 0; seat < stretch.Length; seat++)
            {
                seeds.Add(new(field.PositionAt(stretch.At + seat), 1 + Math.Sqrt(rules.Size), 0, 0));
            }
        }

        return seeds;
    }

    private void Cut()
    {
        var (min, max) = (new PlanPoint(double.MaxValue, double.MaxValue, double.MaxValue),
            new PlanPoint(double.MinValue, double.MinValue, double.MinValue));
        foreach (var stretch in _field.Span)
        {
            min = new(Math.Min(min.X, stretch.Middle.X), Math.Min(min.Y, stretch.Middle.Y), Math.Min(min.Z, stretch.Middle.Z));
            max = new(Math.Max(max.X, stretch.Middle.X), Math.Max(max.Y, stretch.Middle.Y), Math.Max(max.Z, stretch.Middle.Z));
        }

        // Half a square metre a seat at first; then as much larger as it takes to have few cubes.
        var wanted = Math.Max(Math.Max(1, _rules.Size / CubesOfAGroup), _field.Count / MostCubes);
        for (var edge = Math.Sqrt(0.5 * wanted); ; edge *= 1.4)
        {
            _cubes.Clear();
            if (TryCut(min, edge))
            {
                return;
            }
        }
    }

    private bool TryCut(PlanPoint min, double edge)
    {
        var known = new Dictionary<(int, int, int), int>();
        foreach (var stretch in _field.Span)
        {
            for (var first = 0; first < stretch.Length; first += Piece)
            {
                var last = Math.Min(first + Piece, stretch.Length) - 1;
                var at = _field.PositionAt(stretch.At + ((first + last) / 2));
                var key = ((int)((at.X - min.X) / edge), (int)((at.Y - min.Y) / edge), (int)((at.Z - min.Z) / edge));
                if (!known.TryGetValue(key, out var cube))
                {
                    if (_cubes.Count >= 3 * MostCubes / 2)
                    {
                        return false;
                    }

                    known.Add(key, cube = _cubes.Count);
                    _cubes.Add(default);
                }

                ref var sums = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cubes)[cube];
                var count = last - first + 1;
                sums = new(
                    sums.Seats + count,
                    sums.X + (count * at.X),
                    sums.Y + (count * at.Y),
                    sums.Z + (count * at.Z),
                    sums.Quality + ((long)count * _field.QualityAt(stretch.At + ((first + last) / 2))));
            }
        }

        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cubes);
        foreach (ref var cube in all)
        {
            cube = cube with { X = cube.X / cube.Seats, Y = cube.Y / cube.Seats, Z = cube.Z / cube.Seats };
        }

        return true;
    }

    /// <summary>How the group would sit around a cube: the nearest other cubes are filled, ring by ring.</summary>
    private Seed Look(Cube from)
    {
        Span<int> seats = stackalloc int[Rings];
        Span<double> squares = stackalloc double[Rings];
        Span<double> quality = stackalloc double[Rings];
        for (var span = Math.Max(4.0, _rules.Size); ; span *= 8)
        {
            seats.Clear();
            squares.Clear();
            quality.Clear();
            foreach (ref readonly var cube in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cubes))
            {
                var (dx, dy, dz) = (cube.X - from.X, cube.Y - from.Y, cube.Z - from.Z);
                var square = (dx * dx) + (dy * dy) + (dz * dz);
                if (square < span)
                {
                    var ring = (int)(square * Rings / span);
                    seats[ring] += cube.Seats;
                    squares[ring] += cube.Seats * square;
                    quality[ring] += cube.Quality;
                }
            }

            var (open, sum, good) = (_rules.Size, 0.0, 0.0);
            for (var ring = 0; ring < Rings; ring++)
            {
                if (seats[ring] == 0)
                {
                    continue;
                }

                var share = Math.Min(1, (double)open / seats[ring]);
                sum += share * squares[ring];
                good += share * quality[ring];
                open -= Math.Min(open, seats[ring]);
                if (open == 0)
                {
                    var wide = Math.Sqrt(sum / _rules.Size) + 0.1;
                    var lack = 1 - (good / _rules.Size / SeatRanking.MaxQuality);
                    return new(new(from.X, from.Y, from.Z), 1 + Math.Sqrt(span * (ring + 1) / Rings),
                        wide * (1 + (_rules.QualityWeight * lack)), 1 - lack);
                }
            }

            if (span > 1e9)
            {
                return new(new(from.X, from.Y, from.Z), Math.Sqrt(span), double.MaxValue, 0);
            }
        }
    }

    /// <summary>A place to begin at.</summary>
    public readonly record struct Seed(PlanPoint Centre, double Radius, double Score, double Quality);

    private readonly record struct Cube(int Seats, double X, double Y, double Z, long Quality);
}
