using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace SeatEngine.Benchmarks.Running;

/// <summary>What every benchmark of the project is run with: bytes allocated beside the time, and nothing printed by culture.</summary>
internal static class BenchmarkConfig
{
    public static IConfig Create(bool record)
    {
        var config = ManualConfig.CreateEmpty()
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddAnalyser([.. DefaultConfig.Instance.GetAnalysers()])
            .AddValidator([.. DefaultConfig.Instance.GetValidators()])
            .WithArtifactsPath(Path.Combine(RepositoryFolder.Root, "BenchmarkDotNet.Artifacts"))
            .WithSummaryStyle(SummaryStyle.Default.WithCultureInfo(CultureInfo.InvariantCulture).WithMaxParameterColumnWidth(60));
        return record ? config.AddExporter(new ResultsPageExporter(RepositoryFolder.Results)) : config;
    }
}
