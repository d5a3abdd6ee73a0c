using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>How the seats of a row are numbered: a series of labels, and in which order the places take them.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Numbering makes labels and nothing else: who sits beside whom never
/// follows from it.
/// </remarks>
[SendInstead("the labels that it gives"), JsonConverter(typeof(NotOnTheWire))]
public abstract class SeatNumbering
{
    /// <summary>What follows the number of a <c>bis</c> place.</summary>
    public const string BisSuffix = " bis";

    private protected SeatNumbering(LabelScheme labels)
    {
        Labels = labels;
    }

    /// <summary>The series from which the labels are taken.</summary>
    public LabelScheme Labels { get; }

    /// <summary>From the left to the right.</summary>
    /// <param name="labels">The series, or null for 1, 2, 3.</param>
    /// <returns>The numbering.</returns>
    public static SeatNumbering LeftToRight(LabelScheme? labels = null) =>
        new StraightNumbering(labels ?? LabelScheme.Numbers(), fromRight: false);

    /// <summary>From the right to the left.</summary>
    /// <param name="labels">The series, or null for 1, 2, 3.</param>
    /// <returns>The numbering.</returns>
    public static SeatNumbering RightToLeft(LabelScheme? labels = null) =>
        new StraightNumbering(labels ?? LabelScheme.Numbers(), fromRight: true);

    /// <summary>Odd numbers on one side of the axis and even ones on the other, both counted from the axis outwards.</summary>
    /// <param name="oddSide">The side of the odd numbers; French houses have them on the right (<i>côté jardin</i> is the left).</param>
    /// <param name="start">The lowest number, odd, at least 1.</param>
    /// <returns>The numbering: 5 3 1 | 2 4 6 for odd numbers on the left.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is even or below 1.</exception>
    public static SeatNumbering OddEven(HallSide oddSide = HallSide.Right, int start = 1)
    {
        if (start < 1 || start % 2 == 0)
        {
            throw new ArgumentException("The lowest number is odd and at least 1.", nameof(start));
        }

        return new OddEvenNumbering(oddSide, start);
    }

    /// <summary>The continental way for the middle block of a house: 101, 102, 103 from one side to the other.</summary>
    /// <param name="start">The first number.</param>
    /// <returns>The numbering, from the left to the right.</returns>
    public static SeatNumbering Continental(int start = 101) => LeftToRight(LabelScheme.Numbers(start));

    /// <summary>
    /// Through all rows of the section, turning at the end of each as an ox ploughs: the second row from the right to the left.
    /// </summary>
    /// <param name="labels">The series, or null for 1, 2, 3.</param>
    /// <returns>The numbering.</returns>
    public static SeatNumbering Serpentine(LabelScheme? labels = null) =>
        new ThroughNumbering(labels ?? LabelScheme.Numbers(), turns: true);

    /// <summary>Through all rows of the section, each from the left to the right.</summary>
    /// <param name="labels">The series, or null for 1, 2, 3.</param>
    /// <returns>The numbering.</returns>
    public static SeatNumbering Through(LabelScheme? labels = null) => new ThroughNumbering(labels ?? LabelScheme.Numbers(), turns: false);

    /// <summary>The labels of a row, from its left to its right.</summary>
    /// <param name="row">The row.</param>
    /// <returns>A label for each place.</returns>
    /// <exception cref="ArgumentException">The plan contradicts itself, or the series has too few labels.</exception>
    public ImmutableArray<string> LabelsOf(RowPlan row)
    {
        var full = FullPlaces(row);
        var leftOfAxis = LeftOfAxis(full, row);
        var labels = new string[row.Count];
        for (var at = 0; at < full.Length; at++)
        {
            var index = IndexOf(at, full.Length, leftOfAxis, row);
            labels[full[at]] = index < Labels.Count
                ? Labels.LabelAt(index)
                : throw new ArgumentException("The series has too few labels for the row.", nameof(row));
        }

        foreach (var bis in row.Bis)
        {
            labels[bis] = labels[NumberedBeside(bis, full)] + BisSuffix;
        }

        return [.. labels];
    }

    /// <summary>The place of a label in a row: what <see cref="LabelsOf"/> does, the other way round.</summary>
    /// <param name="label">A label.</param>
    /// <param name="row">The row.</param>
    /// <returns>The place, from 0 at the left, or -1 when the row has no such label.</returns>
    /// <exception cref="ArgumentException">The plan contradicts itself, or the series has too few labels.</exception>
    public int PlaceOf(string label, RowPlan row)
    {
        ArgumentNullException.ThrowIfNull(label);
        var full = FullPlaces(row);
        if (label.EndsWith(BisSuffix, StringComparison.Ordinal))
        {
            var number = PlaceOf(label[..^BisSuffix.Length], row);
            var bis = row.Bis.IndexOf(row.Bis.FirstOrDefault(place => NumberedBeside(place, full) == number, -1));
            return number < 0 || bis < 0 ? -1 : row.Bis[bis];
        }

        if (!Labels.TryIndexOf(label, out var index))
        {
            return -1;
        }

        var at = FullAt(index, full.Length, LeftOfAxis(full, row), row);
        return at < 0 || at >= full.Length ? -1 : full[at];
    }

    /// <summary>
    /// Which label of the series the place takes that is the <paramref name="at"/>-th of those with a number of their own.
    /// </summary>
    private protected abstract int IndexOf(int at, int count, int leftOfAxis, RowPlan row);

    /// <summary>The inverse of <see cref="IndexOf"/>; what lies outside the row may be any number outside.</summary>
    private protected abstract int FullAt(int index, int count, int leftOfAxis, RowPlan row);

    private static int LeftOfAxis(int[] full, RowPlan row) => full.Count(place => place < row.LeftOfAxis);

    private static int[] FullPlaces(RowPlan row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentOutOfRangeException.ThrowIfNegative(row.Count, nameof(row));
        var bis = new HashSet<int>(row.Bis);
        if (bis.Count < row.Bis.Length || bis.Any(place => place < 0 || place >= row.Count) || (bis.Count == row.Count && row.Count > 0))
        {
            throw new ArgumentException("The bis places of a row are places of it, each once, and not all of it.", nameof(row));
        }

        int[] full = [.. Enumerable.Range(0, row.Count).Where(place => !bis.Contains(place))];
        if (row.Bis.Select(place => NumberedBeside(place, full)).Distinct().Count() < row.Bis.Length)
        {
            throw new ArgumentException("Two bis places of a row would take the same number.", nameof(row));
        }

        return full;
    }

    private static int NumberedBeside(int bis, int[] full)
    {
        var before = ~Array.BinarySearch(full, bis);
        return full[Math.Max(0, before - 1)];
    }
}
