using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Sorts the places of a map into classes and prices each class for each type.</summary>
internal sealed partial class PriceTableCompiler
{
    private readonly Dictionary<PriceClass, int> _indexes = [];
    private readonly int[] _bookZoneByOrdinal;

    public PriceTableCompiler(PriceBook book, ZoneMap zones, PriceMoment moment)
    {
        Book = book;
        Zones = zones;
        Moment = moment;
        _bookZoneByOrdinal = [.. zones.Zones.Select(zone => book.IndexOf(zone))];
        ClassBySlot = new ushort[zones.Map.SlotCount];
        ClassByArea = new int[zones.Map.Areas.Length];
        _capacity = new int[book.Zones.Length];
        _ = ClassOf(new PriceClass(-1, 0));
        Classify();
    }

    public PriceBook Book { get; }

    public ZoneMap Zones { get; }

    public PriceMoment Moment { get; }

    public List<PriceClass> Classes { get; } = [];

    public ushort[] ClassBySlot { get; }

    public int[] ClassByArea { get; }

    /// <summary>How many places each zone of a book has.</summary>
    public static int[] CapacityOf(PriceBook book, ZoneMap zones) =>
        new PriceTableCompiler(book, zones, new PriceMoment { Performance = default, AsOf = default })._capacity;

    public ImmutableArray<Defect> FindGaps(PriceCell[] cells)
    {
        var gaps = ImmutableArray.CreateBuilder<Defect>();
        foreach (var zone in Zones.Zones)
        {
            if (Book.IndexOf(zone) < 0)
            {
                gaps.Add(new Defect("zone-not-in-book", DefectSeverity.Warning, $"zone {zone}",
                    $"The map has a zone '{zone}' for which the price book has no prices."));
            }
        }

        var reported = new bool[Book.Zones.Length * Book.Types.Length];
        for (var c = 1; c < Classes.Count; c++)
        {
            for (var type = 0; type < Book.Types.Length; type++)
            {
                var zone = Classes[c].Zone;
                if (zone >= 0 && !cells[(c * Book.Types.Length) + type].HasPrice && !reported[(zone * Book.Types.Length) + type])
                {
                    reported[(zone * Book.Types.Length) + type] = true;
                    gaps.Add(new Defect("no-price", DefectSeverity.Warning, $"zone {Book.Zones[zone].Id}",
                        $"Zone '{Book.Zones[zone].Id}' has no price for type '{Book.Types[type].Id}'."));
                }
            }
        }

        var unzoned = Zones.Unzoned.Count;
        if (unzoned > 0)
        {
            gaps.Add(new Defect("unzoned-seats", DefectSeverity.Warning, "zone map",
                $"{English.Seats.With(unzoned)} {English.Are.For(unzoned)} in no price zone."));
        }

        return gaps.ToImmutable();
    }

    private void Classify()
    {
        var map = Zones.Map;
        var zoneBySlot = Zones.ZoneBySlot;
        var adjustments = Book.Rules.Adjustments.Length == 0 ? null : AdjustmentsBySlot(map);
        PriceClass last = new(-1, 0);
        var lastIndex = 0;
        foreach (var seat in map.Seats)
        {
            var zone = zoneBySlot[seat.Value] == 0 ? -1 : _bookZoneByOrdinal[zoneBySlot[seat.Value] - 1];
            if (zone < 0)
            {
                continue;
            }

            PriceClass priceClass = new(zone, adjustments is null ? 0 : adjustments[seat.Value]);
            if (priceClass != last)
            {
                last = priceClass;
                lastIndex = ClassOf(priceClass);
            }

            ClassBySlot[seat.Value] = (ushort)lastIndex;
            _capacity[zone]++;
        }

        for (var area = 0; area < map.Areas.Length; area++)
        {
            var zone = Zones.ZoneOf(map.Areas[area].Id) is { } named ? Book.IndexOf(named) : -1;
            if (zone >= 0)
            {
                ClassByArea[area] = ClassOf(new PriceClass(zone, 0));
                _capacity[zone] += map.Areas[area].Capacity;
            }
        }

        foreach (var place in map.ReplacingPlaces)
        {
            var zone = Classes[ClassBySlot[place.Value]].Zone;
            if (zone >= 0)
            {
                _capacity[zone]--;
            }
        }
    }

    private ulong[] AdjustmentsBySlot(SeatMap map)
    {
        var bits = new ulong[map.SlotCount];
        var rules = Book.Rules.Adjustments;
        for (var a = 0; a < rules.Length; a++)
        {
            var rule = rules[a].Rule;
            foreach (var id in rule.Seats)
            {
                if (map.TryGetIndex(id, out var seat))
                {
                    bits[seat.Value] |= 1UL << a;
                }
            }

            if (rule.Features != 0)
            {
                foreach (var seat in map.WithAny(rule.Features))
                {
                    bits[seat.Value] |= 1UL << a;
                }
            }

            if (rule.AisleSeats)
            {
                foreach (var run in map.Runs)
                {
                    if (run.Kind == SeatRunKind.Line)
                    {
                        bits[run.First.Value] |= 1UL << a;
                        bits[run.Last.Value] |= 1UL << a;
                    }
                }
            }
        }

        return bits;
    }

    private int ClassOf(PriceClass priceClass)
    {
        if (!_indexes.TryGetValue(priceClass, out var index))
        {
            index = Classes.Count;
            if (index >= ushort.MaxValue)
            {
                throw new InvalidOperationException("Zones and adjustments make too many classes of seats.");
            }

            Classes.Add(priceClass);
            _indexes.Add(priceClass, index);
        }

        return index;
    }
}
