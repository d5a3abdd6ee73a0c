using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Inventory;

/// <summary>An inventory and its model side by side: each operation goes to both, and both must agree in all that can be seen.</summary>
internal sealed partial class ModelRun
{
    private readonly InventoryModel _model = new();
    private readonly Dictionary<string, HoldToken> _tokens = [];
    private readonly List<string> _trace = [];
    private int _holds;
    private (PlaceSelection Places, HoldOptions Options, InventoryResult Result, DateTimeOffset At)? _lastKeyed;

    public ModelRun(SeatInventoryOptions? options = null)
    {
        Clock = new FakeTimeProvider();
        Inventory = new HouseDesk(new SeatInventory(SmallHouse.Map,
            (options ?? new SeatInventoryOptions { Performance = new PerformanceId("P1") }) with { Time = Clock }));
        _model.MoveTo(Clock.Now);
    }

    public FakeTimeProvider Clock { get; }

    private SeatInventoryOptions Options => new() { Performance = new PerformanceId("P1"), Time = Clock };

    public HouseDesk Inventory { get; private set; }

    /// <summary>Carries out an operation that numbers stand for.</summary>
    /// <param name="compares">Whether the whole state is compared after it, beside the answer.</param>
    public void Step(ModelOperation operation, bool compares = true)
    {
        Inventory.SettleDue();
        var before = Inventory.Snapshot();
        var text = Run(operation, before);
        _trace.Add(text);
        _model.MoveTo(Clock.Now);
        if (compares)
        {
            Compare(Inventory.Snapshot());
        }
    }

    public void Finish()
    {
        var snapshot = Inventory.Snapshot();
        var options = Options;
        if (Inventory.FirstKept == 0)
        {
            var replayed = SeatInventory.Replay(SmallHouse.Map, Inventory.EventsAfter(0).ToArray(), options);
            Check(replayed.Snapshot().HasSameContentAs(snapshot), "the replayed log gives another content");
        }

        using var file = new MemoryStream();
        Inventory.Write(file);
        file.Position = 0;
        var loaded = SeatInventory.Read(file, SmallHouse.Map, options);
        Check(loaded.Refusal is null && loaded.Warnings.IsEmpty, "the saved file is refused: " + loaded.Refusal);
        Check(loaded.Inventory!.Snapshot().HasSameContentAs(snapshot), "the loaded file gives another content");
        Inventory.ForgetEvents(snapshot);
        using var compact = new MemoryStream();
        Inventory.Write(compact);
        compact.Position = 0;
        var again = SeatInventory.Read(compact, SmallHouse.Map, options);
        Check(again.Refusal is null, "the compact file is refused: " + again.Refusal);
        Check(again.Inventory!.Snapshot().HasSameContentAs(snapshot), "the loaded snapshot has another content");
    }

    private void Compare(InventorySnapshot snapshot)
    {
        StateInvariants.Check(snapshot.State, isView: true);
        StateInvariants.Check(snapshot.Logged);
        var names = _tokens.ToDictionary(static entry => entry.Value, static entry => entry.Key);
        foreach (var seat in InventoryModel.AllSeats)
        {
            var index = SmallHouse.Seat(seat);
            Check(snapshot.StateOf(index).ToString() == _model.StateOf(seat),
                $"{seat} is {snapshot.StateOf(index)}, not {_model.StateOf(seat)}");
            Check(snapshot.Free.Contains(index) == _model.IsFree(seat), $"{seat} is wrong in the free set");
            var owner = snapshot.HoldOf(index) is { } hold ? "h" + names[hold.Token]
                : snapshot.TicketOf(index) is { } ticket ? "s" + ticket.Order.Value
                : snapshot.StateOf(index) == SeatState.Blocked ? "b" : null;
            Check(owner == _model.Owner.GetValueOrDefault(seat), $"{seat} belongs to {owner}, not {_model.Owner.GetValueOrDefault(seat)}");
            Check(snapshot.ForResale.Contains(index) == _model.Resale.Contains(seat), $"{seat} is wrong in the resale set");
        }

        Check(snapshot.FreeCount + snapshot.HeldCount + snapshot.SoldCount + snapshot.BlockedCount
            + snapshot.DisplacedCount == SmallHouse.Map.SeatCount, "states do not add up");
        Check(snapshot.FreeCount == snapshot.Free.Count && snapshot.HeldCount == snapshot.Held.Count
            && snapshot.SoldCount == snapshot.Sold.Count, "counts are not those of the sets");
        Check(snapshot.BlockedCount == snapshot.Blocked.Count
            && snapshot.DisplacedCount == snapshot.Displaced.Count, "counts are not those of the sets");
        foreach (var area in new[] { InventoryModel.Floor, InventoryModel.Lounge })
        {
            var counts = snapshot.CountsOf(new AreaId(area));
            Check(
                (counts.Free, counts.Held, counts.Sold, counts.Blocked) == (_model.AreaFree(area), _model.AreaHeld(area),
                    _model.AreaSoldOf(area), _model.AreaBlocked[area]),
                $"{area} has {counts}");
        }

        foreach (var channel in new[] { SmallHouse.Web, SmallHouse.Phone })
        {
            var expected = _model.AvailableTo(channel.Value).Order(StringComparer.Ordinal);
            var actual = snapshot.AvailableTo(channel, Clock.Now).ToIds().Select(id => id.Value).Order(StringComparer.Ordinal);
            Check(expected.SequenceEqual(actual), $"{channel} may have {string.Join(',', actual)}, not {string.Join(',', expected)}");
        }

        Check(snapshot.Holds.Count() == _model.Holds.Count, "holds differ");
        foreach (var (name, hold) in _model.Holds)
        {
            var found = snapshot.FindHold(_tokens[name]);
            Check(
                found is not null && found.ExpiresAt == hold.Expires && found.InPayment == hold.InPayment
                    && found.Places.Seats.Select(seat => seat.Value).SequenceEqual(hold.Seats),
                $"hold {name} differs");
        }
    }

    private void Check(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"{sentence}; after\n{string.Join('\n', _trace.TakeLast(200))}");
        }
    }
}
