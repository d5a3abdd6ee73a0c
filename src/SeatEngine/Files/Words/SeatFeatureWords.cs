using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The features of a seat as a list of words, in the order of their bits.</summary>
internal static class SeatFeatureWords
{
    public static JsonKind<SeatFeatures> Set(string code) => new JsonWords<SeatFeatures>(code, isFlags: true, name: "feature").List()
        .As(Joined, Parted, "A feature of a seat is named twice.", "repeated-value", "\"uniqueItems\": true");

    private static SeatFeatures Joined(ImmutableArray<SeatFeatures> words)
    {
        var set = SeatFeatures.None;
        foreach (var word in words)
        {
            set = (set & word) == 0 ? set | word : throw new ArgumentException("A feature is named twice.", nameof(words));
        }

        return set;
    }

    /// <summary>The features one by one; what is not defined comes last, for the words to refuse.</summary>
    private static ImmutableArray<SeatFeatures> Parted(SeatFeatures set)
    {
        var words = ImmutableArray.CreateBuilder<SeatFeatures>();
        foreach (var word in Enum.GetValues<SeatFeatures>())
        {
            if (word != SeatFeatures.None && (set & word) != 0)
            {
                words.Add(word);
                set &= ~word;
            }
        }

        if (set != SeatFeatures.None)
        {
            words.Add(set);
        }

        return words.DrainToImmutable();
    }
}
