using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Takes places out of use, or into use again.</summary>
internal sealed class BlockStep(PlaceSelection places, bool blocks, RequestOptions? request) : InventoryStep(request)
{
    private InventoryEventKind Kind => blocks ? InventoryEventKind.Blocked : InventoryEventKind.Unblocked;

    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MayManage(Request.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        if (draft.Resolve(places) is not { } slots)
        {
            return null;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            var owner = draft.OwnerOf(slots[i]);
            if (blocks && owner is not null)
            {
                draft.AddObstacle(places.Seats[i], InventoryDraft.ObstacleOf(owner));
            }
            else if (!blocks && !ReferenceEquals(owner, StateMark.Blocked))
            {
                draft.AddObstacle(places.Seats[i], PlaceObstacle.NotInState);
            }
        }

        foreach (var area in places.Areas)
        {
            var counts = draft.AreaAt(draft.Layout.AreaAt(area.Area)).Counts;
            var available = Math.Max(0, blocks ? counts.Free : counts.Blocked);
            if (available < area.Count)
            {
                draft.AddObstacle(area.Area, blocks ? PlaceObstacle.TooFewLeft : PlaceObstacle.NotInState, area.Count - available);
            }
        }

        if (!draft.HasObstacles)
        {
            logged = new InventoryEvent(draft, Kind, Request) { Places = places, Slots = slots };
            draft.Log(logged);
        }

        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) => answer.Kind == Kind && answer.Places.Equals(places);
}
