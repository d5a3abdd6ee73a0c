using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Draws the shapes of a drawing along their lines.</summary>
internal static class ShapeLines
{
    /// <summary>Draws a shape; false for one that is none that SVG knows, or has no lines.</summary>
    public static bool Draw(LineTrace trace, IDrawingElement element, Viewport viewport)
    {
        double Of(string attribute, double whole) => element.Attribute(attribute) is { } text ? DrawingLength.Of(text, whole) ?? 0 : 0;
        var (width, height) = (viewport.Width, viewport.Height);
        switch (element.Name)
        {
            case "path":
                return Path(trace, element.Attribute("d") ?? string.Empty);
            case "polygon":
            case "polyline":
                return Corners(trace, element.Attribute("points") ?? string.Empty,
                    isClosed: string.Equals(element.Name, "polygon", StringComparison.Ordinal));
            case "line":
                trace.MoveTo(new(Of("x1", width), Of("y1", height)));
                trace.LineTo(new(Of("x2", width), Of("y2", height)));
                return true;
            case "rect":
                var (left, top) = (Of("x", width), Of("y", height));
                var (right, bottom) = (left + Of("width", width), top + Of("height", height));
                trace.MoveTo(new(left, top));
                trace.LineTo(new(right, top));
                trace.LineTo(new(right, bottom));
                trace.LineTo(new(left, bottom));
                trace.Close();
                return right > left && bottom > top;
            case "circle":
            case "ellipse":
                // A percentage of a radius is one of the diagonal of the viewport over the root of two.
                var diagonal = Math.Sqrt(((width * width) + (height * height)) / 2);
                var isCircle = string.Equals(element.Name, "circle", StringComparison.Ordinal);
                var (x, y) = isCircle ? (Of("r", diagonal), Of("r", diagonal)) : (Of("rx", width), Of("ry", height));
                trace.Ellipse(new(Of("cx", width), Of("cy", height)), x, y);
                return x > 0 && y > 0;
            default:
                return false;
        }
    }

    private static bool Corners(LineTrace trace, string points, bool isClosed)
    {
        var scanner = new NumberScanner(points);
        for (var isFirst = true; !scanner.IsAtEnd && !trace.IsFull; isFirst = false)
        {
            if (scanner.Next() is not { } x || scanner.Next() is not { } y)
            {
                return false;
            }

            if (isFirst)
            {
                trace.MoveTo(new(x, y));
            }
            else
            {
                trace.LineTo(new(x, y));
            }
        }

        if (isClosed)
        {
            trace.Close();
        }

        return true;
    }

    private static bool Path(LineTrace trace, string text)
    {
        var scanner = new NumberScanner(text);
        Span<double> numbers = stackalloc double[7];
        var command = '\0';
        while (!scanner.IsAtEnd && !trace.IsFull)
        {
            var letter = scanner.Letter();
            if (letter is null && command is '\0' or 'z' or 'Z')
            {
                return false;
            }

            command = letter ?? command;
            var kind = char.ToUpperInvariant(command);
            var count = NumbersOf(kind);
            for (var i = 0; i < count; i++)
            {
                if ((kind == 'A' && i is 3 or 4 ? scanner.Flag() : scanner.Next()) is not { } number)
                {
                    return false;
                }

                numbers[i] = number;
            }

            if (count < 0)
            {
                return false;
            }

            trace.Draw(kind, char.IsAsciiLetterLower(command), numbers[..count]);

            // Further pairs after a move are lines.
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return true;
    }

    private static int NumbersOf(char command) => command switch
    {
        'Z' => 0,
        'H' or 'V' => 1,
        'M' or 'L' or 'T' => 2,
        'Q' or 'S' => 4,
        'C' => 6,
        'A' => 7,
        _ => -1,
    };
}
