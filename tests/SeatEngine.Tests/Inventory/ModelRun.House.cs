using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

internal sealed partial class ModelRun
{
    private string Block(ModelOperation op, InventorySnapshot before)
    {
        var (seats, areas, blocks) = (SeatsOf(op.A, op.B), AreasOf(op.C), op.C % 3 != 0);
        if (!blocks && op.B % 4 != 0)
        {
            seats = [.. _model.Owner.Where(entry => entry.Value == "b").Select(entry => entry.Key).Order(StringComparer.Ordinal).Take(2)];
        }

        if (seats.Count == 0 && areas.Count == 0)
        {
            return "nothing to block";
        }

        var result = blocks ? Inventory.Block(Places(seats, areas)) : Inventory.Unblock(Places(seats, areas));
        var expected = seats.Where(seat => blocks ? !_model.IsFree(seat) : _model.StateOf(seat) != "Blocked").ToHashSet();
        expected.UnionWith(areas.Where(area => (blocks ? _model.AreaFree(area.Key) : _model.AreaBlocked[area.Key]) < area.Value)
            .Select(area => area.Key));
        var text = $"{(blocks ? "block" : "unblock")} {Places(seats, areas)}";
        if (Agree(text, result, expected, before))
        {
            foreach (var seat in seats)
            {
                if (blocks)
                {
                    _model.Owner[seat] = "b";
                }
                else
                {
                    _model.Owner.Remove(seat);
                }
            }

            foreach (var (area, count) in areas)
            {
                _model.AreaBlocked[area] += blocks ? count : -count;
            }
        }

        return text;
    }

    private string House(ModelOperation op, InventorySnapshot before)
    {
        var code = CodeNames[op.A % 3];
        if (op.C % 7 == 0)
        {
            DateTimeOffset? at = op.A % 3 == 0 ? Clock.Now + TimeSpan.FromMinutes(op.B % 60) : null;
            Inventory.ReleaseAccessible(new AccessibleRelease(at, op.B % 2 == 0, op.B % 3 == 0));
            _model.Release = (at, op.B % 2 == 0, op.B % 3 == 0);
            return $"release accessible {_model.Release}";
        }

        if (!_model.Codes.ContainsKey(code) || op.C % 7 == 1)
        {
            DateTimeOffset? until = op.B % 2 == 0 ? Clock.Now + TimeSpan.FromMinutes((op.B % 90) - 1) : null;
            string[] breakable = [.. new[] { "web", "phone" }.Where((_, i) => ((op.C >> (3 + i)) & 1) == 0)];
            Inventory.DefineCode(new HoldCode
            {
                Id = new HoldCodeId(code),
                Priority = op.B % 3,
                Until = until,
                BreakableBy = [.. breakable.Select(name => new ChannelId(name))]
            });
            _model.Define(code, op.B % 3, until, breakable);
            return $"define {code} priority {op.B % 3} until {until} breakable by {string.Join(',', breakable)}";
        }

        var (seats, areas) = (SeatsOf(op.A, op.B), AreasOf(op.C));
        if (op.C % 7 == 2 || (seats.Count == 0 && areas.Count == 0))
        {
            Inventory.ReleaseCode(new HoldCodeId(code));
            _model.Layers.RemoveAll(layer => layer.Code == code);
            return $"release {code}";
        }

        if (op.C % 7 == 3)
        {
            Check(Agree("erase", Inventory.EraseCode(new HoldCodeId(code), Places(seats, areas)), [], before), "a code was not erased");
            _model.Erase(code, seats, areas);
            return $"erase {code} from {Places(seats, areas)}";
        }

        var mode = (CodePaintMode)(op.B % 4);
        var painted = mode == CodePaintMode.OnlyFree
            ? [.. seats.Where(seat => _model.IsFree(seat) && !_model.Layers.Any(layer => layer.Seats.Contains(seat)))] : seats;
        var result = Inventory.PaintCode(new HoldCodeId(code), Places(seats, areas), mode);
        var text = $"paint {Places(seats, areas)} with {code} {mode}";
        Check(result.Succeeded && result.Places.Equals(Places(painted, areas)), $"{text}: {result}");
        _model.Paint(code, painted, areas, mode);
        return text;
    }

