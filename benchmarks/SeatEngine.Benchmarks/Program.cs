using BenchmarkDotNet.Running;
using SeatEngine.Benchmarks.Figures;
using SeatEngine.Benchmarks.Running;

(var forBenchmarkDotNet, var record) = BenchmarkArguments.Split(args);
if (forBenchmarkDotNet is ["inventory"])
{
    var page = await InventoryFigures.RunAsync();
    if (record)
    {
        await File.WriteAllTextAsync(Path.Combine(RepositoryFolder.Results, "inventory.md"), page);
    }

    return 0;
}

if (forBenchmarkDotNet is ["searches"])
{
    var page = SearchFigures.Run();
    if (record)
    {
        await File.WriteAllTextAsync(Path.Combine(RepositoryFolder.Results, "searches.md"), page);
    }

    return 0;
}

if (forBenchmarkDotNet is ["files"])
{
    var page = FileFigures.Run();
    if (record)
    {
        await File.WriteAllTextAsync(Path.Combine(RepositoryFolder.Results, "files-in-one-run.md"), page);
    }

    return 0;
}

if (forBenchmarkDotNet is ["file", var name, var path])
{
    return FileFigures.RunCold(name, path);
}

var summaries = BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkArguments).Assembly)
    .Run(forBenchmarkDotNet, BenchmarkConfig.Create(record));

return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
