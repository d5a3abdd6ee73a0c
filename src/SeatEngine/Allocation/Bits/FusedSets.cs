using System.Buffers;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Up to three sets to be read as one; what comes on top is joined into borrowed words.</summary>
internal ref struct FusedSets
{
    private ulong[]? _borrowed;

    public FusedSets(ReadOnlySpan<ulong> first)
    {
        A = first;
        Count = 1;
    }

    public ReadOnlySpan<ulong> A { get; }

    public ReadOnlySpan<ulong> B { get; private set; }

    public ReadOnlySpan<ulong> C { get; private set; }

    /// <summary>How many of the three are in use.</summary>
    public int Count { get; private set; }

    public void And(SeatSet? set)
    {
        if (set is not null)
        {
            And(set.Words);
        }
    }

    public void And(ReadOnlySpan<ulong> words)
    {
        switch (Count)
        {
            case 1:
                B = words;
                Count = 2;
                break;
            case 2:
                C = words;
                Count = 3;
                break;
            default:
                var joined = _borrowed ?? ArrayPool<ulong>.Shared.Rent(A.Length);
                BitWords.And(C, words, joined.AsSpan(0, A.Length));
                _borrowed = joined;
                C = joined.AsSpan(0, A.Length);
                break;
        }
    }

    /// <summary>Whether all slots of a stretch of up to 64 are in all sets.</summary>
    public readonly bool HasAll(int start, int count) =>
        SlotBits.HasAll(A, start, count)
        && (Count < 2 || SlotBits.HasAll(B, start, count))
        && (Count < 3 || SlotBits.HasAll(C, start, count));

    public readonly bool Has(int slot) => HasAll(slot, 1);

    /// <summary>The sets' intersection at up to 64 slots from one on, in the lowest bits.</summary>
    public readonly ulong Bits(int start, int count)
    {
        var bits = SlotBits.Take(A, start, count);
        bits &= Count < 2 ? bits : SlotBits.Take(B, start, count);
        return Count < 3 ? bits : bits & SlotBits.Take(C, start, count);
    }

    /// <summary>Gives borrowed words back; the sets must not be read any more.</summary>
    public void Return()
    {
        if (_borrowed is not null)
        {
            ArrayPool<ulong>.Shared.Return(_borrowed);
            _borrowed = null;
        }
    }
}
