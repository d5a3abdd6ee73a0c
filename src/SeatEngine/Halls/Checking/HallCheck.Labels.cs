using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <content>What is printed on tickets, and what is left empty.</content>
internal sealed partial class HallCheck
{
    private const double NumberedThrough = 0.95;

    private void CheckEmptiness()
    {
        foreach (var section in _hall.Sections)
        {
            if (section.Rows.IsEmpty && section.Boxes.IsEmpty && section.Tables.IsEmpty)
            {
                Error(DefectCodes.EmptySection, HallPlace.WordsOf(section), "The section has no rows, boxes or tables.");
            }
        }

        foreach (var place in _places)
        {
            if (place.Seats.IsEmpty)
            {
                Error(DefectCodes.EmptyRow, place.Words, $"The {place.Kind} has no seats.");
            }
        }
    }

    private void CheckValues()
    {
        if (!(_hall.GapFactor > 1) || !double.IsFinite(_hall.GapFactor))
        {
            Error(DefectCodes.BadValue, _hall.Name, "The gap that ends a run is not above 1 pitch.");
        }

        foreach (var area in _hall.Areas)
        {
            if (area.Capacity < 1)
            {
                Error(DefectCodes.BadValue, $"area {area.Name}", "The area has room for nobody.");
            }
            else if (area.MinOccupancy < 1 || (area.MaxOccupancy ?? area.Capacity) > area.Capacity
                || (area.MaxOccupancy ?? area.Capacity) < area.MinOccupancy)
            {
                Error(DefectCodes.BadValue, $"area {area.Name}",
                    "The fewest and the most places that an order may take do not fit into the area.");
            }
        }
    }

    private void CheckLabels()
    {
        foreach (var section in _hall.Sections)
        {
            CheckLabels(section.Rows.Select(static row => row.Label), section, "row");
            CheckLabels(section.Boxes.Select(static box => box.Label), section, "box");
            CheckLabels(section.Tables.Select(static table => table.Label), section, "table");
        }

        // A seat that is there twice, id and all, has been told already.
        foreach (var place in _places)
        {
            if (IsRising(place.Seats))
            {
                continue;
            }

            var labels = new Dictionary<string, SeatId>(place.Seats.Length, StringComparer.Ordinal);
            foreach (var seat in place.Seats)
            {
                if (!labels.TryAdd(seat.Label, seat.Id) && labels[seat.Label] != seat.Id)
                {
                    Error(DefectCodes.DuplicateLabel, place.WordsOfSeat(seat), $"The {place.Kind} has another seat {seat.Label}.");
                }
            }
        }
    }

    // Labels that get longer, or greater, from seat to seat have no twins: so most rows need no look at each against all.
    private static bool IsRising(ImmutableArray<Seat> seats)
    {
        for (var i = 1; i < seats.Length; i++)
        {
            var (label, before) = (seats[i].Label, seats[i - 1].Label);
            if (label.Length < before.Length || (label.Length == before.Length && string.CompareOrdinal(label, before) <= 0))
            {
                return false;
            }
        }

        return true;
    }

    private void CheckLabels(IEnumerable<string> labels, Section section, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (!seen.Add(label))
            {
                Error(DefectCodes.DuplicateLabel, $"{HallPlace.WordsOf(section)}, {kind} {label}",
                    $"The section has another {kind} {label}.");
            }
        }
    }

    // Some houses number their seats through, so that a number alone is a seat. Only there a repeated number is wrong:
    // when 95 % of the numbers occur once, and no single row is half the house.
    private void CheckNumbers()
    {
        var places = new Dictionary<string, (int Count, int First, int Second)>(StringComparer.Ordinal);
        var (all, longest, again) = (0, 0, 0);
        for (var i = 0; i < _places.Length; i++)
        {
            var inPlace = 0;
            foreach (var seat in _places[i].Seats)
            {
                if (IsNumber(seat.Label))
                {
                    ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(places, seat.Label, out var exists);
                    again += exists ? 1 : 0;
                    number = exists ? (number.Count + 1, number.First, number.Count == 1 ? i : number.Second) : (1, i, i);
                    inPlace++;
                }
            }

            all += inPlace;
            longest = Math.Max(longest, inPlace);
            if (again > (1 - NumberedThrough) * _all.Length)
            {
                return;
            }
        }

        var once = places.Values.Count(static number => number.Count == 1);
        if (once == all || once < NumberedThrough * all || longest > all / 2)
        {
            return;
        }

        foreach (var (label, number) in places.Where(static entry => entry.Value.Count > 1)
            .OrderBy(static entry => entry.Key, NaturalOrder.Comparer))
        {
            Error(
                DefectCodes.RepeatedNumber,
                $"seat {label}",
                string.Create(CultureInfo.InvariantCulture, $"The house numbers its seats through, but {label} occurs {number.Count} " +
                    $"times, first in {_places[number.First].Words} and {_places[number.Second].Words}."));
        }
    }

    private static bool IsNumber(string label)
    {
        foreach (var c in label)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return label.Length > 0;
    }
}
