using System.Numerics;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>A hall of at most 32 seats in which a set of seats is a number: its geometry, seat by seat, and nothing of any rule.</summary>
internal sealed class BitHouse
{
    private readonly SeatIndex[] _seats;
    private readonly Dictionary<SeatIndex, int> _places = [];
    private readonly Dictionary<(uint, int), uint[]> _choices = [];
    private readonly double[] _quality;

    public BitHouse(SeatMap map)
    {
        Map = map;
        _seats = map.Seats.ToArray();
        for (var i = 0; i < _seats.Length; i++)
        {
            _places.Add(_seats[i], i);
        }

        _quality = [.. _seats.Select(seat => map.PrimaryRanking.QualityOf(seat) / (double)SeatRanking.MaxQuality)];
        Runs = [.. map.Runs.Select(run => new Run(this, run))];
        SoldWhole = Runs.Where(static run => run.IsWhole).Aggregate(0u, static (bits, run) => bits | run.RowBits);
        StepFree = Bits(map.Select(static seat => (seat.Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0));
        Sections = [.. map.Rows.GroupBy(static row => row.Section.Id).Select(group => Bits(group.SelectMany(static row => row.Seats)))];
        Levels =
        [
            .. map.Rows.Where(static row => row.Section.Level is not null).GroupBy(static row => row.Section.Level)
                .Select(group => Bits(group.SelectMany(static row => row.Seats))),
        ];
        RowsWithAisles =
        [
            .. map.Rows.Where(static row => row.Kind == MapRowKind.Row && row.Runs.Length > 1)
                .Select(row => row.Seats.Select(seat => _places[seat]).ToArray()),
        ];
    }

    public SeatMap Map { get; }

    public Run[] Runs { get; }

    public uint SoldWhole { get; }

    public uint StepFree { get; }

    public uint[] Sections { get; }

    public uint[] Levels { get; }

    /// <summary>The seats of each row that has an aisle, as they stand.</summary>
    public int[][] RowsWithAisles { get; }

    public uint Bits(IEnumerable<SeatIndex> seats) => seats.Aggregate(0u, (bits, seat) => bits | (1u << _places[seat]));

    public uint Bits(SeatSet? seats)
    {
        var bits = 0u;
        for (var i = 0; seats is not null && i < _seats.Length; i++)
        {
            bits |= seats.Contains(_seats[i]) ? 1u << i : 0;
        }

        return bits;
    }

    /// <summary>Every choice of so many of some seats.</summary>
    public uint[] Choices(uint of, int count)
    {
        if (!_choices.TryGetValue((of, count), out var known))
        {
            var found = new List<uint>();
            Choose(of, count, 0, found);
            _choices.Add((of, count), known = [.. found]);
        }

        return known;
    }

    public IEnumerable<SeatIndex> Seats(uint taken) => Each(taken).Select(place => _seats[place]);

    public string Names(uint taken) => string.Join(' ', Each(taken).Select(place => Map.IdOf(_seats[place]).Value));

    public double Quality(uint taken) => Each(taken).Sum(place => _quality[place]);

    public int RowOf(uint taken) => Map.RowOf(_seats[BitOperations.TrailingZeroCount(taken)]).Ordinal;

    /// <summary>The sum of the distances to the nearest of others.</summary>
    public double DistanceTo(uint taken, uint others) => Each(taken).Sum(place =>
        Each(others).Min(other => Map.PositionOf(_seats[place]).DistanceTo(Map.PositionOf(_seats[other]))));

    /// <summary>Whether two parts of rows that run across stand behind each other, a quarter of a metre to either side counted.</summary>
    public bool Overlap(uint one, uint other)
    {
        double X(int place) => Map.PositionOf(_seats[place]).X;
        return Each(one).Min(X) - 0.25 <= Each(other).Max(X) + 0.25 && Each(other).Min(X) - 0.25 <= Each(one).Max(X) + 0.25;
    }

    /// <summary>The set whose first seat has the id that comes first.</summary>
    public uint First(List<uint> sets) =>
        sets.OrderBy(taken => Map.IdOf(_seats[BitOperations.TrailingZeroCount(taken)]).Value, NaturalOrder.Comparer).First();

    /// <summary>How many sit in each part: side by side in a run, or in one box.</summary>
    public List<int> PartsOf(uint taken)
    {
        var parts = new List<int>();
        foreach (var run in Runs)
        {
            if (run.Kind == SeatRunKind.Cluster && (run.Bits & taken) != 0)
            {
                parts.Add(BitOperations.PopCount(run.Bits & taken));
            }
            else if ((run.Bits & taken) != 0)
            {
                parts.AddRange(run.Stretches(taken).Select(static stretch => BitOperations.PopCount(stretch.Bits)));
            }
        }

        return parts;
    }

    /// <summary>Whether somebody sits at the end of a run of a row, on the side wanted nobody of the party beyond.</summary>
    public bool HasAisle(uint taken, AislePreference aisle)
    {
        if (aisle == AislePreference.None)
        {
            return true;
        }

        foreach (var run in Runs.Where(run => run.Kind == SeatRunKind.Line && !run.IsWhole && (run.Bits & taken) != 0))
        {
            var (left, right) = ((run.Window(0, 1) & taken) != 0, (run.Window(run.Length - 1, 1) & taken) != 0);
            if (aisle == AislePreference.Any ? left || right
                : aisle == AislePreference.Left ? left && (run.LeftOf & taken) == 0 : right && (run.RightOf & taken) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some sit on both sides of an aisle of a row.</summary>
    public bool IsAcrossAisle(uint taken) =>
        Runs.Any(run => run.Kind == SeatRunKind.Line && (run.Bits & taken) != 0 && ((run.LeftOf | run.RightOf) & taken) != 0);

    /// <summary>Whether somebody sits next to one of others, in a box or at a table sold whole in the same.</summary>
    public bool IsBeside(uint taken, uint others, bool isWhole) => Runs.Any(run => (run.Bits & taken) != 0
        && (isWhole || run.IsWhole || run.Kind == SeatRunKind.Cluster
            ? (run.RowBits & others) != 0
            : run.Touches(others & run.Bits & ~taken, taken)));

    /// <summary>All that is free without a gap around a party that sits together.</summary>
    public uint StretchOf(uint taken, uint free)
    {
        var run = Runs.First(run => (run.Bits & taken) != 0);
        return run.IsWhole || run.Kind == SeatRunKind.Cluster
            ? run.RowBits
            : run.Stretches(free).First(stretch => (stretch.Bits & taken) != 0).Bits;
    }

    private static void Choose(uint of, int count, uint taken, List<uint> found)
    {
        if (count == 0)
        {
            found.Add(taken);
            return;
        }

        for (; BitOperations.PopCount(of) >= count; of &= of - 1)
        {
            Choose(of & (of - 1), count - 1, taken | (of & (~of + 1)), found);
        }
    }

    /// <summary>The places of a set.</summary>
    public IEnumerable<int> Each(uint taken)
    {
        for (; taken != 0; taken &= taken - 1)
        {
            yield return BitOperations.TrailingZeroCount(taken);
        }
    }

    /// <summary>A stretch in which neighbours sit side by side.</summary>
    public sealed class Run
    {
        private readonly uint[] _bits;

        public Run(BitHouse house, SeatRun run)
        {
            _bits = [.. Enumerable.Range(run.First.Value, run.Length).Select(slot => 1u << house._places[new(slot)])];
            Row = run.Row;
            (Kind, Length, IsWhole) = (run.Kind, run.Length, run.Booking == BookingMode.Whole);
            Bits = _bits.Aggregate(0u, static (all, bit) => all | bit);
            RowBits = house.Bits(run.Row.Seats);
            var at = run.Row.Runs.IndexOf(run);
            uint All(IEnumerable<SeatRun> runs) => house.Bits(runs
                .SelectMany(static other => Enumerable.Range(other.First.Value, other.Length)).Select(static slot => new SeatIndex(slot)));
            LeftOf = All(run.Row.Runs.Take(at));
            RightOf = All(run.Row.Runs.Skip(at + 1));
        }

        public MapRow Row { get; }

        public SeatRunKind Kind { get; }

        public int Length { get; }

        public bool IsWhole { get; }

        public uint Bits { get; }

        public uint RowBits { get; }

        /// <summary>The seats of the row beyond the aisles on either side.</summary>
        public uint LeftOf { get; }

        public uint RightOf { get; }

        public uint Window(int first, int count)
        {
            var bits = 0u;
            for (var i = 0; i < count; i++)
            {
                bits |= _bits[(first + i) % Length];
            }

            return bits;
        }

        /// <summary>The stretches of some seats, each with its first and last place; round a table they may go on at the start.</summary>
        public List<(uint Bits, int First, int Last)> Stretches(uint of)
        {
            var stretches = new List<(uint Bits, int First, int Last)>();
            for (var at = 0; at < Length; at++)
            {
                if ((of & _bits[at]) == 0)
                {
                    continue;
                }

                if (at > 0 && (of & _bits[at - 1]) != 0)
                {
                    stretches[^1] = (stretches[^1].Bits | _bits[at], stretches[^1].First, at);
                }
                else
                {
                    stretches.Add((_bits[at], at, at));
                }
            }

            if (Kind == SeatRunKind.Ring && stretches.Count > 1 && stretches[0].First == 0 && stretches[^1].Last == Length - 1)
            {
                stretches[0] = (stretches[0].Bits | stretches[^1].Bits, stretches[^1].First, stretches[0].Last);
                stretches.RemoveAt(stretches.Count - 1);
            }

            return stretches;
        }

        /// <summary>Whether one of some seats is next to one of others.</summary>
        public bool Touches(uint some, uint others)
        {
            for (var at = 0; at < Length; at++)
            {
                var next = Kind == SeatRunKind.Ring ? (at + 1) % Length : at + 1;
                if (next < Length && (((some & _bits[at]) != 0 && (others & _bits[next]) != 0)
                    || ((others & _bits[at]) != 0 && (some & _bits[next]) != 0)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
