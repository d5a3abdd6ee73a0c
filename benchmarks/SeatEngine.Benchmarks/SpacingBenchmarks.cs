using BenchmarkDotNet.Attributes;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Which seats of the bowl nobody else may take, with two places and one row between parties: spread by shifts; against
/// looking up those near each taken seat in a list. And a couple found under the rule, by quality.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(8)]
public class SpacingBenchmarks
{
    private SeatAllocator _allocator = null!;
    private SeatSpacing _spacing = null!;
    private SeatSet _taken = null!;
    private SeatRequest _couple = null!;
    private SeatIndex[][] _near = [];

    /// <summary>How many seats in a thousand are taken.</summary>
    [Params(1, 100, 300)]
    public int TakenPerMille { get; set; }

    /// <summary>Compiles the rule and takes seats at random.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var map = InventoryBowl.Map();
        var rule = SpacingRule.Places(2, 1);
        var random = new Random(1);
        _allocator = new SeatAllocator(map);
        _spacing = _allocator.SpacingOf(rule);
        _taken = map.Select(_ => random.Next(1000) < TakenPerMille);
        _couple = new SeatRequest(2) { Spacing = rule, Weights = SeatWeights.QualityOnly, Ladder = new(SeatSteps.Together) };
        _near = new SeatIndex[map.SlotCount][];
        foreach (var seat in map.Seats)
        {
            _near[seat.Value] = _spacing.NearTo(seat).ToArray();
        }

        if (!Dilate().Equals(SeatBySeat()))
        {
            throw new InvalidOperationException("The two ways differ.");
        }
    }

    /// <summary>Spread by shifts of compiled stretches.</summary>
    [Benchmark(Baseline = true)]
    public SeatSet Dilate() => _spacing.Dilate(_taken);

    /// <summary>For each taken seat those near it, from a list.</summary>
    [Benchmark]
    public SeatSet SeatBySeat()
    {
        var blocked = new List<SeatIndex>();
        foreach (var seat in _taken)
        {
            blocked.AddRange(_near[seat.Value]);
        }

        return _taken.With([.. blocked]);
    }

    /// <summary>The best couple far enough from others.</summary>
    [Benchmark]
    public SeatSearchResult FindCouple() => _allocator.Find(~_taken, _couple);

    /// <summary>The rule compiled for the bowl.</summary>
    [Benchmark]
    public SeatSpacing Compile() => SeatSpacing.Compile(_spacing.Map, _spacing.Rule);
}
