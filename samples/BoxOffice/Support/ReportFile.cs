using System.CommandLine;

namespace BoxOfficeSample.Support;

/// <summary>Writes reports to the file that is asked for: a workbook with a sheet each, or a CSV file of one.</summary>
internal static class ReportFile
{
    public static Option<string?> Option() => new("--out")
    {
        Description = "Write a file and print nothing: an Excel workbook by the name of FILE.xlsx, else CSV by that of FILE.csv.",
        HelpName = "FILE",
    };

    public static void Write(string path, IReadOnlyList<ReportTable> reports)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            OutputFile.Write(path, stream => ReportXlsx.Write(reports, stream));
        }
        else if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && reports.Count == 1)
        {
            OutputFile.Write(path, stream => ReportCsv.Write(reports[0], stream));
        }
        else
        {
            throw new CommandException(reports.Count == 1
                ? $"--out: {path} is written as .xlsx or as .csv."
                : $"--out: {path} would hold several tables, which only .xlsx does.");
        }
    }
}