    /// <summary>What may happen to an inventory beside requests: checkpoints, loads, replays, and others that begin where it is.</summary>
    private string Copy(ModelOperation op, InventorySnapshot before)
    {
        switch (op.A % 4)
        {
            case 0:
                Inventory.ForgetEvents(before);
                return "forget events";
            case 1:
                using (var file = new MemoryStream())
                {
                    Inventory.Write(file);
                    file.Position = 0;
                    Inventory = new HouseDesk(SeatInventory.Read(file, SmallHouse.Map, Options).OrThrow());
                }

                break;
            case 2:
                Inventory = new HouseDesk(SeatInventory.Replay(before, [], Options));
                break;
            default:
                // Another that begins here and goes its own way is nothing to this one.
                var other = new HouseDesk(SeatInventory.Replay(before, [], Options));
                foreach (var seat in InventoryModel.AllSeats)
                {
                    other.Sell(PlaceSelection.Of(new SeatId(seat)), new OrderId("elsewhere"));
                    other.Block(PlaceSelection.Of(new SeatId(seat)));
                }

                other.Sell(PlaceSelection.Of(SmallHouse.Floor, 1), new OrderId("elsewhere"));
                break;
        }

        Check(Inventory.Snapshot().HasSameContentAs(before), "a copy has another content");
        return $"copy {op.A % 4}";
    }

    private string Advance(ModelOperation op)
    {
        var span = op.A % 10 == 0 ? TimeSpan.FromMinutes(op.B % 200) : TimeSpan.FromSeconds(op.B % 600);
        Clock.Advance(span);
        return $"wait {span}";
    }

    /// <summary>Both did it, or neither, for the same places; and what was refused has left no trace.</summary>
    private bool Agree(string text, InventoryResult result, HashSet<string> expected, InventorySnapshot before)
    {
        if (expected.Count == 0)
        {
            Check(result.Succeeded && Inventory.Version == before.Version + 1
                && result.Version == Inventory.Version, $"{text}: {result}, not done");
            Check(result.Event!.Time == Clock.Now && ReferenceEquals(result.Event, Inventory.EventsAfter(before.Version).Span[0]),
                $"{text}: the event is another");
            return true;
        }

        Check(result.Outcome == InventoryOutcome.PlacesInTheWay, $"{text}: {result}, not in the way {string.Join(',', expected)}");
        Check(result.InTheWay.Select(place => place.Place.Value).ToHashSet().SetEquals(expected),
            $"{text}: {result}, not {string.Join(',', expected)}");
        Check(ReferenceEquals(before, Inventory.Snapshot())
            && Inventory.EventsAfter(before.Version).IsEmpty, $"{text} failed and changed something");
        return false;
    }

    private bool Refuses(string text, InventoryModel.ModelHold hold, InventoryResult result, InventorySnapshot before)
    {
        if (hold.InPayment)
        {
            Check(result.Outcome == InventoryOutcome.InPayment
                && ReferenceEquals(before, Inventory.Snapshot()), $"{text}: {result}, though in payment");
        }

        return hold.InPayment;
    }

    private InventoryModel.ModelHold? PickHold(int number, out string name)
    {
        name = _model.Holds.Count == 0 ? "" : _model.Holds.Keys.ElementAt(number % _model.Holds.Count);
        return _model.Holds.GetValueOrDefault(name);
    }

    private static List<string> SeatsOf(int a, int b)
    {
        if (a % 11 == 0)
        {
            return ["L1", "L2", "L3", "L4"];
        }

        var start = b % InventoryModel.AllSeats.Length;
        return [.. InventoryModel.AllSeats.Skip(start).Take(a % 5)];
    }

    private static Dictionary<string, int> AreasOf(int c) => (c % 10) switch
    {
        0 => new() { [InventoryModel.Floor] = 1 + (c % 9) },
        1 => new() { [InventoryModel.Lounge] = c % 3 == 0 ? 5 : 6 },
        2 => new() { [InventoryModel.Floor] = 1 + (c % 4), [InventoryModel.Lounge] = 6 },
        _ => [],
    };

    private static Dictionary<string, int> Sum(Dictionary<string, int> a, Dictionary<string, int> b, int sign)
    {
        var sum = new Dictionary<string, int>(a);
        foreach (var (area, count) in b)
        {
            sum[area] = sum.GetValueOrDefault(area) + (sign * count);
        }

        return sum.Where(entry => entry.Value != 0).ToDictionary();
    }

    private static PlaceSelection Places(IEnumerable<string> seats, Dictionary<string, int> areas) =>
        PlaceSelection.Of(seats.Select(seat => new SeatId(seat)), areas.Select(area => new AreaCount(new AreaId(area.Key), area.Value)));

    private static ChannelId Channel(string name) => name.Length == 0 ? default : new ChannelId(name);
}
