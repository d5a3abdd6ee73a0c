using SeatEngine.Inventory;

namespace SeatEngine.Tests.Inventory;

/// <summary>
/// What an inventory of the small house should do, said in plain dictionaries and loops, with no thought of speed and
/// nothing shared with the code it judges.
/// </summary>
internal sealed partial class InventoryModel
{
    public const string Floor = "FLOOR";
    public const string Lounge = "LOUNGE";

    public static readonly string[] AllSeats =
    [
        .. Enumerable.Range(1, 10).Select(i => $"A{i}"), .. Enumerable.Range(1, 10).Select(i => $"B{i}"), "BW1",
            .. Enumerable.Range(1, 4).Select(i => $"L{i}"),
    ];

    public static readonly string[] Accessible = ["B10", "BW1"];

    private static readonly string[] Taken = ["B1", "B2", "B3"];
    private static readonly string[] Box = ["L1", "L2", "L3", "L4"];
    private static readonly Dictionary<string, int> Capacity = new() { [Floor] = 20, [Lounge] = 6 };

    /// <summary>
    /// By seat: "h" and the name of a hold, "s" and an order, or "b" for blocked; a seat that is not here is free or displaced.
    /// </summary>
    public Dictionary<string, string> Owner { get; } = [];

    public HashSet<string> Resale { get; } = [];

    /// <summary>By seat in a cart: the order that has put it up for resale.</summary>
    public Dictionary<string, string> Beneath { get; } = [];

    public Dictionary<string, ModelHold> Holds { get; } = [];

    public Dictionary<string, (ModelHold Hold, DateTimeOffset At)> Expired { get; } = [];

    public Dictionary<(string Area, string Order), int> AreaSold { get; } = [];

    public Dictionary<string, int> AreaBlocked { get; } = new() { [Floor] = 0, [Lounge] = 0 };

    public Dictionary<string, (int Priority, DateTimeOffset? Until, string[] BreakableBy)> Codes { get; } = [];

    /// <summary>From the topmost to the lowest.</summary>
    public List<(string Code, HashSet<string> Seats, Dictionary<string, int> Areas)> Layers { get; private set; } = [];

    public (DateTimeOffset? At, bool Section, bool House) Release { get; set; }

    public DateTimeOffset Now { get; private set; }

    public string StateOf(string seat) =>
        Owner.TryGetValue(seat, out var owner)
            ? owner[0] switch { 'h' => "Held", 's' => "Sold", _ => "Blocked" }
            : Conflicts(seat).Any(IsClaimed) ? "Displaced" : "Free";

    public int AreaHeld(string area) => Holds.Values.Sum(hold => hold.Areas.GetValueOrDefault(area));

    public int AreaSoldOf(string area) => AreaSold.Where(entry => entry.Key.Area == area).Sum(entry => entry.Value);

    public int AreaFree(string area) => Capacity[area] - AreaHeld(area) - AreaSoldOf(area) - AreaBlocked[area];

    public bool IsFree(string seat) => StateOf(seat) == "Free";

    public void MoveTo(DateTimeOffset now)
    {
        Now = now;
        while (true)
        {
            var hold = Holds.Where(entry => entry.Value.Expires <= now).OrderBy(entry => entry.Value.Expires).Select(entry => entry.Key)
                .FirstOrDefault();
            if (hold is null)
            {
                break;
            }

            Expired[hold] = (Holds[hold], Holds[hold].Expires!.Value);
            Drop(hold);
        }

        Layers.RemoveAll(layer => Codes[layer.Code].Until <= now);
    }

    /// <summary>What keeps a channel ("" for the house) from taking some places.</summary>
    public HashSet<string> InTheWay(IEnumerable<string> seats, Dictionary<string, int> areas, string channel, bool access, bool resale)
    {
        var asked = seats.ToHashSet();
        var found = asked.Where(seat => IsInTheWay(seat, channel, access, resale) || Conflicts(seat).Any(asked.Contains)).ToHashSet();
        found.UnionWith(areas.Where(area => AreaAvailable(area.Key, channel) < area.Value).Select(area => area.Key));
        return found;
    }

    /// <summary>What is torn from a box sold as a whole, or outside an area's rule, if one owner has just these.</summary>
    public static HashSet<string> NotWhole(IEnumerable<string> seats, Dictionary<string, int> areas)
    {
        var found = TornBox(seats);
        if (areas.TryGetValue(Lounge, out var lounge) && lounge != 6)
        {
            found.Add(Lounge);
        }

        if (areas.TryGetValue(Floor, out var floor) && floor > 8)
        {
            found.Add(Floor);
        }

        return found;
    }

    public static HashSet<string> TornBox(IEnumerable<string> seats)
    {
        var inBox = seats.Intersect(Box).ToHashSet();
        return inBox.Count == 4 ? [] : inBox;
    }

    public IEnumerable<string> AvailableTo(string channel) => AllSeats.Where(seat => !IsInTheWay(seat, channel, false, false));

    public static IEnumerable<string> Conflicts(string seat) =>
        seat == "BW1" ? Taken : Taken.Contains(seat) ? ["BW1"] : [];

    private bool IsClaimed(string seat) => Owner.TryGetValue(seat, out var owner) && owner[0] != 'b';

    private bool IsInTheWay(string seat, string channel, bool access, bool resale)
    {
        var isOffered = resale && Resale.Contains(seat);
        if (!isOffered && !IsFree(seat))
        {
            return true;
        }

        if (channel.Length == 0)
        {
            return false;
        }

        var top = Layers.Where(layer => layer.Seats.Contains(seat)).Select(layer => layer.Code).FirstOrDefault();
        if (top is not null && !Codes[top].BreakableBy.Contains(channel))
        {
            return true;
        }

        return Accessible.Contains(seat) && !access && IsKept();
    }

    /// <summary>All accessible places of the small house are in the stalls.</summary>
    private bool IsKept()
    {
        var isGeneralLeft = (string seat) => !Accessible.Contains(seat) && StateOf(seat) is "Free" or "Held";
        return !(Release.At <= Now
            || (Release.Section && !AllSeats.Where(seat => seat[0] != 'L').Any(isGeneralLeft))
            || ((Release.House || Release.Section) && !AllSeats.Any(isGeneralLeft)));
    }

    private int AreaAvailable(string area, string channel) =>
        AreaFree(area) - (channel.Length == 0
            ? 0
            : Layers.Where(layer => !Codes[layer.Code].BreakableBy.Contains(channel)).Sum(layer => layer.Areas.GetValueOrDefault(area)));

    /// <summary>A hold: seats in order, counts by area, and when it ends.</summary>
    internal sealed record ModelHold(List<string> Seats, Dictionary<string, int> Areas, DateTimeOffset? Expires, bool InPayment);
}
