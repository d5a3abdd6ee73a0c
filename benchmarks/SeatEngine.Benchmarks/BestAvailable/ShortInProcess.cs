using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>Many cells, each measured briefly in this process, so that halls are compiled once.</summary>
public sealed class ShortInProcess : ManualConfig
{
    public ShortInProcess()
    {
        AddJob(Job.Default
            .WithId("short")
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(3)
            .WithIterationTime(TimeInterval.FromMilliseconds(15))
            .WithEvaluateOverhead(false));
        AddColumn(StatisticColumn.Min);
    }
}
