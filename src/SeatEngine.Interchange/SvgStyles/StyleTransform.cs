using System.Globalization;

namespace SeatEngine.Interchange;

/// <summary>Transforms as style sheets write them: with units, and steps for one axis.</summary>
internal static class StyleTransform
{
    /// <summary>Reads the property; null when it is none that is known.</summary>
    public static Placement? Parse(string text)
    {
        var result = Placement.None;
        var rest = text.AsSpan().Trim();
        if (rest.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return result;
        }

        while (!rest.IsEmpty)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 1 || close < open || One(rest[..open].Trim(), rest[(open + 1)..close]) is not { } step)
            {
                return null;
            }

            result = result.Then(step);
            rest = rest[(close + 1)..].TrimStart(" \t\r\n,");
        }

        return result;
    }

    private static Placement? One(ReadOnlySpan<char> name, ReadOnlySpan<char> arguments)
    {
        Span<double> n = stackalloc double[6];
        var count = 0;
        var isTurn = name.StartsWith("rotate", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("skew", StringComparison.OrdinalIgnoreCase);
        foreach (var range in arguments.SplitAny(", \t\r\n"))
        {
            var word = arguments[range].Trim();
            if (word.IsEmpty)
            {
                continue;
            }

            if (count == n.Length || (isTurn ? Degrees(word) : DrawingLength.Of(word, double.NaN)) is not { } number)
            {
                return null;
            }

            n[count++] = number;
        }

        return (name.ToString().ToLowerInvariant(), count) switch
        {
            ("matrix", 6) => new(n[0], n[1], n[2], n[3], n[4], n[5]),
            ("translate", 1 or 2) => Placement.Move(n[0], count > 1 ? n[1] : 0),
            ("translatex", 1) => Placement.Move(n[0], 0),
            ("translatey", 1) => Placement.Move(0, n[0]),
            ("scale", 1 or 2) => new(n[0], 0, 0, n[count - 1], 0, 0),
            ("scalex", 1) => new(n[0], 0, 0, 1, 0, 0),
            ("scaley", 1) => new(1, 0, 0, n[0], 0, 0),
            ("rotate", 1) => Placement.Turn(n[0]),
            ("skew", 1 or 2) => new(1, count > 1 ? Tan(n[1]) : 0, Tan(n[0]), 1, 0, 0),
            ("skewx", 1) => new(1, 0, Tan(n[0]), 1, 0, 0),
            ("skewy", 1) => new(1, Tan(n[0]), 0, 1, 0, 0),
            _ => null,
        };
    }

    private static double Tan(double degrees) => Math.Tan(degrees * Math.PI / 180);

    private static double? Degrees(ReadOnlySpan<char> word)
    {
        (string Unit, double Degrees)[] units = [("deg", 1), ("grad", 0.9), ("rad", 180 / Math.PI), ("turn", 360), ("", 1)];
        foreach (var (unit, degrees) in units)
        {
            if (word.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(word[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && double.IsFinite(number) ? number * degrees : null;
            }
        }

        return null;
    }
}
