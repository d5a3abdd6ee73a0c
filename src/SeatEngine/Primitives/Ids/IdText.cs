using System.Buffers;

namespace SeatEngine.Primitives;

/// <summary>What a text must be to be an id.</summary>
internal static class IdText
{
    public const int MaxLength = 200;

    public const string Rule = "An id has 1 to 200 characters, none of them a control character or half of a surrogate pair.";

    private static readonly SearchValues<char> Controls =
        SearchValues.Create(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static c => (char)c).ToArray());

    public static bool IsValid(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= MaxLength && (!value.ContainsAnyExceptInRange(' ', '~') || IsValidBeyondAscii(value));

    /// <summary>The text itself; null when it can be no id.</summary>
    public static string? Valid(string? value) => IsValid(value) ? value : null;

    /// <inheritdoc cref="Valid(string?)"/>
    public static string? Valid(ReadOnlySpan<char> value) => IsValid(value) ? value.ToString() : null;

    /// <summary>The text without spaces around and in upper case; null when it can be no id, or nothing is left of it.</summary>
    public static string? Folded(ReadOnlySpan<char> value) =>
        IsValid(value) && value.Trim() is { IsEmpty: false } bare ? bare.ToString().ToUpperInvariant() : null;

    /// <summary>Why a constructor refuses a text.</summary>
    public static ArgumentException Refusal(string? value, string name) =>
        value is null ? new ArgumentNullException(name) : new ArgumentException(Rule, name);

    private static bool IsValidBeyondAscii(ReadOnlySpan<char> value) => !value.ContainsAny(Controls) && !HasLoneSurrogate(value);

    // Half a pair cannot be written as UTF-8: it would come back from any file or wire as another id.
    private static bool HasLoneSurrogate(ReadOnlySpan<char> value)
    {
        var first = value.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return false;
        }

        for (var i = first; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
