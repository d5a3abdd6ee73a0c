using BenchmarkDotNet.Attributes;
using SeatEngine.Allocation;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Files;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Groups in the arena of 18,204 seats: four hundred people within 5 ms, in an empty house, with the best half gone, with
/// seats gone here and there, and with nine in ten sold to parties of two and more.
/// </summary>
[MemoryDiagnoser]
public class GroupBenchmarks
{
    private SeatAllocator _allocator = null!;
    private SeatSet _free = null!;
    private GroupRequest _request = null!;

    /// <summary>How full the house is.</summary>
    [Params("empty", "best half sold", "half sold here and there", "nine in ten sold")]
    public string State { get; set; } = "empty";

    /// <summary>How many people.</summary>
    [Params(40, 400, 1000)]
    public int Size { get; set; }

    /// <summary>Sells the house.</summary>
    [GlobalSetup]
    public void Open()
    {
        var file = File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "samples", "halls", "arena.json"));
        var map = SeatMap.Compile(HallFile.Read(file).Hall!);
        _allocator = new SeatAllocator(map);
        _request = new GroupRequest(Size);
        _free = State switch
        {
            "best half sold" =>
                map.Seats.Without([.. map.Seats.ToArray().OrderByDescending(map.PrimaryRanking.QualityOf).ThenBy(static seat => seat.Value)
                .Take(map.SeatCount / 2)]),
            "half sold here and there" => Scattered(map),
            "nine in ten sold" => SellOut(map),
            _ => map.Seats,
        };
    }

    /// <summary>The group's seats.</summary>
    [Benchmark]
    public GroupSearchResult FindGroup() => _allocator.FindGroup(_free, _request);

    private static SeatSet Scattered(SeatMap map)
    {
        Random random = new(1);
        return map.Select(_ => random.Next(2) == 0);
    }

    private SeatSet SellOut(SeatMap map)
    {
        Random random = new(3);
        var free = map.Seats;
        var seats = new SeatIndex[6];
        while (free.Count > map.SeatCount / 10)
        {
            var party = seats.AsSpan(0, random.Next(2, 7));
            if (!_allocator.TryFind(free, new SeatRequest(party.Length), party))
            {
                break;
            }

            free = free.Without(party);
        }

        return free;
    }
}
