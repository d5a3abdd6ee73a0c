using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Tells those who listen what became of a change.</summary>
internal static class ClaimReport
{
    private const string Transaction = "transaction";

    public static OperationWatch Start() => EngineInstruments.Start(EngineInstruments.Claim);

    public static InventoryResult Report(this in OperationWatch watch, InventoryStep step, InventoryResult result)
    {
        if (watch.IsOn)
        {
            watch.Stop(KindOf(step), result.Outcome);
        }

        return result;
    }

    public static TransactionResult Report(this in OperationWatch watch, TransactionResult result)
    {
        if (watch.IsOn)
        {
            watch.Stop(Transaction, result.Outcome);
        }

        return result;
    }

    private static void Stop(this in OperationWatch watch, string kind, InventoryOutcome outcome)
    {
        var done = outcome == InventoryOutcome.Done;
        watch.Stop(EngineInstruments.Tags(kind, done));
        if (!done)
        {
            EngineInstruments.Refuse("claim", outcome);
        }
    }

    private static string KindOf(InventoryStep step) => step switch
    {
        HoldStep => "hold",
        ChangeHoldStep => "change_hold",
        ExtendStep => "extend",
        ReleaseStep => "release",
        SellStep => "sell",
        ReturnStep => "return",
        SwapStep => "swap",
        ResaleStep => "resale",
        BlockStep => "block",
        ChangePlanStep => "change_plan",
        _ => "house",
    };
}
