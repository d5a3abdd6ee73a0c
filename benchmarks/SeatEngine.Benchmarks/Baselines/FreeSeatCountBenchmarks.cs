using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace SeatEngine.Benchmarks.Baselines;

/// <summary>How many seats of a hall are free: the plain loop over one flag a seat, against counting bits.</summary>
public class FreeSeatCountBenchmarks
{
    private const int Seats = 100_000;
    private const int Seed = 1;
    private readonly bool[] _flags = new bool[Seats];
    private readonly ulong[] _words = new ulong[(Seats + 63) / 64];

    [GlobalSetup]
    public void Fill()
    {
        Random random = new(Seed);
        for (var seat = 0; seat < Seats; seat++)
        {
            if (random.Next(2) == 0)
            {
                _flags[seat] = true;
                _words[seat / 64] |= 1UL << (seat % 64);
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int PlainLoop()
    {
        var free = 0;
        foreach (var flag in _flags)
        {
            free += flag ? 1 : 0;
        }

        return free;
    }

    [Benchmark]
    public int Bits()
    {
        var free = 0;
        foreach (var word in _words)
        {
            free += BitOperations.PopCount(word);
        }

        return free;
    }
}
