using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// The order in which people expect labels: 2 before 10, Z before AA, 12 before 12 bis before 13.
/// </summary>
/// <remarks>
/// A text is read as stretches of digits, of letters and of other characters. Digits compare by their number,
/// of any length and in any script, and so do single signs for whole numbers such as ⑦ and Ⅳ. Stretches of one to three
/// capital letters, as rows are lettered, compare by length and then by letter, and come before longer words; other words
/// compare by letter, without regard to case. Texts that are alike in all that compare ordinally, so that the order is total
/// and the same on every machine. Whether I, V and X are numbers or letters a single text does not tell: <see cref="Among"/>
/// looks at all of them. Thread-safe; no memory is allocated but for numbers of other scripts above 64 digits; the time is
/// linear in the shorter text.
/// </remarks>
[SendInstead("nothing, for it is the same everywhere"), JsonConverter(typeof(NotOnTheWire))]
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    /// <summary>The one instance, for sorting.</summary>
    public static NaturalOrder Comparer { get; } = new();

    /// <summary>The order of the labels of one place, such as the rows of a section, which may be numerals written with letters.</summary>
    /// <param name="labels">All the labels; twins do not matter.</param>
    /// <returns>
    /// The natural order, in which labels compare by value when all of them are Roman numerals (I, II, IV, IX), at least one of more
    /// than one letter and with values as close together as those of rows, or all of them Chinese and Japanese ones (一, 二, 十二).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="labels"/> is null.</exception>
    /// <remarks>Linear in the labels.</remarks>
    public static IComparer<string> Among(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return NumeralOrder.Of(labels) is { } numerals ? numerals : Comparer;
    }

    /// <summary>Compares two texts in natural order.</summary>
    /// <param name="left">The first text; null comes before all.</param>
    /// <param name="right">The second text.</param>
    /// <returns>Negative, zero or positive; zero only for equal texts.</returns>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        var natural = CompareStretches(left, right);
        return natural != 0 ? natural : string.CompareOrdinal(left, right);
    }

    /// <inheritdoc cref="Compare(string?, string?)"/>
    /// <param name="x">The first text.</param>
    /// <param name="y">The second text.</param>
    int IComparer<string>.Compare(string? x, string? y) => Compare(x, y);

    private static int CompareStretches(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var a = NextStretch(ref left, out var kindA);
            var b = NextStretch(ref right, out var kindB);
            var order = Rank(kindA) != Rank(kindB) ? Rank(kindA) - Rank(kindB) : CompareSame(a, b, kindA);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    private static int CompareSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b, StretchKind kind)
    {
        switch (kind)
        {
            case StretchKind.Digits:
            case StretchKind.Numeral:
                return NumberStretch.Compare(a, b);
            case StretchKind.RowLetters:
                return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
            case StretchKind.Letters:
            case StretchKind.Other:
                return a.CompareTo(b, StringComparison.OrdinalIgnoreCase);
            default:
                throw Unknown.Value(kind);
        }
    }

    private static ReadOnlySpan<char> NextStretch(ref ReadOnlySpan<char> rest, out StretchKind kind)
    {
        kind = KindOf(rest, out var length);
        while (kind != StretchKind.Numeral && length < rest.Length && KindOf(rest[length..], out var next) == kind)
        {
            length += next;
        }

        var stretch = rest[..length];
        rest = rest[length..];
        if (kind == StretchKind.Letters && length <= 3 && IsCapitals(stretch))
        {
            kind = StretchKind.RowLetters;
        }

        return stretch;
    }

    private static bool IsCapitals(ReadOnlySpan<char> stretch) => stretch.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static StretchKind KindOf(ReadOnlySpan<char> rest, out int length)
    {
        length = 1;
        var c = rest[0];
        if (char.IsAscii(c))
        {
            return char.IsAsciiDigit(c) ? StretchKind.Digits : char.IsAsciiLetter(c) ? StretchKind.Letters : StretchKind.Other;
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsDigit(c) ? StretchKind.Digits
                : NumberStretch.IsNumeral(c) ? StretchKind.Numeral
                : char.IsLetter(c) ? StretchKind.Letters
                : StretchKind.Other;
        }

        if (Rune.DecodeFromUtf16(rest, out var rune, out length) != System.Buffers.OperationStatus.Done)
        {
            length = 1;
            return StretchKind.Other;
        }

        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? StretchKind.Digits : StretchKind.Other;
    }

    private static int Rank(StretchKind kind) => kind switch
    {
        StretchKind.Other => 0,
        StretchKind.Digits or StretchKind.Numeral => 1,
        StretchKind.RowLetters => 2,
        StretchKind.Letters => 3,
    };

    private enum StretchKind
    {
        Other,
        Digits,
        Numeral,
        RowLetters,
        Letters,
    }
}
