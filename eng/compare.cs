// Reads what the benchmarks exported for runs "before-N" and "after-N", and prints each row's ratio, the greatest first.
// Usage: dotnet run eng/compare.cs FOLDER COMMIT
#:property PublishAot=false
using System.Globalization;
using System.Text.Json;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = args[0];
var before = Runs("before");
var after = Runs("after");
var rows = after[0].Keys
    .Where(name => before.TrueForAll(run => run.ContainsKey(name)) && after.TrueForAll(run => run.ContainsKey(name)))
    .Select(name => new Row(name, Median(before.Select(run => run[name])), Median(after.Select(run => run[name])),
        Median(before.Zip(after, (was, now) => now[name] / was[name]))))
    .OrderByDescending(row => row.Ratio)
    .ToList();
if (rows.Count == 0)
{
    Console.Error.WriteLine("No row was measured by all runs.");
    return 1;
}

Console.WriteLine($"# Against {args[1]}");
Console.WriteLine();
Console.WriteLine($"Made by `eng/compare.sh`: {before.Count} runs each, in turn; a row's ratio is the median of its runs' ratios, " +
    $"after to before.");
Console.WriteLine($"Median of {rows.Count} rows: **{Median(rows.Select(row => row.Ratio)):0.000}**; greatest: {rows[0].Ratio:0.00}.");
Console.WriteLine();
Console.WriteLine("| row | before | after | ratio |");
Console.WriteLine("|---|--:|--:|--:|");
foreach (var row in rows)
{
    Console.WriteLine($"| {row.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {Time(row.Before)} | {Time(row.After)} | " +
        $"{row.Ratio:0.00} |");
}

return 0;

static string Time(double nanoseconds) => nanoseconds switch
{
    >= 1e6 => $"{nanoseconds / 1e6:0.00} ms",
    >= 1e3 => $"{nanoseconds / 1e3:0.00} µs",
    _ => $"{nanoseconds:0.0} ns",
};

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

List<Dictionary<string, double>> Runs(string name) =>
    [.. Directory.GetDirectories(folder, name + "-*").Order(StringComparer.Ordinal).Select(Figures)];

static Dictionary<string, double> Figures(string run)
{
    Dictionary<string, double> figures = new(StringComparer.Ordinal);
    foreach (var file in Directory.GetFiles(run, "*.json", SearchOption.AllDirectories))
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var benchmark in document.RootElement.GetProperty("Benchmarks").EnumerateArray())
        {
            if (benchmark.GetProperty("Statistics") is { ValueKind: JsonValueKind.Object } statistics)
            {
                var row = benchmark.GetProperty("Type").GetString() + "." + benchmark.GetProperty("MethodTitle").GetString();
                var parameters = benchmark.GetProperty("Parameters").GetString();
                figures[string.IsNullOrEmpty(parameters) ? row : $"{row}, {parameters}"] = statistics.GetProperty("Median").GetDouble();
            }
        }
    }

    return figures;
}

internal sealed record Row(string Name, double Before, double After, double Ratio);
