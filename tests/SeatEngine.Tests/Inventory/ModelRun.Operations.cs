using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

internal sealed partial class ModelRun
{
    private static readonly string[] Orders = ["O1", "O2", "O3"];
    private static readonly string[] CodeNames = ["house", "press", "donor"];

    private string Run(ModelOperation op, InventorySnapshot before) => op.Kind switch
    {
        < 20 => Hold(op, before),
        < 25 => Add(op, before),
        < 29 => Take(op, before),
        < 33 => Move(op, before),
        < 37 => Extend(op, before),
        < 40 => BeginPayment(op, before),
        < 42 => EndPayment(op, before),
        < 46 => Release(op, before),
        < 58 => Sell(op, before),
        < 63 => SellStraight(op, before),
        < 69 => Return(op, before),
        < 72 => Swap(op, before),
        < 77 => Resell(op, before),
        < 82 => Block(op, before),
        < 92 => House(op, before),
        < 93 => Repeat(before),
        < 95 => Copy(op, before),
        _ => Advance(op),
    };

    private string Hold(ModelOperation op, InventorySnapshot before)
    {
        var (seats, areas) = (SeatsOf(op.A, op.B), AreasOf(op.C));
        if (seats.Count == 0 && areas.Count == 0)
        {
            areas[InventoryModel.Floor] = 1;
        }

        var (channel, access, resale) = (op.C % 3 == 0 ? "web" : op.C % 3 == 1 ? "" : "phone", op.A % 5 == 0, op.B % 2 == 0);
        var minutes = 1 + (op.B % 30);
        var name = $"h{++_holds}";
        var options = new HoldOptions
        {
            Channel = Channel(channel),
            ForAccessNeeds = access,
            IncludeResale = resale,
            Lifetime = TimeSpan.FromMinutes(minutes),
            Buyer = new BuyerId("b"),
            Key = op.A % 3 == 0 ? new IdempotencyKey(name) : default,
        };
        var result = Inventory.Hold(Places(seats, areas), options);
        var expected = _model.InTheWay(seats, areas, channel, access, resale);
        expected.UnionWith(InventoryModel.NotWhole(seats, areas));
        var text = $"hold {name} {Places(seats, areas)} by '{channel}' access {access} resale {resale} for {minutes} min";
        if (Agree(text, result, expected, before))
        {
            _tokens[name] = result.Token;
            _model.Hold(name, seats, areas, Clock.Now + TimeSpan.FromMinutes(minutes));
            _lastKeyed = options.Key.IsNone ? _lastKeyed : (Places(seats, areas), options, result, Clock.Now);
        }

        return text;
    }

    /// <summary>The last request with a key, sent again: the first answer and no change, until the key is forgotten.</summary>
    private string Repeat(InventorySnapshot before)
    {
        if (_lastKeyed is not { } first || Clock.Now - first.At >= TimeSpan.FromHours(24))
        {
            return "nothing to repeat";
        }

        var again = Inventory.Hold(first.Places, first.Options);
        var other = Inventory.Hold(PlaceSelection.Of(new AreaId(InventoryModel.Lounge), 1), first.Options);
        Check(again.Succeeded && again.Token == first.Result.Token
            && again.Version == first.Result.Version, $"repeated {first.Options.Key}: {again}");
        Check(other.Outcome == InventoryOutcome.KeyReused, $"another request under {first.Options.Key}: {other}");
        Check(ReferenceEquals(before, Inventory.Snapshot()), "a repeated request changed something");
        return $"repeat {first.Options.Key}";
    }

    private string Add(ModelOperation op, InventorySnapshot before)
    {
        var (seats, areas) = (SeatsOf(op.A, op.B), AreasOf(op.C));
        if (PickHold(op.C, out var name) is not { } hold || (seats.Count == 0 && areas.Count == 0))
        {
            return "nothing to add to";
        }

        var result = Inventory.Add(_tokens[name], Places(seats, areas));
        var text = $"add {Places(seats, areas)} to {name}";
        if (Refuses(text, hold, result, before))
        {
            return text;
        }

        var expected = _model.InTheWay(seats, areas, "", false, false);
        if (expected.Count == 0)
        {
            expected = InventoryModel.NotWhole(hold.Seats.Concat(seats), Sum(hold.Areas, areas, 1));
        }

        if (Agree(text, result, expected, before))
        {
            _model.AddTo(name, seats, areas);
        }

        return text;
    }

