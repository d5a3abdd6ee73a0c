using BenchmarkDotNet.Attributes;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>
/// The best seats together at any occupancy, against the pass over the words that whoever answers "none" must make, and
/// against the plain loop. Budgets: at most 3 × the pass, at least 30 × the loop in every cell.
/// </summary>
[Config(typeof(ShortInProcess))]
public class BestAvailableBenchmarks
{
    private readonly SeatIndex[] _seats = new SeatIndex[8];
    private ulong[] _starts = [];
    private House _house = null!;
    private SeatSet _free = null!;
    private SeatRequest _quality = null!;
    private SeatRequest _usual = null!;
    private PlainLoopPeer _loop = null!;

    [Params(House.Theatre, House.Concert, House.Bowl, House.Generated)]
    public string Hall { get; set; } = House.Theatre;

    [Params("0 % sold", "50 % sold", "90 % sold", "97 % sold", "99.9 % sold", HouseState.EverySecond, HouseState.WorstZone)]
    public string State { get; set; } = "0 % sold";

    [Params(1, 2, 4, 8)]
    public int Party { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _house = House.Of(Hall);
        _free = _house.Free(State);
        _usual = new SeatRequest(Party) { Within = _house.Within(State) };
        _quality = _usual with { Weights = SeatWeights.QualityOnly, Orphans = new(OrphanRule.Off) };
        _starts = new ulong[_house.Map.WordCount];
        _loop = new PlainLoopPeer(_house, State, Party);
        PeerCheck.SameSum(_house, _free, _quality, _loop.Best());
    }

    /// <summary>The limit: the starts of max(k, 4) neighbours over the same words.</summary>
    [Benchmark(Baseline = true)]
    public ulong Pass()
    {
        BitStarts.Find(_free.Words, Math.Max(Party, 4), _starts);
        return _starts[1];
    }

    /// <summary>The search by quality alone.</summary>
    [Benchmark]
    public bool Search() => _house.Allocator.TryFind(_free, _quality, _seats);

    /// <summary>The search as it is asked for without saying anything: lenient about orphans, with the worth of what is left.</summary>
    [Benchmark]
    public bool UsualSearch() => _house.Allocator.TryFind(_free, _usual, _seats);

    /// <summary>One pass over a flag a seat, a running count and prefix sums.</summary>
    [Benchmark]
    public long PlainLoop() => _loop.Best();
}
