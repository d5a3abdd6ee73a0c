using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>What stands in a row, from the left to the right as seen by those who sit in it and look forward.</summary>
/// <remarks>
/// Immutable. A text says it too, wherever a pattern is expected: <c>"8 | 14 | 8"</c> is eight chairs, an aisle,
/// fourteen chairs, an aisle and eight chairs. Words of the text stand apart by spaces; a number before a letter repeats it:
/// <list type="bullet">
/// <item><c>8</c>: eight chairs</item>
/// <item><c>|</c>: an aisle of the section's width; <c>|1.5</c>: one of 1.5 m</item>
/// <item><c>w</c>, <c>2w</c>: wheelchair spaces, with no chair</item>
/// <item><c>c</c>, <c>2c</c>: chairs for companions of the nearest wheelchair space in the same stretch</item>
/// <item><c>b</c>: a fold-down seat that takes a neighbour's number with <c>bis</c></item>
/// <item><c>.</c>, <c>3.</c>: room for a chair where none stands</item>
/// </list>
/// </remarks>
[SendInstead("the text that it was parsed from"), JsonConverter(typeof(NotOnTheWire))]
public sealed class RowPattern
{
    private const int MostPlaces = 10_000;

    private RowPattern(ImmutableArray<RowElement> elements)
    {
        Elements = elements;
    }

    /// <summary>A row with nothing in it, to begin with.</summary>
    public static RowPattern Empty { get; } = new([]);

    /// <summary>How many places the row has, wheelchair spaces included.</summary>
    public int PlaceCount => Elements.Count(static element => element.IsPlace);

    internal ImmutableArray<RowElement> Elements { get; }

    /// <summary>Reads a pattern from its text.</summary>
    /// <param name="text">The text, as the remarks on this class say.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentException">The text has a word that is not understood, or more than 10,000 places.</exception>
    public static RowPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Empty, static (pattern, word) => pattern.With(word));
    }

    /// <summary>As many chairs as fit a length, at least one.</summary>
    /// <param name="length">The length in metres, above 0.</param>
    /// <param name="pitch">From the middle of a chair to the middle of the next, in metres, above 0.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not above 0, or there would be more than 10,000 chairs.</exception>
    public static RowPattern Fitting(double length, double pitch)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pitch);
        return Empty.Chairs((int)Math.Clamp(Math.Floor((length / pitch) + 1e-9), 1, int.MaxValue));
    }

    /// <summary>Reads a pattern from its text, as <see cref="Parse"/> does.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator RowPattern(string text) => Parse(text);

    /// <summary>Adds chairs at the right.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <returns>The longer pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or the row would have more than 10,000
    /// elements.</exception>
    public RowPattern Chairs(int count) => Add(RowElementKind.Chair, count);

    /// <summary>Adds wheelchair spaces at the right.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <returns>The longer pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or the row would have more than 10,000
    /// elements.</exception>
    public RowPattern Wheelchairs(int count = 1) => Add(RowElementKind.Wheelchair, count);

    /// <summary>Adds chairs for companions at the right.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <returns>The longer pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or the row would have more than 10,000
    /// elements.</exception>
    public RowPattern Companions(int count = 1) => Add(RowElementKind.Companion, count);

    /// <summary>Adds a fold-down seat at the right, which takes a neighbour's number with <c>bis</c>.</summary>
    /// <returns>The longer pattern.</returns>
    public RowPattern Bis() => Add(RowElementKind.Bis, 1);

    /// <summary>Adds room for chairs at the right, where none stand.</summary>
    /// <param name="count">For how many, at least 0.</param>
    /// <returns>The longer pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or the row would have more than 10,000
    /// elements.</exception>
    public RowPattern Space(int count = 1) => Add(RowElementKind.Space, count);

    /// <summary>Adds an aisle at the right.</summary>
    /// <param name="width">Its clear width in metres, above 0, or null for the section's.</param>
    /// <returns>The longer pattern.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is not above 0.</exception>
    public RowPattern Aisle(double? width = null)
    {
        if (width is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(given, nameof(width));
        }

        return Add(RowElementKind.Aisle, 1, width);
    }

    private RowPattern With(string word)
    {
        if (word[0] == '|')
        {
            return word.Length == 1 ? Aisle() : Aisle(Width(word));
        }

        var letters = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = letters < 0 ? word : word[..letters];
        var count = digits.Length == 0 ? 1 : Number(digits, word);
        return (letters < 0 ? "" : word[letters..]) switch
        {
            "" => Chairs(count),
            "w" => Wheelchairs(count),
            "c" => Companions(count),
            "." => Space(count),
            "b" when count == 1 => Bis(),
            _ => throw NotUnderstood(word),
        };
    }

    private RowPattern Add(RowElementKind kind, int count, double? width = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPlaces - Elements.Length);
        return new(Elements.AddRange(Enumerable.Repeat(new RowElement(kind, width), count)));
    }

    private static int Number(string digits, string word) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw NotUnderstood(word);

    private static double Width(string word) =>
        double.TryParse(word.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width)
            ? width
            : throw NotUnderstood(word);

    private static ArgumentException NotUnderstood(string word) => new($"'{word}' is no part of a row's pattern.", "text");
}
