using System.Globalization;
using System.Text;

namespace SeatEngine.Rendering.Skia;

/// <summary>
/// In which order the parts of one line stand from left to right, for scripts that are read from either side: the rules of the Unicode
/// bidirectional algorithm (UAX 9) for letters, numbers and what stands between them, without marks of direction, which names lose.
/// </summary>
internal static class ReadingOrder
{
    private enum Direction
    {
        Neutral,
        Left,
        Right,
        Number,
    }

    /// <summary>Parts a line.</summary>
    /// <param name="text">One line.</param>
    /// <returns>The parts from left to right, and whether each is read from the right.</returns>
    public static IReadOnlyList<(string Text, bool FromRight)> Parts(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var directions = Array.ConvertAll(runes, Of);
        if (!directions.Contains(Direction.Right))
        {
            return [(text, false)];
        }

        // What is strong first says from where the line is read.
        var start = Array.Find(directions, static one => one is Direction.Left or Direction.Right) == Direction.Right ? 1 : 0;
        var parts = Grouped(runes, Levels(directions, start));
        for (var level = parts.Max(static part => part.Level); level >= 1; level--)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var length = parts.Skip(i).TakeWhile(part => part.Level >= level).Count();
                parts.Reverse(i, length);
                i += length;
            }
        }

        return [.. parts.Select(static part => (part.Text, part.Level == 1))];
    }

    private static int[] Levels(Direction[] directions, int start)
    {
        var levels = new int[directions.Length];
        var strong = start == 1 ? Direction.Right : Direction.Left;
        for (var i = 0; i < directions.Length; i++)
        {
            strong = directions[i] is Direction.Left or Direction.Right ? directions[i] : strong;
            levels[i] = directions[i] switch
            {
                Direction.Right => 1,
                Direction.Left => start * 2,
                Direction.Number => strong == Direction.Right || start == 1 ? 2 : 0,
                Direction.Neutral => -1,
            };
        }

        // Between two of one direction it is theirs, a number in a line from the right counting as such; else it is the line's.
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] < 0)
            {
                var end = Array.FindIndex(levels, i, static level => level >= 0);
                var (before, after) = (i == 0 ? start : levels[i - 1], end < 0 ? start : levels[end]);
                var isSame = before == after
                    || (IsFromRight(directions, levels, i - 1, start) && IsFromRight(directions, levels, end, start));
                var level = !isSame ? start : before == after && directions[Math.Max(i - 1, 0)] != Direction.Number ? before : 1;
                Array.Fill(levels, level, i, (end < 0 ? levels.Length : end) - i);
            }
        }

        return levels;
    }

    private static bool IsFromRight(Direction[] directions, int[] levels, int at, int start) =>
        at < 0 || at >= levels.Length ? start == 1 : levels[at] == 1 || (directions[at] == Direction.Number && levels[at] == 2);

    private static List<(string Text, int Level)> Grouped(Rune[] runes, int[] levels)
    {
        List<(string Text, int Level)> parts = [];
        for (var i = 0; i < runes.Length;)
        {
            var text = new StringBuilder();
            var level = levels[i];
            for (; i < runes.Length && levels[i] == level; i++)
            {
                text.Append(runes[i].ToString());
            }

            parts.Add((text.ToString(), level));
        }

        return parts;
    }

    private static Direction Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => Direction.Number,
        _ when IsOfRight(rune.Value) => Direction.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark => Direction.Left,
        _ => Direction.Neutral,
    };

    /// <summary>The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and Adlam.</summary>
    private static bool IsOfRight(int rune) =>
        rune is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
