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

    /// <summary>Each state and party on the largest hall; the usual ones on the others.</summary>
    public static IEnumerable<HouseCase> Cases =>
    [
        .. from state in (string[])["0 % sold", "50 % sold", "90 % sold", "97 % sold", "99.9 % sold", HouseState.EverySecond,
            HouseState.WorstZone]
           from party in (int[])[1, 2, 4, 8]
           select new HouseCase(House.Generated, state, party),
        .. from hall in (string[])[House.Theatre, House.Concert, House.Bowl]
           from state in (string[])["0 % sold", "50 % sold", "97 % sold"]
           from party in (int[])[2, 4]
           select new HouseCase(hall, state, party),
    ];

    [ParamsSource(nameof(Cases))]
    public HouseCase Case { get; set; } = new(House.Theatre, "0 % sold", 2);

    [GlobalSetup]
    public void Setup()
    {
        _house = House.Of(Case.Hall);
        _free = _house.Free(Case.State);
        _usual = new SeatRequest(Case.Party) { Within = _house.Within(Case.State) };
        _quality = _usual with { Weights = SeatWeights.QualityOnly, Orphans = new(OrphanRule.Off) };
        _starts = new ulong[_house.Map.WordCount];
        _loop = new PlainLoopPeer(_house, Case.State, Case.Party);
        PeerCheck.SameSum(_house, _free, _quality, _loop.Best());
        PeerCheck.WarmUp(() => Pass() != 0, Search, UsualSearch, () => PlainLoop() != 0);
    }

    /// <summary>The limit: the starts of max(k, 4) neighbours over the same words.</summary>
    [Benchmark(Baseline = true)]
    public ulong Pass()
    {
        BitStarts.Find(_free.Words, Math.Max(Case.Party, 4), _starts);
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
