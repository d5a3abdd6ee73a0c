using SeatEngine.Maps;

namespace SeatEngine.Inventory;

/// <summary>Moves an inventory to another version of the hall.</summary>
internal sealed class ChangePlanStep(PlanId plan, SeatMap map, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryEvent Asked =>
        new(InventoryEventKind.PlanChanged, Request) { Rare = new InventoryEvent.RareDetails { Plan = plan } };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        if (!draft.Codes.RightsOf(Request).MayManage)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        draft.CheckPlan(map, found);
        if (found.Any)
        {
            return found.Answer();
        }

        var details = new InventoryEvent.RareDetails { Plan = plan };
        return draft.LogPlan(new InventoryEvent(draft, InventoryEventKind.PlanChanged, this) { Rare = details }, map);
    }
}
