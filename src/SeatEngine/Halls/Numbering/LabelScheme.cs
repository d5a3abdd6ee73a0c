using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A series of labels, such as 1, 2, 3 or A, B … Z, AA: every index has one label, and every label at most one index.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Looking up either way takes time in proportion to the label and to what is skipped.
/// </remarks>
[SendInstead("the labels that it gives"), JsonConverter(typeof(NotOnTheWire))]
public abstract class LabelScheme
{
    private protected LabelScheme()
    {
    }

    /// <summary>How many labels there are; <see cref="int.MaxValue"/> when there is no end in practice.</summary>
    public abstract int Count { get; }

    /// <summary>Whole numbers.</summary>
    /// <param name="start">The first, at least 0.</param>
    /// <param name="step">From one to the next; negative to count down to 0; not 0.</param>
    /// <param name="digits">The fewest digits, 1 to 9: with 2, <c>1</c> is written <c>01</c>.</param>
    /// <returns>The series: 101, 103, 105 for a start of 101 and a step of 2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static LabelScheme Numbers(int start = 1, int step = 1, int digits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfZero(step);
        ArgumentOutOfRangeException.ThrowIfEqual(step, int.MinValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 9);
        return new NumberLabels(start, step, digits);
    }

    /// <summary>Letters as spreadsheets count them: A … Z, AA, AB … ZZ, AAA.</summary>
    /// <param name="start">The first label: 1 to 5 letters a–z, all capital or all small.</param>
    /// <returns>The series, in the case of the start.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is no such label.</exception>
    public static LabelScheme Letters(string start = "A") => LetterLabels.Starting(start, repeated: false);

    /// <summary>Letters as many theatres count them: A … Z, AA, BB … ZZ, AAA.</summary>
    /// <param name="start">The first label: one letter a–z, written 1 to 5 times, all capital or all small.</param>
    /// <returns>The series, in the case of the start.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is no such label.</exception>
    public static LabelScheme RepeatedLetters(string start = "A") => LetterLabels.Starting(start, repeated: true);

    /// <summary>Roman numerals: I, II, III, IV up to MMMCMXCIX.</summary>
    /// <param name="start">The first, from 1 to 3999.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is out of its range.</exception>
    public static LabelScheme Roman(int start = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, RomanLabels.Largest);
        return new RomanLabels(start);
    }

    /// <summary>Labels said one by one.</summary>
    /// <param name="labels">The labels, in order, no two alike.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">There are none, one is empty, or two are alike.</exception>
    public static LabelScheme Of(params IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new ListedLabels([.. labels]);
    }

    /// <summary>The series that a house began: after <c>A01</c> comes <c>A02</c>, after <c>Z</c> comes <c>AA</c>.</summary>
    /// <param name="first">
    /// The first label. The last number in it counts up, as wide as it is written; without a number the letters at its end do.
    /// </param>
    /// <param name="second">The second label, to say the step or that letters are repeated: <c>101, 103</c> or <c>AA, BB</c>; or
    /// null.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">The labels begin no series that is understood.</exception>
    public static LabelScheme Following(string first, string? second = null) => BegunSeries.Continue(first, second);

    /// <summary>The same series without some labels, as houses leave out 13, or the letters I and O.</summary>
    /// <param name="labels">
    /// What is left out. A single letter is left out of a series of letters altogether: without I there is no AI either.
    /// What is not in the series is not regarded.
    /// </param>
    /// <returns>The shorter series.</returns>
    /// <exception cref="ArgumentException">A series of letters would begin with a letter left out, or nothing is left.</exception>
    public virtual LabelScheme Skipping(params IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return SkippingLabels.Of(this, labels);
    }

    /// <summary>The same series with a text before and after each label.</summary>
    /// <param name="prefix">Before; may be empty.</param>
    /// <param name="suffix">After; may be empty.</param>
    /// <returns>The series: A1, A2, A3 for numbers with the prefix <c>A</c>.</returns>
    public LabelScheme Within(string prefix, string suffix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(suffix);
        return new AffixedLabels(prefix, this, suffix);
    }

    /// <summary>The label at an index.</summary>
    /// <param name="index">From 0 to below <see cref="Count"/>.</param>
    /// <returns>The label.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The series has no such index.</exception>
    public string LabelAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return MakeLabel(index);
    }

    /// <summary>The index of a label.</summary>
    /// <param name="label">A label.</param>
    /// <param name="index">Its index, or -1.</param>
    /// <returns>Whether the series has the label.</returns>
    public bool TryIndexOf(string? label, out int index)
    {
        index = string.IsNullOrEmpty(label) ? -1 : FindIndex(label);
        return index >= 0;
    }

    /// <summary>The first labels.</summary>
    /// <param name="count">How many, at most <see cref="Count"/>.</param>
    /// <returns>The labels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The series has not so many.</exception>
    public ImmutableArray<string> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return [.. Enumerable.Range(0, count).Select(MakeLabel)];
    }

    private protected abstract string MakeLabel(int index);

    /// <summary>The index of a label that is not empty, or -1.</summary>
    private protected abstract int FindIndex(string label);

    // A base may be asked only through itself; wrapping series go through these.
    private protected static string MakeLabelOf(LabelScheme scheme, int index) => scheme.MakeLabel(index);

    private protected static int FindIndexOf(LabelScheme scheme, string label) => label.Length == 0 ? -1 : scheme.FindIndex(label);
}
