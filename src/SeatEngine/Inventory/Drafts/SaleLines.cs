using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Whether the lines of a sale, or of a return, speak of its places.</summary>
internal static class SaleLines
{
    /// <summary>Why lines do not cover some places exactly, each once; null when they do, or when there are none.</summary>
    public static string? Mismatch(PlaceSelection places, ImmutableArray<SaleLine> lines)
    {
        if (lines.IsDefaultOrEmpty)
        {
            return null;
        }

        var seats = new HashSet<SeatId>(places.Seats);
        var areas = places.Areas.ToDictionary(static area => area.Area, static area => area.Count);
        foreach (var line in lines)
        {
            var known = line is not null && (line.Place.IsSeat
                ? line.Count == 1 && seats.Remove(line.Place.Seat)
                : line.Place.IsArea && line.Count >= 1 && areas.TryGetValue(line.Place.Area, out var left)
                    && (areas[line.Place.Area] = left - line.Count) >= 0);
            if (!known)
            {
                return $"The line for '{line?.Place}' is for no place that is sold, or for one that has a line already.";
            }
        }

        return seats.Count > 0 || areas.Values.Any(static left => left > 0) ? "Each place sold needs a line, if there are lines." : null;
    }

    /// <summary>Why a line is for none of some places; null when each is for one of them.</summary>
    public static string? Stranger(PlaceSelection places, ImmutableArray<SaleLine> lines)
    {
        foreach (var line in lines.IsDefault ? [] : lines)
        {
            if (line.Place.IsSeat ? !places.Seats.Contains(line.Place.Seat) : !places.Areas.Any(area => area.Area == line.Place.Area))
            {
                return $"The line for '{line.Place}' is for no place that is given back.";
            }
        }

        return null;
    }
}
