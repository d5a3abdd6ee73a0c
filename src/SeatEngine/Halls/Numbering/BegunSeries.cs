using System.Globalization;

namespace SeatEngine.Halls;

/// <summary>Finds the series that one or two labels begin.</summary>
internal static class BegunSeries
{
    public static LabelScheme Continue(string first, string? second)
    {
        ArgumentException.ThrowIfNullOrEmpty(first);
        var series = second is null ? Candidates(first, null).FirstOrDefault() : Candidates(first, second).FirstOrDefault(IsBegun);
        return series ?? throw new ArgumentException(
            second is null
                ? $"'{first}' begins no series that is understood."
                : $"'{first}' and '{second}' begin no series that is understood.",
            nameof(first));

        bool IsBegun(LabelScheme scheme) => scheme.TryIndexOf(second, out var index) && index == 1;
    }

    private static IEnumerable<LabelScheme> Candidates(string first, string? second)
    {
        var end = first.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (end > 0)
        {
            var start = first.AsSpan(0, end).LastIndexOfAnyExceptInRange('0', '9') + 1;
            if (TryNumber(first[start..end], out var number))
            {
                var numbers = LabelScheme.Numbers(number, StepTo(first, second, start, end, number), end - start);
                yield return start == 0 && end == first.Length ? numbers : numbers.Within(first[..start], first[end..]);
            }

            yield break;
        }

        var from = StartOfLetters(first);
        var letters = first[from..];
        if (letters.Length is > 0 and <= 3)
        {
            yield return Prefixed(LabelScheme.Letters(letters), first[..from]);
            if (letters.AsSpan().IndexOfAnyExcept(letters[0]) < 0)
            {
                yield return Prefixed(LabelScheme.RepeatedLetters(letters), first[..from]);
            }
        }
    }

    private static LabelScheme Prefixed(LabelScheme scheme, string prefix) => prefix.Length == 0 ? scheme : scheme.Within(prefix);

    /// <summary>Where the letters of one case at the end begin.</summary>
    private static int StartOfLetters(string text)
    {
        var isLower = char.IsAsciiLetterLower(text[^1]);
        var from = text.Length;
        while (from > 0 && (isLower ? char.IsAsciiLetterLower(text[from - 1]) : char.IsAsciiLetterUpper(text[from - 1])))
        {
            from--;
        }

        return from;
    }

    private static int StepTo(string first, string? second, int start, int end, int number)
    {
        if (second is null || second.Length < first.Length - (end - start))
        {
            return 1;
        }

        var middle = second[Math.Min(start, second.Length)..Math.Max(start, second.Length - (first.Length - end))];
        return TryNumber(middle, out var next) && next != number ? next - number : 1;
    }

    private static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 9;
}
