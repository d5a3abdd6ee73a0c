using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Companions of wheelchair spaces, and places that replace others.</summary>
internal sealed class SeatLinks
{
    private readonly Dictionary<int, ImmutableArray<SeatIndex>> _companions = [];
    private readonly Dictionary<int, ImmutableArray<SeatIndex>> _replaced = [];
    private readonly Dictionary<int, ImmutableArray<SeatIndex>> _replacements = [];

    public SeatLinks(SeatMap map)
    {
        var wheelchair = new ulong[map.WordCount];
        var accessible = new ulong[map.WordCount];
        var replacing = new ulong[map.WordCount];
        foreach (var index in map.Seats)
        {
            var seat = map.SeatAt(index);
            var bit = 1UL << (index.Value & 63);
            var word = index.Value >> 6;
            if ((seat.Features & SeatFeatures.WheelchairSpace) != 0)
            {
                wheelchair[word] |= bit;
            }

            if ((seat.Features & (SeatFeatures.WheelchairSpace | SeatFeatures.Accessible)) != 0 || !seat.CompanionOf.IsEmpty)
            {
                accessible[word] |= bit;
            }

            foreach (var space in seat.CompanionOf)
            {
                Add(_companions, Resolved(map, seat.Id, space), index);
            }

            foreach (var id in seat.Replaces)
            {
                var replaced = Resolved(map, seat.Id, id);
                replacing[word] |= bit;
                Add(_replaced, index, replaced);
                Add(_replacements, replaced, index);
            }
        }

        WheelchairSpaces = new(map, wheelchair);
        AccessiblePlaces = new(map, accessible);
        ReplacingPlaces = new(map, replacing);
    }

    public SeatSet WheelchairSpaces { get; }

    public SeatSet AccessiblePlaces { get; }

    public SeatSet ReplacingPlaces { get; }

    public ImmutableArray<SeatIndex> CompanionsOf(SeatIndex seat) => _companions.GetValueOrDefault(seat.Value, []);

    public ImmutableArray<SeatIndex> ReplacedBy(SeatIndex seat) => _replaced.GetValueOrDefault(seat.Value, []);

    public ImmutableArray<SeatIndex> ReplacementsOf(SeatIndex seat) => _replacements.GetValueOrDefault(seat.Value, []);

    private static SeatIndex Resolved(SeatMap map, SeatId from, SeatId id) =>
        map.TryGetIndex(id, out var seat)
            ? seat
            : throw new ArgumentException($"Seat '{from}' speaks of '{id}', which the hall does not have.", "hall");

    private static void Add(Dictionary<int, ImmutableArray<SeatIndex>> links, SeatIndex from, SeatIndex to) =>
        links[from.Value] = links.GetValueOrDefault(from.Value, []).Add(to);
}
