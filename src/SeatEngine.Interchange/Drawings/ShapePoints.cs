using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The points that tell where a shape of a drawing lies, in its own coordinates.</summary>
internal static class ShapePoints
{
    /// <summary>Tells the ends of the lines and curves of a path; false when it is no path that SVG knows.</summary>
    public static bool OfPath<TSink>(string text, ref TSink points)
        where TSink : IPointSink
    {
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
                return false;
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
                    return false;
            }

            if (command is 'M' or 'm')
            {
                // Further pairs after a move are lines.
                (startX, startY) = (x, y);
                command = command == 'M' ? 'L' : 'l';
            }

            points.Add(new(x, y));
        }

        return true;
    }

    /// <summary>Tells the corners of the attribute <c>points</c>; false when they are not pairs of numbers.</summary>
    public static bool OfPairs<TSink>(string text, ref TSink points)
        where TSink : IPointSink
    {
        var scanner = new NumberScanner(text);
        while (!scanner.IsAtEnd)
        {
            if (End(ref scanner, 0) is not { } point)
            {
                return false;
            }

            points.Add(point);
        }

        return true;
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
