using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SeatEngine.Tests.Inventory;

public class InventoryStateMachineTests
{
    [Fact]
    public void Operations_InAnyOrderWithTimeJumps_AgreeWithTheModel()
    {
        Prop.ForAll(ModelOperation.Sequences(Cases.OrFewer(120, 60)), operations =>
        {
            var run = new ModelRun();
            foreach (var operation in operations)
            {
                run.Step(operation);
            }

            run.Finish();
        }).Check(Cases.Of(200));
    }

    /// <summary>Many more, compared in full now and then; how many is said by SEATENGINE_SOAK_REQUESTS.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Operations_InGreatNumber_AgreeWithTheModel()
    {
        const int Each = 400;
        var asked = long.Parse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK_REQUESTS") is { Length: > 0 } text
            ? text
            : "200000", CultureInfo.InvariantCulture);
        Parallel.For(0, (asked + Each - 1) / Each, seed =>
        {
            var (random, run) = (new Random((int)seed), new ModelRun());
            for (var i = 0; i < Each; i++)
            {
                run.Step(new ModelOperation(random.Next(100), random.Next(1000), random.Next(1000), random.Next(1000)),
                    compares: i % 25 == 0);
            }

            run.Finish();
        });
    }
}
