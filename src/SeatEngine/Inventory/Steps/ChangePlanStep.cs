using SeatEngine.Maps;

namespace SeatEngine.Inventory;

/// <summary>Moves an inventory to another version of the hall.</summary>
internal sealed class ChangePlanStep(PlanId plan, SeatMap map, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MayManage(Request.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        draft.CheckPlan(map);
        if (!draft.HasObstacles)
        {
            logged = new InventoryEvent(draft, InventoryEventKind.PlanChanged,
                Request)
            { Rare = new InventoryEvent.RareDetails { Plan = plan } };
            draft.LogPlan(logged, map);
        }

        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) => answer.Kind == InventoryEventKind.PlanChanged && answer.Plan == plan;
}
