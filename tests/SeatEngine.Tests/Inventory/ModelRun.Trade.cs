using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

internal sealed partial class ModelRun
{
    private string Release(ModelOperation op, InventorySnapshot before)
    {
        if (PickHold(op.C, out var name) is null)
        {
            return "nothing to release";
        }

        var result = Inventory.Release(_tokens[name]);
        if (Agree($"release {name}", result, [], before))
        {
            _model.Drop(name);
        }

        return $"release {name}";
    }

    private string Sell(ModelOperation op, InventorySnapshot before)
    {
        if (_tokens.Count == 0)
        {
            return "nothing to sell";
        }

        var name = _tokens.Keys.Skip(Math.Max(0, _tokens.Count - 6)).ElementAt(op.A % Math.Min(6, _tokens.Count));
        var order = Orders[op.B % 3];
        var allow = op.C % 2 == 0;
        var result = Inventory.Sell(_tokens[name], new OrderId(order), new SaleOptions { AllowExpired = allow });
        var text = $"sell {name} to {order} allow {allow}";
        if (_model.Holds.TryGetValue(name, out var hold))
        {
            if (hold.Seats.Count == 0 && hold.Areas.Count == 0)
            {
                Check(result.Outcome == InventoryOutcome.HoldEmpty && ReferenceEquals(before, Inventory.Snapshot()), $"{text}: {result}");
            }
            else if (Agree(text, result, [], before))
            {
                _model.Holds.Remove(name);
                _model.Sell(hold.Seats, hold.Areas, order);
            }

            return text;
        }

        if (!_model.Expired.TryGetValue(name, out var expired))
        {
            Check(result.Outcome == InventoryOutcome.HoldUnknown && ReferenceEquals(before, Inventory.Snapshot()), $"{text}: {result}");
            return text;
        }

        if (result.Outcome == InventoryOutcome.HoldUnknown)
        {
            // Forgetting happens with later events, never early.
            Check(Clock.Now - expired.At >= TimeSpan.FromHours(1), $"{text}: forgotten early");
            return text;
        }

        if (expired.Hold.Seats.Count == 0 && expired.Hold.Areas.Count == 0)
        {
            Check(result.Outcome == InventoryOutcome.HoldEmpty, $"{text}: {result}");
            return text;
        }

        var lost = _model.InTheWay(expired.Hold.Seats, expired.Hold.Areas, "", true, false);
        if (!allow || lost.Count > 0)
        {
            Check(result.Outcome == InventoryOutcome.HoldExpired
                && result.InTheWay.Select(place => place.Place.Value).ToHashSet().SetEquals(lost), $"{text}: {result}");
            Check(ReferenceEquals(before, Inventory.Snapshot()), $"{text}: changed something");
        }
        else if (Agree(text, result, [], before))
        {
            _model.Expired.Remove(name);
            _model.Sell(expired.Hold.Seats, expired.Hold.Areas, order);
        }

        return text;
    }

    private string SellStraight(ModelOperation op, InventorySnapshot before)
    {
        var (seats, areas, order) = (SeatsOf(op.A, op.B), AreasOf(op.C), Orders[op.C % 3]);
        if (seats.Count == 0 && areas.Count == 0)
        {
            return "nothing to sell straight";
        }

        var channel = op.A % 4 == 0 ? "web" : "";
        var result = Inventory.Sell(Places(seats, areas), new OrderId(order), new SaleOptions { Channel = Channel(channel) });
        var text = $"sell {Places(seats, areas)} straight to {order} by '{channel}'";
        if (channel.Length > 0)
        {
            Check(result.Outcome == InventoryOutcome.NotAllowed && ReferenceEquals(before, Inventory.Snapshot()), $"{text}: {result}");
            return text;
        }

        var expected = _model.InTheWay(seats, areas, "", false, false);
        expected.UnionWith(InventoryModel.NotWhole(seats, areas));
        if (Agree(text, result, expected, before))
        {
            _model.Sell(seats, areas, order);
        }

        return text;
    }

