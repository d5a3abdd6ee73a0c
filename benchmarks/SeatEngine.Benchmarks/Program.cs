using BenchmarkDotNet.Running;
using SeatEngine.Benchmarks.Running;

(var forBenchmarkDotNet, var record) = BenchmarkArguments.Split(args);
var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkArguments).Assembly)
    .Run(forBenchmarkDotNet, BenchmarkConfig.Create(record));

return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
