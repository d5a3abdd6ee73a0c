using BenchmarkDotNet.Attributes;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>
/// The best seats together by other means: LINQ over seat objects, the framework's bit array, SQLite, and a segment tree
/// over rows. Each answers the same; a ratio says how many times as long as our search it takes.
/// </summary>
[Config(typeof(ShortInProcess))]
public class PeersBenchmarks
{
    private readonly SeatIndex[] _seats = new SeatIndex[8];
    private House _house = null!;
    private SeatSet _free = null!;
    private SeatRequest _request = null!;
    private LinqPeer _linq = null!;
    private BitArrayPeer _bits = null!;
    private SegmentTreePeer _tree = null!;
    private SqlitePeer _sqlite = null!;

    [Params(House.Theatre, House.Concert, House.Bowl, House.Generated)]
    public string Hall { get; set; } = House.Theatre;

    [Params("0 % sold", "50 % sold", "97 % sold")]
    public string State { get; set; } = "0 % sold";

    [Params(2, 4)]
    public int Party { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _house = House.Of(Hall);
        _free = _house.Free(State);
        _request = new SeatRequest(Party) { Weights = SeatWeights.QualityOnly, Orphans = new(OrphanRule.Off) };
        _linq = new LinqPeer(_house, _free, Party);
        _bits = new BitArrayPeer(_house, _free, Party);
        _tree = new SegmentTreePeer(_house, _free, Party);
        _sqlite = new SqlitePeer(_house, _free, Party);
        foreach (var sum in (long[])[_linq.Best(), _bits.Best(), _tree.Best(), _sqlite.BySelfJoin(), _sqlite.ByWindows()])
        {
            PeerCheck.SameSum(_house, _free, _request, sum);
        }

        PeerCheck.WarmUp(Search, () => Linq() != 0, () => BitArray() != 0, () => SegmentTree() != 0);
    }

    [GlobalCleanup]
    public void Cleanup() => _sqlite.Dispose();

    [Benchmark(Baseline = true)]
    public bool Search() => _house.Allocator.TryFind(_free, _request, _seats);

    [Benchmark]
    public long Linq() => _linq.Best();

    [Benchmark]
    public long BitArray() => _bits.Best();

    [Benchmark]
    public long SegmentTree() => _tree.Best();

    [Benchmark]
    public long SqliteSelfJoin() => _sqlite.BySelfJoin();

    [Benchmark]
    public long SqliteWindows() => _sqlite.ByWindows();
}
