using System.Collections.Concurrent;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class CodeBook
{
    private ConcurrentDictionary<ChannelId, Mask>? _masks;
    private HashSet<ChannelId>? _known;

    /// <summary>The seats that a channel may take as far as codes and its own rights go; null for all.</summary>
    public SeatSet? MaskOf(ChannelId channel, DateTimeOffset at)
    {
        if (Layers.IsEmpty && Channels.IsEmpty)
        {
            return null;
        }

        // Channels of which the house knows nothing are all alike, and however many names are made up share one mask.
        _known ??= [.. Channels.Values.Select(static rights => rights.Channel),
            .. Codes.Values.SelectMany(static code => code.BreakableBy)];
        channel = _known.Contains(channel) ? channel : default;
        var masks = _masks ??= new();
        if (!masks.TryGetValue(channel, out var mask) || !mask.Covers(at))
        {
            mask = MakeMask(channel, at);
            masks[channel] = mask;
        }

        return mask.Seats;
    }

    /// <summary>The seats that a channel sees; null for all.</summary>
    public SeatSet? SeenBy(ChannelId channel) =>
        RightsOf(channel).Sees is { } sees ? Map.Select(sees.Seats.Where(id => Map.TryGetIndex(id, out _))) : null;

    private Mask MakeMask(ChannelId channel, DateTimeOffset at)
    {
        var allowed = SeenBy(channel) ?? Map.Seats;
        var undecided = Map.Seats;
        var (from, until) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        foreach (var layer in Layers)
        {
            var code = Codes[layer.Code.Value];
            if (code.Until is { } end)
            {
                from = end <= at && end > from ? end : from;
                until = end > at && end < until ? end : until;
            }

            if (!IsActive(code, at))
            {
                continue;
            }

            if (!MayBreak(channel, code))
            {
                allowed -= layer.Seats & undecided;
            }

            undecided -= layer.Seats;
        }

        return new Mask(allowed, from, until);
    }

    /// <summary>A mask with the time from (inclusive) and until (exclusive) which no code's end changes it.</summary>
    private sealed record Mask(SeatSet Seats, DateTimeOffset From, DateTimeOffset Until)
    {
        public bool Covers(DateTimeOffset at) => at >= From && at < Until;
    }
}
