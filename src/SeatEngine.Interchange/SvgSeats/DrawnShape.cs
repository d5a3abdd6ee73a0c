namespace SeatEngine.Interchange;

/// <summary>The shapes of drawings, and the points that tell where they lie.</summary>
internal static class DrawnShape
{
    public static bool IsShape(string name) =>
        name is "circle" or "ellipse" or "rect" or "image" or "line" or "polygon" or "polyline" or "path";

    /// <summary>Whether an element, with all in it, is there to be used elsewhere and not seen by itself.</summary>
    public static bool IsKeptOnly(string name, IDrawingElement? used) =>
        name is "defs" or "clipPath" or "mask" or "pattern" or "marker" or "metadata" or "linearGradient" or "radialGradient" or "filter"
        || (name is "symbol" && used is null);

    /// <summary>Adds the points of a shape to a thing; a sentence of what is wrong with it, or null.</summary>
    public static string? AddTo(DrawnThing thing, IDrawingElement element, DrawingGroup group)
    {
        switch (element.Name)
        {
            case "circle":
            case "ellipse":
                return AddBox(thing, element, group, "cx", "cy", null, null);
            case "rect":
            case "image":
                return AddBox(thing, element, group, "x", "y", "width", "height");
            case "line":
                return AddBox(thing, element, group, "x1", "y1", null, null) ?? AddBox(thing, element, group, "x2", "y2", null, null);
            default:
                Tell(element, new PlacedPoints(thing, group.Placement));
                return null;
        }
    }

    /// <summary>Looks whether the points of a shape that is no seat are points at all, so that a broken file is told as one.</summary>
    public static void Check(IDrawingElement element)
    {
        if (element.Name is "polygon" or "polyline" or "path")
        {
            Tell(element, new PlacedPoints(null, Placement.None));
        }
    }

    public static string NoLength(string attribute, string text, IDrawingElement element) =>
        $"The {attribute} '{(text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…"))}' of <{element.Name}> is no length.";

    private static void Tell(IDrawingElement element, PlacedPoints points)
    {
        var isShape = string.Equals(element.Name, "path", StringComparison.Ordinal)
            ? ShapePoints.OfPath(element.Attribute("d") ?? string.Empty, ref points)
            : ShapePoints.OfPairs(element.Attribute("points") ?? string.Empty, ref points);
        if (!isShape)
        {
            throw new DrawingFormatException("bad-shape", element.Place.ToString(), "The points of the shape are none that SVG knows.");
        }
    }

    private static string? AddBox(
        DrawnThing thing, IDrawingElement element, DrawingGroup group, string x, string y, string? width, string? height)
    {
        var (w, h, wrong) = (0.0, 0.0, (string?)null);
        var left = Length(element, x, group.Viewport.Width, ref wrong);
        var top = Length(element, y, group.Viewport.Height, ref wrong);
        if (width is not null && height is not null)
        {
            (w, h) = (Length(element, width, group.Viewport.Width, ref wrong), Length(element, height, group.Viewport.Height, ref wrong));
        }

        if (wrong is null)
        {
            thing.Add(group.Placement.Apply(new(left, top)));
            if (width is not null)
            {
                thing.Add(group.Placement.Apply(new(left + w, top)));
                thing.Add(group.Placement.Apply(new(left + w, top + h)));
                thing.Add(group.Placement.Apply(new(left, top + h)));
            }
        }

        return wrong;
    }

    private static double Length(IDrawingElement element, string attribute, double whole, ref string? wrong)
    {
        if (element.Attribute(attribute) is not { } text)
        {
            return 0;
        }

        if (DrawingLength.Of(text, whole) is { } length)
        {
            return length;
        }

        wrong ??= NoLength(attribute, text, element);
        return 0;
    }
}
