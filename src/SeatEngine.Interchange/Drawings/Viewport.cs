namespace SeatEngine.Interchange;

/// <summary>The size of the part of a drawing in which an element stands; NaN where nobody knows.</summary>
internal readonly record struct Viewport(double Width, double Height)
{
    public static Viewport Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>The viewport of the outermost element: that of its view box, or its own size.</summary>
    public static Viewport Outermost(IDrawingElement svg)
    {
        if (Box(svg) is { } box)
        {
            return new(box[2], box[3]);
        }

        return new(
            svg.Attribute("width") is { } width ? DrawingLength.Of(width, double.NaN) ?? double.NaN : double.NaN,
            svg.Attribute("height") is { } height ? DrawingLength.Of(height, double.NaN) ?? double.NaN : double.NaN);
    }

    /// <summary>
    /// Where the content of an inner drawing or a symbol comes to lie in a rectangle, and the viewport that it sees; null for a view box
    /// that is none.
    /// </summary>
    public static (Placement Placement, Viewport Inside)? Of(IDrawingElement element, double x, double y, double width, double height)
    {
        if (element.Attribute("viewBox") is null)
        {
            return (Placement.Move(x, y), new(width, height));
        }

        if (Box(element) is not { } box)
        {
            return null;
        }

        var inside = new Viewport(box[2], box[3]);
        var (scaleX, scaleY) = (width / box[2], height / box[3]);
        if (!double.IsFinite(scaleX) || !double.IsFinite(scaleY))
        {
            return (Placement.Move(x - box[0], y - box[1]), inside);
        }

        var (alignX, alignY) = (0.5, 0.5);
        var how = (element.Attribute("preserveAspectRatio") ?? string.Empty).Trim();
        if (!how.StartsWith("none", StringComparison.Ordinal))
        {
            (alignX, alignY) = (Share(how, "xM"), Share(how, "YM"));
            var scale = how.EndsWith("slice", StringComparison.Ordinal) ? Math.Max(scaleX, scaleY) : Math.Min(scaleX, scaleY);
            (scaleX, scaleY) = (scale, scale);
        }

        return (new(scaleX, 0, 0, scaleY,
            x + ((width - (box[2] * scaleX)) * alignX) - (box[0] * scaleX),
            y + ((height - (box[3] * scaleY)) * alignY) - (box[1] * scaleY)), inside);
    }

    // Mid where nothing is said.
    private static double Share(string how, string axis) => how.IndexOf(axis, StringComparison.Ordinal) is not (>= 0 and var at) ? 0.5
        : how.AsSpan(at + 1).StartsWith("Min", StringComparison.Ordinal) ? 0
        : how.AsSpan(at + 1).StartsWith("Max", StringComparison.Ordinal) ? 1
        : 0.5;

    private static double[]? Box(IDrawingElement element)
    {
        if (element.Attribute("viewBox") is not { } text)
        {
            return null;
        }

        var scanner = new NumberScanner(text);
        var box = new double[4];
        for (var i = 0; i < box.Length; i++)
        {
            if (scanner.Next() is not { } number)
            {
                return null;
            }

            box[i] = number;
        }

        return scanner.IsAtEnd && box[2] > 0 && box[3] > 0 ? box : null;
    }
}
