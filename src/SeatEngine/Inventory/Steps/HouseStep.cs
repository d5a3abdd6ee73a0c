using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Changes the house's rules: hold codes and where they lie, channels, the rule for accessible places.</summary>
internal sealed class HouseStep(InventoryEventKind kind, PlaceSelection? places, InventoryEvent.RareDetails details,
    RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryEvent Asked => new(kind, Request) { Places = places ?? PlaceSelection.Empty, Rare = details };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        if (!draft.Codes.RightsOf(Request).MayManage)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        if (kind != InventoryEventKind.CodeDefined && !details.CodeId.IsNone && !draft.Codes.Codes.ContainsKey(details.CodeId.Value))
        {
            return InventoryResult.Failed(InventoryOutcome.CodeUnknown);
        }

        var concerned = places ?? PlaceSelection.Empty;
        if (draft.Resolve(concerned, found) is not { } slots)
        {
            return found.Answer();
        }

        if (kind == InventoryEventKind.CodePainted && details.PaintMode == CodePaintMode.OnlyFree)
        {
            concerned = PlaceSelection.Of(concerned.Seats.Where((_, i) => IsFree(draft, slots[i])), concerned.Areas);
            slots = draft.Resolve(concerned, found)!;
        }

        return draft.Log(new InventoryEvent(draft, kind, this) { Places = concerned, Rare = details }, slots);
    }

    private static bool IsFree(InventoryDraft draft, int slot) =>
        draft.OwnerOf(slot) is null && draft.Codes.Governing(new SeatIndex(slot), draft.Now) is null;
}
