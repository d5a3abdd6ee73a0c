// Sums up the reports of eng/mutate.sh: reads every artifacts/mutation/*/reports/mutation-report.json, takes each source
// file from the newest report that tried it, and writes eng/mutation/results.md. Usage: dotnet run eng/mutation/summary.cs
#:property PublishAot=false
using System.Globalization;
using System.Text;
using System.Text.Json;

const string Reports = "artifacts/mutation";
const string Results = "eng/mutation/results.md";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Dictionary<string, List<Mutant>> files = new(StringComparer.Ordinal);
Dictionary<string, double> minutes = new(StringComparer.Ordinal);
Dictionary<string, string> runs = new(StringComparer.Ordinal);
foreach (FileInfo report in new DirectoryInfo(Reports).GetFiles("mutation-report.json", SearchOption.AllDirectories)
    .OrderBy(file => file.LastWriteTimeUtc))
{
    string run = report.Directory!.Parent!.FullName;
    minutes[run] = double.Parse(File.ReadAllText(Path.Combine(run, "seconds")), CultureInfo.InvariantCulture) / 60;
    using JsonDocument document = JsonDocument.Parse(File.ReadAllText(report.FullName));
    foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject())
    {
        string name = file.Name.Replace('\\', '/');
        name = name[(name.LastIndexOf("src/SeatEngine/", StringComparison.Ordinal) + "src/SeatEngine/".Length)..];
        string[] source = file.Value.GetProperty("source").GetString()!.Split('\n');
        List<Mutant> mutants = [.. file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => Mutant.Read(name, source, mutant))];
        if (mutants.Count > 0)
        {
            files[name] = mutants;
            runs[name] = run;
        }
    }
}

StringBuilder text = new();
text.Append("""
    # Mutation testing

    Made by `eng/mutate.sh`; what the columns count, what is left out and why survivors survive is told in
    [survivors.md](survivors.md).

    | folder | tried | killed | timed out | survived | no test | score |
    |---|--:|--:|--:|--:|--:|--:|

    """);
ILookup<string, Mutant> folders = files.Values.SelectMany(mutants => mutants).ToLookup(mutant => mutant.File.Split('/')[0]);
foreach (IGrouping<string, Mutant> folder in folders.OrderBy(folder => folder.Key, StringComparer.Ordinal))
{
    int Count(string status) => folder.Count(mutant => mutant.Status == status);
    int killed = Count("Killed") + Count("Timeout");
    int tried = killed + Count("Survived") + Count("NoCoverage");
    double score = tried == 0 ? 0 : 100.0 * killed / tried;
    text.AppendLine($"| `{folder.Key}` | {tried} | {Count("Killed")} | {Count("Timeout")} | {Count("Survived")} | {Count("NoCoverage")} " +
        $"| {score:0.0} % |");
}

text.AppendLine()
    .AppendLine($"It took {runs.Values.Distinct(StringComparer.Ordinal).Sum(run => minutes[run]):0} minutes on " +
    $"{Environment.ProcessorCount} processors.");
text.AppendLine().AppendLine("## Not killed").AppendLine();
foreach (IGrouping<string, Mutant> folder in folders.OrderBy(folder => folder.Key, StringComparer.Ordinal))
{
    text.AppendLine($"### {folder.Key}").AppendLine();
    foreach (Mutant mutant in folder.Where(mutant => mutant.Status is "Survived" or "NoCoverage")
        .OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line))
    {
        string reach = mutant.Status == "NoCoverage" ? ", no test" : "";
        text.AppendLine($"- {mutant.File}:{mutant.Line} {mutant.Kind}{reach}: `{Brief(mutant.Original)}` → `{Brief(mutant.Replacement)}`");
    }

    text.AppendLine();
}

File.WriteAllText(Results, text.ToString().TrimEnd().ReplaceLineEndings("\n") + "\n");
Console.WriteLine(File.ReadLines(Results).TakeWhile(line => line != "## Not killed")
    .Aggregate(new StringBuilder(), (all, line) => all.AppendLine(line)));

static string Brief(string code)
{
    const int Shown = 70;
    string line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("`", "'", StringComparison.Ordinal);
    return line.Length <= Shown ? line : line[..Shown] + "…";
}

internal sealed record Mutant(string File, int Line, string Kind, string Status, string Original, string Replacement)
{
    public static Mutant Read(string file, string[] source, JsonElement mutant)
    {
        JsonElement start = mutant.GetProperty("location").GetProperty("start");
        JsonElement end = mutant.GetProperty("location").GetProperty("end");
        (int line, int lastLine) = (start.GetProperty("line").GetInt32(), end.GetProperty("line").GetInt32());
        (int column, int lastColumn) = (start.GetProperty("column").GetInt32(), end.GetProperty("column").GetInt32());
        string original = line == lastLine ? source[line - 1][(column - 1)..(lastColumn - 1)] : source[line - 1][(column - 1)..] + " …";
        return new(
            file,
            line,
            mutant.GetProperty("mutatorName").GetString()!.Replace(" mutation", "", StringComparison.Ordinal).ToLowerInvariant(),
            mutant.GetProperty("status").GetString()!,
            original,
            mutant.GetProperty("replacement").GetString()!);
    }
}
