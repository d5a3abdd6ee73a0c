using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What there is to say of places that are offered.</summary>
internal sealed partial class PlacementJudge
{
    public const string NotBeside = "not beside the seats asked for";

    /// <summary>The rules that had to be relaxed: what the step says of itself, and what it did not say.</summary>
    /// <param name="placement">The places.</param>
    /// <param name="said">What the step said.</param>
    /// <param name="tellsParts">Whether it said how the party is parted.</param>
    public List<string> Relaxed(Placement placement, IEnumerable<string> said, bool tellsParts)
    {
        List<string> relaxed = [.. said];
        var parts = PartsOf(placement);
        if (parts.Length > 1 && !tellsParts)
        {
            relaxed.Add(string.Create(CultureInfo.InvariantCulture, $"the party sits in {parts.Length} parts"));
        }

        if (!IsBeside(placement))
        {
            Say(relaxed, NotBeside);
        }

        var alone = parts.Length > 1 && !tellsParts ? parts.Count(static people => people == 1) : 0;
        if (alone > 0)
        {
            relaxed.Add(string.Create(CultureInfo.InvariantCulture, $"{alone} of the party {English.Sit.For(alone)} alone"));
        }

        if (OrphansOf(placement) > 0)
        {
            Say(relaxed, ProposalWords.OrphanLeft);
        }

        return relaxed;
    }

    private static void Say(List<string> relaxed, string word)
    {
        if (!relaxed.Exists(said => said.Contains(word, StringComparison.Ordinal)))
        {
            relaxed.Add(word);
        }
    }
}
