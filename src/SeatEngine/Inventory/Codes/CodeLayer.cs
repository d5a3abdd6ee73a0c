using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The places painted with one hold code, at one height of the pile of layers.</summary>
/// <remarks>Immutable and safe to share between threads. One code may lie in several layers.</remarks>
public sealed record CodeLayer
{
    internal CodeLayer(HoldCodeId code, SeatSet seats, ImmutableArray<AreaCount> areas)
    {
        Code = code;
        Seats = seats;
        Areas = areas;
    }

    /// <summary>The hold code.</summary>
    public HoldCodeId Code { get; }

    /// <summary>The seats under it.</summary>
    public SeatSet Seats { get; }

    /// <summary>How many places of which areas are kept under it.</summary>
    public ImmutableArray<AreaCount> Areas { get; }

    internal bool IsEmpty => Areas.IsEmpty && Seats.IsEmpty;

    internal CodeLayer With(SeatSet seats, IEnumerable<AreaCount> areas)
    {
        var counts = Areas.ToDictionary(static area => area.Area, static area => area.Count);
        foreach (var area in areas)
        {
            counts[area.Area] = area.Count;
        }

        return new(Code, Seats | seats, Sorted(counts));
    }

    internal CodeLayer Without(SeatSet seats, IEnumerable<AreaCount> areas)
    {
        var counts = Areas.ToDictionary(static area => area.Area, static area => area.Count);
        foreach (var area in areas)
        {
            counts.Remove(area.Area);
        }

        return new(Code, Seats - seats, Sorted(counts));
    }

    internal static ImmutableArray<AreaCount> Sorted(IEnumerable<KeyValuePair<AreaId, int>> counts) =>
        [.. counts.OrderBy(static entry => entry.Key.Value, StringComparer.Ordinal)
            .Select(static entry => new AreaCount(entry.Key, entry.Value))];
}
