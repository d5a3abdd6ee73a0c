using System.Collections.Immutable;
using System.Diagnostics;
using SeatEngine.Allocation;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Interchange;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>A hall to be searched, compiled once for all benchmarks of a process.</summary>
public sealed class House
{
    public const string Theatre = "theatre 497";
    public const string Concert = "concert hall 2,700";
    public const string Bowl = "bowl 71,755";
    public const string Generated = "generated 100,000";

    private static readonly Dictionary<string, House> Loaded = new(StringComparer.Ordinal);
    private readonly SeatIndex[] _bestFirst;

    private House(SeatMap map)
    {
        Map = map;
        Allocator = new SeatAllocator(map);
        Lines = map.Select(static seat => seat.Run is { Kind: SeatRunKind.Line }) - map.AccessiblePlaces;
        _bestFirst = [.. Lines.ToArray().OrderByDescending(map.PrimaryRanking.QualityOf).ThenBy(static seat => seat.Value)];
        WarmUp();
    }

    public SeatMap Map { get; }

    public SeatAllocator Allocator { get; }

    /// <summary>The ordinary seats in rows: what all peers search.</summary>
    public SeatSet Lines { get; }

    public static House Of(string name)
    {
        if (!Loaded.TryGetValue(name, out var house))
        {
            house = new House(SeatMap.Compile(name switch
            {
                Theatre => Manifest("hope-theater/seats.csv"),
                Bowl => Manifest("synthetic-bowl-72k/seats.csv"),
                Concert => HallFile
                    .Read(File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "samples", "halls", "concert-hall.json"))).Hall!,
                _ => Generate(),
            }));
            Loaded.Add(name, house);
        }

        return house;
    }

    /// <summary>The free seats of a state: a share sold, the best first; or one of the hard patterns.</summary>
    public SeatSet Free(string state) => state switch
    {
        HouseState.EverySecond => Lines & Map.Select(static seat => (seat.Index.Value - seat.Run!.First.Value) % 2 == 0),
        HouseState.WorstZone => Lines,
        _ => Lines.Without(_bestFirst.AsSpan(0, (int)(_bestFirst.Length * HouseState.Sold(state)))),
    };

    /// <summary>The seats that a search is restricted to; null for all. The worst zone is the last fiftieth of the seats.</summary>
    public SeatSet? Within(string state) =>
        state == HouseState.WorstZone ? Map.Select(_bestFirst.AsSpan(_bestFirst.Length - (_bestFirst.Length / 50))) : null;

    private static Hall Manifest(string name)
    {
        using var stream = File.OpenRead(RepositoryFolder.SharedPlan(name));
        return ManifestCsv.Read(stream).Hall ?? throw new InvalidDataException($"{name} is not sound.");
    }

    /// <summary>Fifty blocks of a hundred rows of twenty.</summary>
    private static Hall Generate() => new()
    {
        Name = "generated",
        FocalPoint = new PlanPoint(0, 0),
        Sections = [.. Enumerable.Range(0, 50).Select(static block => new Section
        {
            Id = new SectionId(FormattableString.Invariant($"{block}")),
            Name = FormattableString.Invariant($"{block}"),
            Rows = [.. Enumerable.Range(0, 100).Select(row => Row(block, row))],
        })],
    };

    private static Row Row(int block, int row) => new()
    {
        Label = FormattableString.Invariant($"{row}"),
        Seats = [.. Enumerable.Range(0, 20).Select(number => new Seat
        {
            Id = new SeatId(FormattableString.Invariant($"{block}-{row}-{number}")),
            Label = FormattableString.Invariant($"{number}"),
            Position = new PlanPoint(((block - 25) * 11.0) + (number * 0.5), 5 + (row * 0.9)),
        })],
    };

    /// <summary>Lets the compiler see the search at work before anything is measured.</summary>
    private void WarmUp()
    {
        var seats = new SeatIndex[8];
        var clock = Stopwatch.StartNew();
        var half = Free("50 %");
        while (clock.ElapsedMilliseconds < 400)
        {
            foreach (var party in (int[])[1, 2, 4, 8])
            {
                Allocator.TryFind(half, new SeatRequest(party), seats);
                Allocator.TryFind(half, new SeatRequest(party) { Weights = SeatWeights.QualityOnly, Orphans = new(OrphanRule.Off) }, seats);
            }
        }
    }
}