    private string Return(ModelOperation op, InventorySnapshot before)
    {
        var order = Orders[op.B % 3];
        var seats = op.C % 4 == 0 ? SeatsOf(op.A, op.B) : SoldTo(order).Where((_, i) => ((op.A >> i) & 1) == 0).ToList();
        var areas = op.C % 2 == 0 ? new Dictionary<string, int> { [InventoryModel.Floor] = 1 + (op.A % 4) } : [];
        if (seats.Count == 0 && areas.Count == 0)
        {
            return "nothing to return";
        }

        var result = Inventory.Return(new OrderId(order), Places(seats, areas));
        var expected = seats.Where(seat => _model.Owner.GetValueOrDefault(seat) != "s" + order).ToHashSet();
        expected.UnionWith(InventoryModel.TornBox(seats));
        expected.UnionWith(areas.Where(area => _model.AreaSold.GetValueOrDefault((area.Key, order)) < area.Value).Select(area => area.Key));
        var text = $"return {Places(seats, areas)} of {order}";
        if (Agree(text, result, expected, before))
        {
            foreach (var seat in seats)
            {
                _model.Owner.Remove(seat);
                _model.Resale.Remove(seat);
            }

            foreach (var (area, count) in areas)
            {
                _model.AreaSold[(area, order)] -= count;
            }
        }

        return text;
    }

    private string Swap(ModelOperation op, InventorySnapshot before)
    {
        var (mine, other) = (Orders[op.A % 3], Orders[(op.A + 1) % 3]);
        var count = 1 + (op.B % 2);
        var ours = SoldTo(mine).Skip(op.B % 3).Take(count).ToList();
        var theirs = (op.C % 5 == 0 ? SeatsOf(op.C, op.B) : SoldTo(other)).Take(count).ToList();
        if (ours.Count == 0 || ours.Count != theirs.Count || ours.Intersect(theirs).Any())
        {
            return "nothing to swap";
        }

        var result = Inventory.Swap(new OrderId(mine), Places(ours, []), new OrderId(other), Places(theirs, []));
        var expected = theirs.Where(seat => _model.Owner.GetValueOrDefault(seat) != "s" + other).ToHashSet();
        expected.UnionWith(InventoryModel.TornBox(ours));
        expected.UnionWith(InventoryModel.TornBox(theirs));
        var text = $"swap {Places(ours, [])} of {mine} for {Places(theirs, [])} of {other}";
        if (Agree(text, result, expected, before))
        {
            ours.ForEach(seat => _model.Owner[seat] = "s" + other);
            theirs.ForEach(seat => _model.Owner[seat] = "s" + mine);
            _model.Resale.ExceptWith(ours.Concat(theirs));
        }

        return text;
    }

    private string Resell(ModelOperation op, InventorySnapshot before)
    {
        var order = Orders[op.A % 3];
        var offers = op.B % 3 != 0;
        var seats = (op.C % 5 == 0 ? SeatsOf(op.C, op.B) : SoldTo(order)).Skip(op.C % 2).Take(2).ToList();
        if (seats.Count == 0)
        {
            return "nothing to resell";
        }

        var result = offers
            ? Inventory.OfferForResale(new OrderId(order), Places(seats, []))
            : Inventory.WithdrawResale(new OrderId(order), Places(seats, []));
        var expected = seats.Where(seat => _model.Owner.GetValueOrDefault(seat) != "s" + order
            || _model.Resale.Contains(seat) == offers).ToHashSet();
        if (offers)
        {
            expected.UnionWith(InventoryModel.TornBox(seats));
        }

        var text = $"{(offers ? "offer" : "withdraw")} {Places(seats, [])} of {order}";
        if (Agree(text, result, expected, before))
        {
            if (offers)
            {
                _model.Resale.UnionWith(seats);
            }
            else
            {
                _model.Resale.ExceptWith(seats);
            }
        }

        return text;
    }

    private List<string> SoldTo(string order) =>
        [.. InventoryModel.AllSeats.Where(seat => _model.Owner.GetValueOrDefault(seat) == "s" + order)];
}
