using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>How the house is filled: by section, row and price zone, how many places are free, set aside, sold and given away.</summary>
/// <remarks>Plain records, ready for a table or a CSV file. Immutable and safe to share between threads.</remarks>
public sealed class SeatingReport
{
    /// <summary>A report of the lines given, as it comes off a wire; <see cref="Of"/> counts one.</summary>
    /// <param name="lines">A line for each row, box, table and area and each price zone in it; <c>default</c> for none.</param>
    [JsonConstructor]
    public SeatingReport(ImmutableArray<SeatingReportLine> lines)
    {
        Lines = lines.IsDefault ? [] : lines;
    }

    /// <summary>A line for each row, box, table and area and each price zone in it, by section in the natural order of names.</summary>
    public ImmutableArray<SeatingReportLine> Lines { get; }

    /// <summary>Counts a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="zones">The price zones; null to leave them out.</param>
    /// <param name="at">The instant at which hold codes are judged.</param>
    /// <param name="complimentary">Price types that count as given away, beside places sold for no money.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The zone map belongs to another map.</exception>
    public static SeatingReport Of(InventorySnapshot snapshot, ZoneMap? zones, DateTimeOffset at,
        params IEnumerable<PriceTypeId> complimentary)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (zones is not null && !ReferenceEquals(zones.Map, snapshot.Map))
        {
            throw new ArgumentException("The zone map belongs to another map.", nameof(zones));
        }

        var comps = complimentary.ToHashSet();
        var lines = ImmutableArray.CreateBuilder<SeatingReportLine>();
        foreach (var row in snapshot.Map.Rows)
        {
            foreach (var zone in row.Seats.GroupBy(seat => zones?.ZoneOf(seat)).OrderBy(static zone => zone.Key ?? default))
            {
                lines.Add(Count(snapshot, row, zone.Key, zone, at, comps));
            }
        }

        foreach (var area in snapshot.Map.Areas)
        {
            lines.Add(Count(snapshot, area.Id, area.Name, zones?.ZoneOf(area.Id), at));
        }

        return new SeatingReport(lines.ToImmutable());
    }

    /// <summary>The lines of each section added up, in the order of the sections.</summary>
    /// <returns>A line a section, without row and zone.</returns>
    public ImmutableArray<SeatingReportLine> BySection() =>
        [.. Lines.GroupBy(static line => line.Section, StringComparer.Ordinal).Select(static group => Sum(group, group.Key, "", null))];

    /// <summary>The lines of each price zone added up, in the natural order of the zones.</summary>
    /// <returns>A line a zone, without section and row; one with no zone for places in none.</returns>
    public ImmutableArray<SeatingReportLine> ByZone() =>
        [.. Lines.GroupBy(static line => line.Zone).OrderBy(static group => group.Key ?? default)
            .Select(static group => Sum(group, "", "", group.Key))];

    /// <summary>All lines added up.</summary>
    /// <returns>One line, without section, row and zone.</returns>
    public SeatingReportLine Total() => Sum(Lines, "", "", null);

    private static SeatingReportLine Count(InventorySnapshot snapshot, MapRow row, PriceZoneId? zone,
        IEnumerable<SeatIndex> seats, DateTimeOffset at, HashSet<PriceTypeId> comps)
    {
        var line = new SeatingReportLine { Section = row.Section.Name, Row = row.Label, Zone = zone };
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var seat in seats)
        {
            line = line with { Places = line.Places + 1 };
            var state = snapshot.StateOf(seat);
            switch (state)
            {
                case SeatState.Free when snapshot.CodeOf(seat, at) is { } code:
                    codes[code.Id.Value] = codes.GetValueOrDefault(code.Id.Value) + 1;
                    break;
                case SeatState.Free:
                    line = line with { Free = line.Free + 1 };
                    break;
                case SeatState.Held:
                    line = line with { InCarts = line.InCarts + 1 };
                    break;
                case SeatState.Sold:
                    line = IsComplimentary(snapshot.TicketOf(seat)!, comps)
                        ? line with { Complimentary = line.Complimentary + 1 }
                        : line with { Sold = line.Sold + 1 };
                    break;
                case SeatState.Blocked:
                    line = line with { Blocked = line.Blocked + 1 };
                    break;
                case SeatState.Displaced:
                    line = line with { Displaced = line.Displaced + 1 };
                    break;
                default:
                    throw Unknown.Value(state);
            }
        }

        return line with { UnderCode = [.. codes.Select(static entry => KeyValuePair.Create(new HoldCodeId(entry.Key), entry.Value))] };
    }

    private static SeatingReportLine Count(InventorySnapshot snapshot, AreaId area, string name, PriceZoneId? zone, DateTimeOffset at)
    {
        var counts = snapshot.CountsOf(area);
        var left = Math.Max(0, counts.Free);
        var codes = ImmutableArray.CreateBuilder<KeyValuePair<HoldCodeId, int>>();
        foreach (var layer in snapshot.CodeLayers)
        {
            var kept = layer.Areas.FirstOrDefault(count => count.Area == area).Count;
            var until = snapshot.HoldCodes.First(code => code.Id == layer.Code).Until;
            if (kept > 0 && !(until <= at))
            {
                var under = Math.Min(kept, left);
                left -= under;
                codes.Add(KeyValuePair.Create(layer.Code, under));
            }
        }

        return new SeatingReportLine
        {
            Section = name,
            Zone = zone,
            Places = counts.Capacity,
            Free = left,
            InCarts = counts.Held,
            Sold = counts.Sold,
            Blocked = counts.Blocked,
            UnderCode = codes.ToImmutable(),
        };
    }

    private static bool IsComplimentary(SeatTicket ticket, HashSet<PriceTypeId> comps) =>
        ticket.Line is { } line && (line.Paid.IsZero || comps.Contains(line.PriceType));

    private static SeatingReportLine Sum(IEnumerable<SeatingReportLine> lines, string section, string row, PriceZoneId? zone)
    {
        var all = lines.ToList();
        return new SeatingReportLine
        {
            Section = section,
            Row = row,
            Zone = zone,
            Places = all.Sum(static line => line.Places),
            Free = all.Sum(static line => line.Free),
            InCarts = all.Sum(static line => line.InCarts),
            Sold = all.Sum(static line => line.Sold),
            Complimentary = all.Sum(static line => line.Complimentary),
            Blocked = all.Sum(static line => line.Blocked),
            Displaced = all.Sum(static line => line.Displaced),
            UnderCode =
            [
                .. all.SelectMany(static line => line.UnderCode)
                    .GroupBy(static entry => entry.Key)
                    .OrderBy(static group => group.Key.Value, StringComparer.Ordinal)
                    .Select(static group => KeyValuePair.Create(group.Key, group.Sum(static entry => entry.Value))),
            ],
        };
    }
}
