using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Changes the house's rules: hold codes and where they lie, channels, the rule for accessible places.</summary>
internal sealed class HouseStep(InventoryEventKind kind, PlaceSelection? places, InventoryEvent.RareDetails details,
    RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MayManage(Request.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        if (kind != InventoryEventKind.CodeDefined && !details.CodeId.IsNone && !draft.Codes.Codes.ContainsKey(details.CodeId.Value))
        {
            return InventoryOutcome.CodeUnknown;
        }

        var concerned = places ?? PlaceSelection.Empty;
        if (draft.Resolve(concerned) is not { } slots)
        {
            return null;
        }

        if (kind == InventoryEventKind.CodePainted && details.PaintMode == CodePaintMode.OnlyFree)
        {
            concerned = PlaceSelection.Of(concerned.Seats.Where((_, i) => IsFree(draft, slots[i])), concerned.Areas);
            slots = draft.Resolve(concerned)!;
        }

        logged = new InventoryEvent(draft, kind, Request) { Places = concerned, Slots = slots, Rare = details };
        draft.Log(logged);
        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer)
    {
        var painted = kind == InventoryEventKind.CodePainted && details.PaintMode == CodePaintMode.OnlyFree;
        return answer.Kind == kind && details.Equals(answer.Rare) && (painted || answer.Places.Equals(places ?? PlaceSelection.Empty));
    }

    private static bool IsFree(InventoryDraft draft, int slot) =>
        draft.OwnerOf(slot) is null && draft.Codes.Governing(new SeatIndex(slot), draft.Now) is null;
}
