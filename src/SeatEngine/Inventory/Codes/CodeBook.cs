using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// The house's rules at one version: hold codes and where they lie, what channels may do, the rule for accessible places.
/// </summary>
/// <remarks>Immutable but for the cache of masks, which lives as long as the rules do not change.</remarks>
internal sealed partial class CodeBook
{
    private long _nextEnd = -1;

    private CodeBook(SeatMap map)
    {
        Map = map;
        Codes = ImmutableSortedDictionary.Create<string, HoldCode>(StringComparer.Ordinal);
        Channels = ImmutableSortedDictionary.Create<string, ChannelRights>(StringComparer.Ordinal);
        Layers = [];
        Release = AccessibleRelease.Never;
    }

    private CodeBook(CodeBook old)
    {
        Map = old.Map;
        Codes = old.Codes;
        Channels = old.Channels;
        Layers = old.Layers;
        Release = old.Release;
    }

    public SeatMap Map { get; private init; }

    public ImmutableSortedDictionary<string, HoldCode> Codes { get; private init; }

    public ImmutableSortedDictionary<string, ChannelRights> Channels { get; private init; }

    /// <summary>From the topmost to the lowest.</summary>
    public ImmutableArray<CodeLayer> Layers { get; private init; }

    public AccessibleRelease Release { get; private init; }

    /// <summary>When the next code that lies somewhere ends, in ticks of UTC; the largest number when none does.</summary>
    public long NextEndTicks
    {
        get
        {
            if (_nextEnd < 0)
            {
                _nextEnd = NextToEnd()?.Until?.UtcTicks ?? long.MaxValue;
            }

            return _nextEnd;
        }
    }

    public static CodeBook Empty(SeatMap map) => new(map);

    /// <summary>The code that lies somewhere and ends first; ties by id; null when none has an end.</summary>
    public HoldCode? NextToEnd()
    {
        HoldCode? next = null;
        foreach (var layer in Layers)
        {
            var code = Codes[layer.Code.Value];
            if (code.Until is { } until
                && (next is null || until < next.Until || (until == next.Until && string.CompareOrdinal(code.Id.Value, next.Id.Value) < 0)))
            {
                next = code;
            }
        }

        return next;
    }

    public CodeBook With(ChannelRights rights) => new(this) { Channels = Channels.SetItem(rights.Channel.Value, rights) };

    public CodeBook With(AccessibleRelease release) => new(this) { Release = release };

    public CodeBook With(HoldCode code)
    {
        var codes = Codes.SetItem(code.Id.Value, code);
        return new(this) { Codes = codes, Layers = [.. Layers.OrderByDescending(layer => codes[layer.Code.Value].Priority)] };
    }

    public CodeBook Painted(HoldCodeId code, SeatSet seats, ImmutableArray<AreaCount> areas, CodePaintMode mode)
    {
        var layers = new List<CodeLayer>(Layers.Length + 1);
        foreach (var layer in Layers)
        {
            var cleared = mode is CodePaintMode.Replace or CodePaintMode.OnlyFree
                || layer.Code == code ? layer.Without(seats, areas) : layer;
            if (!cleared.IsEmpty)
            {
                layers.Add(cleared);
            }
        }

        var priority = Codes[code.Value].Priority;
        var below = mode == CodePaintMode.Below;
        var at = 0;
        while (at < layers.Count && (PriorityOf(layers[at]) > priority || (below && PriorityOf(layers[at]) == priority)))
        {
            at++;
        }

        var beside = below ? at - 1 : at;
        if ((uint)beside < (uint)layers.Count && layers[beside].Code == code)
        {
            layers[beside] = layers[beside].With(seats, areas);
        }
        else
        {
            layers.Insert(at, new CodeLayer(code, Map.Empty, []).With(seats, areas));
        }

        return new(this) { Layers = [.. layers] };
    }

    /// <summary>A layer laid on top of all, as it is read from a snapshot.</summary>
    public CodeBook Laid(HoldCodeId code, SeatSet seats, ImmutableArray<AreaCount> areas) =>
        Codes.ContainsKey(code.Value)
            ? new(this) { Layers = Layers.Insert(0, new CodeLayer(code, seats, areas)) }
            : throw new FormatException($"The hold code '{code}' is not defined.");

    public CodeBook Erased(HoldCodeId code, SeatSet seats, ImmutableArray<AreaCount> areas) => new(this)
    {
        Layers = [.. Layers.Select(layer => layer.Code == code ? layer.Without(seats, areas) : layer)
            .Where(static layer => !layer.IsEmpty)],
    };

    public CodeBook Released(HoldCodeId code) => new(this) { Layers = [.. Layers.Where(layer => layer.Code != code)] };

    /// <summary>The same rules on another map, by ids; what the map does not have falls away.</summary>
    public CodeBook On(SeatMap map)
    {
        var layers =
            from layer in Layers
            let seats = map.Select(layer.Seats.ToIds().Where(id => map.TryGetIndex(id, out _)))
            let areas = layer.Areas.Where(area => map.FindArea(area.Area) is not null).ToImmutableArray()
            let moved = new CodeLayer(layer.Code, seats, areas)
            where !moved.IsEmpty
            select moved;
        return new(this) { Map = map, Layers = [.. layers] };
    }

    /// <summary>The code that governs a seat at an instant; null for none.</summary>
    public HoldCode? Governing(SeatIndex seat, DateTimeOffset at)
    {
        foreach (var layer in Layers)
        {
            if (layer.Seats.Contains(seat) && Codes[layer.Code.Value] is var code && IsActive(code, at))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>How many places of an area are kept from a channel.</summary>
    public long KeptFrom(ChannelId channel, AreaId area, DateTimeOffset at)
    {
        var kept = 0L;
        foreach (var layer in Layers)
        {
            var code = Codes[layer.Code.Value];
            if (IsActive(code, at) && !MayBreak(channel, code))
            {
                kept += layer.Areas.Where(count => count.Area == area).Sum(static count => (long)count.Count);
            }
        }

        return kept;
    }

    /// <summary>What a channel may do: what is defined for it, and otherwise the least.</summary>
    public ChannelRights RightsOf(ChannelId channel) => Channels.GetValueOrDefault(channel.Value) ?? ChannelRights.Least;

    /// <summary>What a request may do: all when it is the house's own, and else what its channel may.</summary>
    public ChannelRights RightsOf(RequestOptions request) => request.AsHouse ? ChannelRights.House : RightsOf(request.Channel);

    public static bool MayBreak(ChannelId channel, HoldCode code) => !channel.IsNone && code.BreakableBy.Contains(channel);

    private static bool IsActive(HoldCode code, DateTimeOffset at) => code.Until is not { } until || at < until;

    private int PriorityOf(CodeLayer layer) => Codes[layer.Code.Value].Priority;
}
