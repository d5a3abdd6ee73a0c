namespace SeatEngine.Primitives;

/// <summary>Puts together what answers tell; of many things the first ten.</summary>
internal static class Sentences
{
    private const int MostTold = 10;

    /// <summary>A text as a sentence: a capital letter first, a full stop last.</summary>
    public static string Of(string text)
    {
        var core = text.AsSpan().Trim().TrimEnd('.');
        return core.IsEmpty ? string.Empty : $"{char.ToUpperInvariant(core[0])}{core[1..]}.";
    }

    /// <summary>A sentence, and what more there is to say, each as a sentence of its own.</summary>
    public static string Join(string first, IReadOnlyCollection<string> more) =>
        string.Join(' ', more.Take(MostTold).Select(Of).Prepend(Of(first)))
        + (more.Count > MostTold ? FormattableString.Invariant($" And so on, {more.Count} in all.") : string.Empty);

    /// <summary>Things with commas between them, and "and" before the last.</summary>
    public static string List(IReadOnlyCollection<string> things)
    {
        string[] told = [.. things.Take(MostTold)];
        return things.Count > MostTold ? FormattableString.Invariant($"{string.Join(", ", told)} and {things.Count - MostTold} more")
            : told.Length < 2 ? string.Concat(told)
            : $"{string.Join(", ", told[..^1])} and {told[^1]}";
    }
}
