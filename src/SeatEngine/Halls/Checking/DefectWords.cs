using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>Tells what became of something that was checked.</summary>
internal static class DefectWords
{
    /// <summary>A sentence, and after it each defect with its place.</summary>
    public static string Explain(string sentence, ImmutableArray<Defect> defects) =>
        Sentences.Join(sentence, defects.IsDefault ? [] : [.. defects.Select(static defect => $"{defect.Place}: {defect.Message}")]);
}
