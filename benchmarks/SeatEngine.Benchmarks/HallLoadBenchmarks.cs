using BenchmarkDotNet.Attributes;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Interchange;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Loading the bowl of 71,755 seats: reading its JSON, compiling it, and both, as an application does at its start.
/// Outlines and indexes by position are made when first asked for, and are no part of it.
/// </summary>
public class HallLoadBenchmarks
{
    private byte[] _json = [];
    private Hall _hall = null!;

    /// <summary>Turns the bowl's manifest into the native format.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var manifest = File.OpenRead(RepositoryFolder.SharedPlan("synthetic-bowl-72k/seats.csv"));
        _hall = ManifestCsv.Read(manifest).Hall ?? throw new InvalidDataException("The bowl's manifest is not sound.");
        _json = HallFile.ToBytes(_hall);
    }

    /// <summary>Bytes to hall.</summary>
    [Benchmark]
    public Hall ReadJson() => HallFile.Read(_json).Hall!;

    /// <summary>Hall to map.</summary>
    [Benchmark]
    public SeatMap Compile() => SeatMap.Compile(_hall);

    /// <summary>Bytes to map: the figure with a budget, 250 ms.</summary>
    [Benchmark]
    public SeatMap ReadJsonAndCompile() => SeatMap.Compile(HallFile.Read(_json).Hall!);

    /// <summary>Hall to bytes.</summary>
    [Benchmark]
    public byte[] WriteJson() => HallFile.ToBytes(_hall);
}
