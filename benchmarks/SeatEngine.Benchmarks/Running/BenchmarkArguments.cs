namespace SeatEngine.Benchmarks.Running;

/// <summary>Tells our own switch from those of BenchmarkDotNet.</summary>
internal static class BenchmarkArguments
{
    /// <summary>Writes the tables to benchmarks/results; without it a run leaves no trace in the repository.</summary>
    private const string Record = "--record";

    public static (string[] ForBenchmarkDotNet, bool Record) Split(string[] args) =>
        ([.. args.Where(arg => arg != Record)], args.Contains(Record, StringComparer.Ordinal));
}
