namespace SeatEngine.Halls;

/// <summary>Letters: A … Z, then AA, AB … (counted), or AA, BB … (repeated), over an alphabet that may lack some.</summary>
internal sealed class LetterLabels : LabelScheme
{
    private const int MostLetters = 5;

    private readonly string _alphabet;
    private readonly bool _repeated;
    private readonly int _first;

    private LetterLabels(string alphabet, bool repeated, string start)
    {
        _alphabet = alphabet;
        _repeated = repeated;
        _first = OrdinalOf(start);
    }

    // As many as there are up to the longest label; beyond that no house has rows.
    public override int Count => LargestOrdinal() + 1 - _first;

    public static LetterLabels Starting(string start, bool repeated)
    {
        ArgumentException.ThrowIfNullOrEmpty(start);
        var alphabet = char.IsAsciiLetterLower(start[0]) ? "abcdefghijklmnopqrstuvwxyz" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var scheme = new LetterLabels(alphabet, repeated, start);
        return scheme._first >= 0
            ? scheme
            : throw new ArgumentException($"'{start}' begins no series of letters.", nameof(start));
    }

    public override LabelScheme Skipping(params IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var skipped = labels.ToArray();
        var letters = skipped.Where(static label => label is { Length: 1 }).SelectMany(static label => label).ToHashSet();
        var alphabet = string.Concat(_alphabet.Where(letter => !letters.Contains(letter)));
        var start = MakeLabel(0);
        if (start.AsSpan().ContainsAnyExcept(alphabet))
        {
            throw new ArgumentException($"The series begins with '{start}', of which a letter is left out.", nameof(labels));
        }

        var shorter = new LetterLabels(alphabet, _repeated, start);
        return SkippingLabels.Of(shorter, skipped.Where(static label => label is not { Length: 1 }));
    }

    private protected override string MakeLabel(int index)
    {
        var ordinal = _first + index;
        if (_repeated)
        {
            return new string(_alphabet[ordinal % _alphabet.Length], (ordinal / _alphabet.Length) + 1);
        }

        Span<char> letters = stackalloc char[MostLetters];
        var at = MostLetters;
        for (var rest = ordinal + 1; rest > 0; rest = (rest - 1) / _alphabet.Length)
        {
            letters[--at] = _alphabet[(rest - 1) % _alphabet.Length];
        }

        return new string(letters[at..]);
    }

    private protected override int FindIndex(string label)
    {
        var ordinal = OrdinalOf(label);
        return ordinal < _first ? -1 : ordinal - _first;
    }

    private int OrdinalOf(string label)
    {
        if (label.Length > MostLetters || label.AsSpan().ContainsAnyExcept(_alphabet))
        {
            return -1;
        }

        if (_repeated)
        {
            var isOneLetter = !label.AsSpan().ContainsAnyExcept(label[0]);
            return isOneLetter ? ((label.Length - 1) * _alphabet.Length) + _alphabet.IndexOf(label[0], StringComparison.Ordinal) : -1;
        }

        var ordinal = 0;
        foreach (var letter in label)
        {
            ordinal = (ordinal * _alphabet.Length) + _alphabet.IndexOf(letter, StringComparison.Ordinal) + 1;
        }

        return ordinal - 1;
    }

    private int LargestOrdinal() => OrdinalOf(new string(_alphabet[^1], MostLetters));
}
