using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SeatEngine.Maps;
using SeatEngine.Testing;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Inventory;

/// <summary>
/// The load under which nothing may be lost. A longer one is asked for by SEATENGINE_SOAK_OPERATIONS, the number of
/// operations a thread, within SEATENGINE_SOAK_MINUTES; what came of it is written to SEATENGINE_SOAK_RESULT.
/// </summary>
[Trait("Speed", "Slow")]
public class InventoryLoadTests(ITestOutputHelper output)
{
    private const int Threads = 8;

    [Fact]
    public void Requests_OfEightThreads_LoseNothingAndReplayToTheSame()
    {
        var asked = Asked("SEATENGINE_SOAK_OPERATIONS") ?? 50_000;
        Run(new MemoryLoad(SeatMap.Compile(RandomHalls.Make(7, 400))), asked, "one inventory");
    }

    [Fact]
    public void Requests_OfEightThreadsOnThreeMachines_LoseNothingWhateverTheStoreDoes()
    {
        var asked = Asked("SEATENGINE_SOAK_STORE_OPERATIONS") ?? 2_000;
        Run(new StoreLoad(SeatMap.Compile(RandomHalls.Make(7, 400)), faultsIn1000: 2), asked, "three machines and a faulty store");
    }

    private void Run(RandomLoad load, long asked, string what)
    {
        var watch = Stopwatch.StartNew();

        var done = load.Run(Threads, asked, seed: 20300101, roundLength: 200_000,
            TimeSpan.FromMinutes(Asked("SEATENGINE_SOAK_MINUTES") ?? 60));

        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}, {Threads} threads x {done:N0} operations ({asked:N0} asked) in {watch.Elapsed.TotalSeconds:N0} s on " +
                $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}: {load.Done:N0} carried out, " +
                $"{load.Refused:N0} refused, {load.Unknown:N0} unknown, {load.Version:N0} events, {load.Checkpoints} audits of the " +
                    $"log; nothing lost, " +
                $"nothing sold twice, each replay equal.");
        output.WriteLine(sentence);
        if (Environment.GetEnvironmentVariable("SEATENGINE_SOAK_RESULT") is { Length: > 0 } file)
        {
            File.AppendAllText(file, sentence + "\n");
        }

        Assert.True(load.Done > Threads * done / 10);
        Assert.True(load.Refused > Threads * done / 10);
    }

    private static long? Asked(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
