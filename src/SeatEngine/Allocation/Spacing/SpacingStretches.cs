using System.Runtime.InteropServices;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Gathers who is near to whom, both ways, as stretches of slots: those near to one seat mostly lie side by side, so that a rule of many
/// places takes a number for each row near a seat and not for each pair.
/// </summary>
internal sealed class SpacingStretches(SeatMap map)
{
    private readonly int[] _starts = new int[map.SlotCount + 1];
    private readonly List<long> _keys = [];
    private readonly List<int> _lasts = [];

    /// <summary>By slot, the stretch that is still open, of those told from it and of those told to it; <c>(0, -1)</c> for none.</summary>
    private readonly SpacingStretch[] _from = Opened(map);
    private readonly SpacingStretch[] _to = Opened(map);

    /// <summary>Adds two seats that are near each other. It pays to tell them in the order of the slots.</summary>
    public void Add(SeatIndex one, SeatIndex other)
    {
        Extend(_from, one.Value, other.Value);
        Extend(_to, other.Value, one.Value);
    }

    /// <summary>By slot where its stretches begin, one more at the end; and the stretches, ascending, none touching another.</summary>
    public (int[] Starts, SpacingStretch[] Stretches) Join()
    {
        for (var slot = 0; slot < _from.Length; slot++)
        {
            Close(_from, slot);
            Close(_to, slot);
        }

        var keys = CollectionsMarshal.AsSpan(_keys);
        var lasts = CollectionsMarshal.AsSpan(_lasts);
        keys.Sort(lasts);
        var joined = new List<SpacingStretch>(keys.Length / 2);
        var before = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            var (slot, first) = ((int)(keys[i] >> 32), (int)(uint)keys[i]);
            if (slot == before && first <= joined[^1].Last + 1)
            {
                joined[^1] = joined[^1] with { Last = Math.Max(joined[^1].Last, lasts[i]) };
                continue;
            }

            joined.Add(new(first, lasts[i]));
            (_starts[slot + 1], before) = (joined.Count, slot);
        }

        for (var slot = 1; slot < _starts.Length; slot++)
        {
            _starts[slot] = Math.Max(_starts[slot], _starts[slot - 1]);
        }

        return (_starts, [.. joined]);
    }

    private static SpacingStretch[] Opened(SeatMap map)
    {
        var open = new SpacingStretch[map.SlotCount];
        Array.Fill(open, new(0, -1));
        return open;
    }

    private void Extend(SpacingStretch[] open, int slot, int near)
    {
        ref var stretch = ref open[slot];
        if (stretch.Last >= stretch.First && near == stretch.Last + 1)
        {
            stretch = stretch with { Last = near };
        }
        else
        {
            Close(open, slot);
            stretch = new(near, near);
        }
    }

    private void Close(SpacingStretch[] open, int slot)
    {
        var (first, last) = open[slot];
        if (last >= first)
        {
            _keys.Add(((long)slot << 32) | (uint)first);
            _lasts.Add(last);
        }

        open[slot] = new(0, -1);
    }
}
