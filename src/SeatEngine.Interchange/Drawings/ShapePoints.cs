using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The points that tell where a shape of a drawing lies, in its own coordinates.</summary>
internal static class ShapePoints
{
    /// <summary>The ends of the lines and curves of a path; null when it is no path that SVG knows.</summary>
    public static List<PlanPoint>? OfPath(string text)
    {
        var points = new List<PlanPoint>();
        var scanner = new NumberScanner(text);
        var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0);
        var command = '\0';
        while (!scanner.IsAtEnd)
        {
            if (scanner.Letter() is { } letter)
            {
                command = letter;
            }
            else if (command is '\0' or 'z' or 'Z')
            {
                return null;
            }

            var (dx, dy) = char.IsAsciiLetterLower(command) ? (x, y) : (0.0, 0.0);
            switch (char.ToUpperInvariant(command))
            {
                case 'Z':
                    (x, y) = (startX, startY);
                    continue;
                case 'H' when scanner.Next() is { } to:
                    x = dx + to;
                    break;
                case 'V' when scanner.Next() is { } to:
                    y = dy + to;
                    break;
                case 'M' or 'L' or 'T' when End(ref scanner, 0) is { } end:
                    (x, y) = (dx + end.X, dy + end.Y);
                    break;
                case 'Q' or 'S' when End(ref scanner, 2) is { } end:
                    (x, y) = (dx + end.X, dy + end.Y);
                    break;
                case 'C' when End(ref scanner, 4) is { } end:
                    (x, y) = (dx + end.X, dy + end.Y);
                    break;
                case 'A' when scanner.Next() is not null && scanner.Next() is not null && scanner.Next() is not null
                    && scanner.Flag() is not null && scanner.Flag() is not null && End(ref scanner, 0) is { } end:
                    (x, y) = (dx + end.X, dy + end.Y);
                    break;
                default:
                    return null;
            }

            if (command is 'M' or 'm')
            {
                // Further pairs after a move are lines.
                (startX, startY) = (x, y);
                command = command == 'M' ? 'L' : 'l';
            }

            points.Add(new(x, y));
        }

        return points;
    }

    /// <summary>The corners of the attribute <c>points</c>; null when they are not pairs of numbers.</summary>
    public static List<PlanPoint>? OfPairs(string text)
    {
        var points = new List<PlanPoint>();
        var scanner = new NumberScanner(text);
        while (!scanner.IsAtEnd)
        {
            if (End(ref scanner, 0) is not { } point)
            {
                return null;
            }

            points.Add(point);
        }

        return points;
    }

    private static PlanPoint? End(ref NumberScanner scanner, int skipped)
    {
        for (var i = 0; i < skipped; i++)
        {
            if (scanner.Next() is null)
            {
                return null;
            }
        }

        return scanner.Next() is { } x && scanner.Next() is { } y ? new PlanPoint(x, y) : null;
    }
}
