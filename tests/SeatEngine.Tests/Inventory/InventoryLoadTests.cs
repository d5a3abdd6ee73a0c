using System.Diagnostics;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Testing;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Inventory;

/// <summary>The load under which nothing may be lost. A longer one is asked for by SEATENGINE_SOAK_OPERATIONS, the number of operations a thread.</summary>
public class InventoryLoadTests(ITestOutputHelper output)
{
    private const long OperationsInCi = 50_000;

    [Fact]
    public void Requests_OfEightThreads_LoseNothingAndReplayToTheSame()
    {
        var asked = Environment.GetEnvironmentVariable("SEATENGINE_SOAK_OPERATIONS");
        var operations = asked is { Length: > 0 } ? long.Parse(asked, CultureInfo.InvariantCulture) : OperationsInCi;
        var load = new RandomLoad(SeatMap.Compile(RandomHalls.Make(7, 400)));
        var watch = Stopwatch.StartNew();

        load.Run(threads: 8, operations, seed: 20300101, roundLength: 200_000);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"8 x {operations:N0} operations in {watch.Elapsed.TotalSeconds:F1} s: {load.Done:N0} carried out, {load.Refused:N0} refused, {load.Inventory.Version:N0} events, {load.Checkpoints} audits of the log."));
        Assert.True(load.Done > 8 * operations / 10);
        Assert.True(load.Refused > 8 * operations / 10);
    }
}
