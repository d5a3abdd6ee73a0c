using SeatEngine.Inventory;

namespace SeatEngine.Tests.Inventory;

internal sealed partial class InventoryModel
{
    public void Hold(string name, IEnumerable<string> seats, Dictionary<string, int> areas, DateTimeOffset expires)
    {
        Holds[name] = new ModelHold([], [], expires, false);
        AddTo(name, seats, areas);
    }

    public void AddTo(string name, IEnumerable<string> seats, Dictionary<string, int> areas)
    {
        foreach (var seat in seats)
        {
            if (Owner.TryGetValue(seat, out var owner))
            {
                Beneath[seat] = owner[1..];
                Resale.Remove(seat);
            }

            Owner[seat] = "h" + name;
            Holds[name].Seats.Add(seat);
        }

        foreach (var (area, count) in areas)
        {
            Holds[name].Areas[area] = Holds[name].Areas.GetValueOrDefault(area) + count;
        }
    }

    public void TakeFrom(string name, IEnumerable<string> seats, Dictionary<string, int> areas)
    {
        foreach (var seat in seats.ToList())
        {
            Holds[name].Seats.Remove(seat);
            GiveBack(seat);
        }

        foreach (var (area, count) in areas)
        {
            var left = Holds[name].Areas[area] - count;
            if (left == 0)
            {
                Holds[name].Areas.Remove(area);
            }
            else
            {
                Holds[name].Areas[area] = left;
            }
        }
    }

    public void Drop(string name)
    {
        Holds[name].Seats.ForEach(GiveBack);
        Holds.Remove(name);
    }

    public void Sell(IEnumerable<string> seats, Dictionary<string, int> areas, string order)
    {
        foreach (var seat in seats)
        {
            Owner[seat] = "s" + order;
            Beneath.Remove(seat);
            Resale.Remove(seat);
        }

        foreach (var (area, count) in areas)
        {
            AreaSold[(area, order)] = AreaSold.GetValueOrDefault((area, order)) + count;
        }
    }

    public void Paint(string code, IEnumerable<string> seats, Dictionary<string, int> areas, CodePaintMode mode)
    {
        var painted = seats.ToHashSet();
        var clearsAll = mode is CodePaintMode.Replace or CodePaintMode.OnlyFree;
        foreach (var layer in Layers.Where(layer => clearsAll || layer.Code == code))
        {
            layer.Seats.ExceptWith(painted);
            foreach (var area in areas.Keys)
            {
                layer.Areas.Remove(area);
            }
        }

        Layers.RemoveAll(layer => layer.Seats.Count == 0 && layer.Areas.Count == 0);
        var priority = Codes[code].Priority;
        var at = Layers.Count(layer => Codes[layer.Code].Priority > priority
            || (mode == CodePaintMode.Below && Codes[layer.Code].Priority == priority));
        Layers.Insert(at, (code, painted, new Dictionary<string, int>(areas)));
    }

    public void Erase(string code, IEnumerable<string> seats, Dictionary<string, int> areas)
    {
        foreach (var layer in Layers.Where(layer => layer.Code == code))
        {
            layer.Seats.ExceptWith(seats);
            foreach (var area in areas.Keys)
            {
                layer.Areas.Remove(area);
            }
        }
    }

    public void Define(string code, int priority, DateTimeOffset? until, string[] breakableBy)
    {
        Codes[code] = (priority, until, breakableBy);
        Layers = [.. Layers.OrderByDescending(layer => Codes[layer.Code].Priority)];
        Layers.RemoveAll(layer => Codes[layer.Code].Until <= Now);
    }

    private void GiveBack(string seat)
    {
        Owner.Remove(seat);
        if (Beneath.Remove(seat, out var order))
        {
            Owner[seat] = "s" + order;
            Resale.Add(seat);
        }
    }
}
