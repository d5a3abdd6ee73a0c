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
}
