using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>Logs what has ended by now, each with its own instant and the earliest first; holds before codes, then by name.</summary>
    public void Settle()
    {
        var holds = new List<SeatHold>(_state.Holds.Count);
        _ = _state.Holds.WithoutDue(Now.UtcTicks, holds, new object());
        holds.Sort(static (a, b) => a.DueTicks != b.DueTicks ? a.DueTicks.CompareTo(b.DueTicks) : a.Token.CompareTo(b.Token));
        var at = 0;
        while (true)
        {
            var end = Codes.NextEndTicks;
            if (at < holds.Count && holds[at].DueTicks <= end)
            {
                var hold = holds[at++];
                Log(Ended(InventoryEventKind.Expired, hold.DueTicks, hold), hold.Slots);
            }
            else if (end <= Now.UtcTicks)
            {
                Log(Ended(InventoryEventKind.CodeReleased, end, null), []);
            }
            else
            {
                return;
            }
        }
    }

    private InventoryEvent Ended(InventoryEventKind kind, long ticks, SeatHold? hold) => new(this, kind, step: null)
    {
        Time = ticks > Time.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : Time,
        Hold = hold?.Token ?? default,
        Places = hold?.Places ?? PlaceSelection.Empty,
        Rare = hold is null ? new InventoryEvent.RareDetails { CodeId = Codes.NextToEnd()!.Id } : null,
    };
}
