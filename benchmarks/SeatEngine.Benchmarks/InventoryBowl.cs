using SeatEngine.Allocation;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Interchange;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>The bowl of 71,755 seats, and the parties that come to it, the same in every run.</summary>
internal static class InventoryBowl
{
    /// <summary>How many parties of a hundred are of one person, two, and so on.</summary>
    private static readonly int[] Mix = [10, 52, 10, 20, 3, 5];

    public static SeatMap Map()
    {
        using var manifest = File.OpenRead(RepositoryFolder.SharedPlan("synthetic-bowl-72k/seats.csv"));
        return SeatMap.Compile(ManifestCsv.Read(manifest).Hall ?? throw new InvalidDataException("The bowl's manifest is not sound."));
    }

    /// <summary>Sizes of parties, more than the bowl can seat.</summary>
    public static int[] Parties()
    {
        var random = new Random(20300101);
        return [.. Enumerable.Range(0, 40_000).Select(_ => Size(random.Next(100)))];
    }

    public static SeatRequest[] Requests() => [.. Enumerable.Range(1, Mix.Length).Select(static size => new SeatRequest(size))];

    /// <summary>Neighbours two by two, in the order of the runs: what the stores are asked to hold and sell.</summary>
    public static SeatId[][] Pairs(SeatMap map) =>
        [.. map.Runs.SelectMany(run => Enumerable.Range(0, run.Length / 2).Select(i =>
            new[] { map.IdOf(new SeatIndex(run.First.Value + (2 * i))), map.IdOf(new SeatIndex(run.First.Value + (2 * i) + 1)) }))];

    private static int Size(int number)
    {
        var size = 0;
        while (number >= Mix[size])
        {
            number -= Mix[size++];
        }

        return size + 1;
    }
}
