using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// How good the windows of one length can be at best, by the word in which they start, for one ranking of a full house.
/// </summary>
/// <remarks>
/// Immutable. The primary ranking is the layout, so that the best of all later words falls from word to word and a scan
/// in order may stop; for another ranking, groups of words are visited in the order of their bounds.
/// </remarks>
internal sealed class WindowBounds
{
    private WindowBounds(uint[] ofWord, uint[] ofRest, int[] visits, uint[] ofGroup)
    {
        OfWord = ofWord;
        OfRest = ofRest;
        Visits = visits;
        OfGroup = ofGroup;
    }

    /// <summary>The best sum of a window that starts in a word.</summary>
    public uint[] OfWord { get; }

    /// <summary>The best sum of a window that starts in a word or any later one; one element more than there are words.</summary>
    public uint[] OfRest { get; }

    /// <summary>The first words of groups, the best group first.</summary>
    public int[] Visits { get; }

    /// <summary>The best sum of a group, by place in <see cref="Visits"/>.</summary>
    public uint[] OfGroup { get; }

    public static WindowBounds Compute(SeatMap map, SeatRanking ranking, int count)
    {
        var words = map.LineEnd / 64;
        var ofWord = new uint[words];
        var prefix = ranking.PrefixSums;
        foreach (var run in map.Runs)
        {
            if (run.Kind != SeatRunKind.Line)
            {
                break;
            }

            for (var start = run.First.Value; start + count <= run.First.Value + run.Length; start++)
            {
                ref var bound = ref ofWord[start >> 6];
                bound = Math.Max(bound, unchecked(prefix[start + count] - prefix[start]));
            }
        }

        var ofRest = new uint[words + 1];
        for (var word = words - 1; word >= 0; word--)
        {
            ofRest[word] = Math.Max(ofRest[word + 1], ofWord[word]);
        }

        var visits = Enumerable.Range(0, (Math.Max(words, 1) - 1 + StartScan.GroupWords - 1) / StartScan.GroupWords)
            .Select(static group => 1 + (group * StartScan.GroupWords))
            .ToArray();
        var ofGroup = Array.ConvertAll(visits,
            first => ofWord.AsSpan(first, Math.Min(StartScan.GroupWords, words - first)).ToArray().Max());

        // The best first, and of equals the earlier: keys that sort upward.
        var keys = visits.Select((first, at) => ((ulong)(uint.MaxValue - ofGroup[at]) << 32) | (uint)first).ToArray();
        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
        {
            visits[i] = (int)(uint)keys[i];
            ofGroup[i] = uint.MaxValue - (uint)(keys[i] >> 32);
        }

        return new(ofWord, ofRest, visits, ofGroup);
    }

    /// <summary>The first word from one on, but before another, from which on no window can reach a sum.</summary>
    /// <remarks>
    /// The bound of the rest never rises, so it is found by steps that double and then by halving: it is mostly near.
    /// </remarks>
    public int EndFor(long sum, int from, int end)
    {
        var step = 1;
        var low = from;
        while (low + step < end && OfRest[low + step] >= sum)
        {
            low += step;
            step <<= 1;
        }

        var high = Math.Min(low + step, end);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (OfRest[middle] >= sum)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
