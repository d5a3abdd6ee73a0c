using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace SeatEngine.Benchmarks.Running;

/// <summary>Writes each class of benchmarks as a section of the page of the processor it ran on.</summary>
internal sealed class ResultsPageExporter(string folder) : IExporter
{
    public string Name => nameof(ResultsPageExporter);

    public void ExportToLog(Summary summary, ILogger logger)
    {
        foreach (var line in Table(summary))
        {
            logger.WriteLine(line);
        }
    }

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        if (summary.HasCriticalValidationErrors || summary.Reports.IsEmpty || summary.Reports.Any(report => !report.Success))
        {
            consoleLogger.WriteLineError($"{summary.Title} is not recorded: some of it failed.");
            return [];
        }

        if (summary.BenchmarksCases.Any(benchmark => benchmark.Job.Run.RunStrategy == RunStrategy.ColdStart))
        {
            consoleLogger.WriteLineError($"{summary.Title} is not recorded: a cold start measures the compiler, not the code.");
            return [];
        }

        var page = ResultsPage.Open(folder, ProcessorName(summary));
        page.Environment = [.. summary.HostEnvironmentInfo.ToFormattedString(), summary.Reports[0].GetRuntimeInfo() ?? ""];
        foreach (var section in SectionsOf(summary))
        {
            page.Sections[section.Key] = [.. section];
        }

        page.Save();
        return [page.FilePath];
    }

    private static string ProcessorName(Summary summary) =>
        summary.HostEnvironmentInfo.Cpu.Value.ProcessorName ?? "unknown processor";

    private static IEnumerable<IGrouping<string, string>> SectionsOf(Summary summary)
    {
        var name = summary.BenchmarksCases.Select(benchmark => benchmark.Descriptor.Type.Name).Distinct(StringComparer.Ordinal).First();
        return Table(summary).GroupBy(_ => name);
    }

    private static IEnumerable<string> Table(Summary summary)
    {
        SummaryTable.SummaryTableColumn[] columns = [.. summary.Table.Columns.Where(column => column.NeedToShow)];
        yield return Row(columns.Select(column => column.Header));
        yield return Row(columns.Select(column => column.Justify == SummaryTable.SummaryTableColumn.TextJustification.Right
            ? "---:" : "---"));
        for (var line = 0; line < summary.Table.FullContent.Length; line++)
        {
            var index = line;
            yield return Row(columns.Select(column => column.Content[index]));
        }
    }

    private static string Row(IEnumerable<string> cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";
}