    private string Take(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is not { } hold || (hold.Seats.Count == 0 && hold.Areas.Count == 0))
        {
            return "nothing to take from";
        }

        var seats = op.A % 6 == 0 ? SeatsOf(op.A, op.B) : hold.Seats.Where((_, i) => ((op.B >> i) & 1) == 0).ToList();
        var areas = hold.Areas.ToDictionary(area => area.Key, area => 1 + (op.A % area.Value));
        if (seats.Count == 0 && areas.Count == 0)
        {
            return "nothing to take";
        }

        var result = Inventory.Take(_tokens[name], Places(seats, areas));
        var text = $"take {Places(seats, areas)} from {name}";
        if (Refuses(text, hold, result, before))
        {
            return text;
        }

        var expected = seats.Except(hold.Seats).ToHashSet();
        if (expected.Count == 0)
        {
            expected = InventoryModel.NotWhole(hold.Seats.Except(seats), Sum(hold.Areas, areas, -1));
        }

        if (Agree(text, result, expected, before))
        {
            _model.TakeFrom(name, seats, areas);
        }

        return text;
    }

    private string Move(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is not { Seats.Count: > 0 } hold)
        {
            return "nothing to move";
        }

        var from = hold.Seats.Where((_, i) => i == 0 || ((op.B >> i) & 1) == 0).ToList();
        var to = SeatsOf(op.A, op.B);
        if (to.Count == 0)
        {
            return "nowhere to move to";
        }

        var result = Inventory.Move(_tokens[name], Places(from, []), Places(to, []));
        var text = $"move {Places(from, [])} of {name} to {Places(to, [])}";
        if (Refuses(text, hold, result, before))
        {
            return text;
        }

        // The model tries it out on itself and takes it back when it does not work.
        var order = hold.Seats.ToList();
        _model.TakeFrom(name, from, []);
        var expected = _model.InTheWay(to, [], "", false, false);
        if (expected.Count == 0)
        {
            expected = InventoryModel.NotWhole(hold.Seats.Concat(to), hold.Areas);
        }

        if (Agree(text, result, expected, before))
        {
            _model.AddTo(name, to, []);
            return text;
        }

        _model.AddTo(name, from, []);
        hold.Seats.Clear();
        hold.Seats.AddRange(order);
        return text;
    }

    private string Extend(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is not { } hold)
        {
            return "nothing to extend";
        }

        var span = TimeSpan.FromMinutes(1 + (op.A % 40));
        var result = Inventory.Extend(_tokens[name], span);
        var text = $"extend {name} by {span}";
        if (!Refuses(text, hold, result, before) && Agree(text, result, [], before))
        {
            _model.Holds[name] = hold with { Expires = Clock.Now + span };
        }

        return text;
    }

    private string BeginPayment(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is not { } hold)
        {
            return "nothing to pay";
        }

        TimeSpan? limit = op.A % 2 == 0 ? null : TimeSpan.FromMinutes(1 + (op.A % 50));
        var result = Inventory.BeginPayment(_tokens[name], limit);
        var text = $"begin payment of {name} within {limit}";
        if (!Refuses(text, hold, result, before) && Agree(text, result, [], before))
        {
            _model.Holds[name] = hold with { Expires = Clock.Now + limit, InPayment = true };
        }

        return text;
    }

    private string EndPayment(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is not { } hold)
        {
            return "no payment to end";
        }

        var result = Inventory.EndPayment(_tokens[name], TimeSpan.FromMinutes(5));
        var text = $"end payment of {name}";
        if (!hold.InPayment)
        {
            Check(result.Outcome == InventoryOutcome.NotInPayment, $"{text}: {result}");
        }
        else if (Agree(text, result, [], before))
        {
            _model.Holds[name] = hold with { Expires = Clock.Now + TimeSpan.FromMinutes(5), InPayment = false };
        }

        return text;
    }
}
