using System.Globalization;
using System.Xml;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>One reading of one drawing: a walk over its elements, with the transforms of all that are open.</summary>
internal sealed class DrawingReader(XmlReader xml, SvgSeatOptions options, PlanContext context)
{
    private const int MaxDepth = 256;
    private const double MaxCoordinate = 1e9;

    private readonly Stack<DrawingGroup> _open = new();
    private readonly List<DrawnThing> _seats = [];
    private readonly List<HallFixture> _stages = [];
    private string? _title;

    public Hall Read()
    {
        var any = false;
        var outermost = new DrawingGroup { Placement = Placement.None };
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                Close(_open.Pop());
            }
            else if (xml.NodeType == XmlNodeType.Text && _open.Count == 2 && _open.Peek().IsTitle)
            {
                _title = xml.Value.Trim();
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                if (!any && !string.Equals(xml.LocalName, "svg", StringComparison.Ordinal))
                {
                    throw new DrawingFormatException("unknown-format", Place(), "The file is markup, but no SVG drawing.");
                }

                any = true;
                var isEmpty = xml.IsEmptyElement;
                var group = Open(_open.Count == 0 ? outermost : _open.Peek());
                if (isEmpty)
                {
                    Close(group);
                }
                else if (_open.Count == MaxDepth)
                {
                    throw new DrawingFormatException("xml-too-deep", Place(), "The elements of the drawing are nested too deep.");
                }
                else
                {
                    _open.Push(group);
                }
            }
        }

        var name = _title is { Length: > 0 } && _title.Length <= options.Limits.MaxTextLength ? _title : options.Name;
        return new DrawingAssembler(options, context).Assemble(name.Length == 0 ? "Hall" : name, _seats, _stages);
    }

    private DrawingGroup Open(DrawingGroup outer)
    {
        var name = xml.LocalName;
        var group = outer with
        {
            Placement = outer.Placement.Then(OwnPlacement(name)),
            Level = Attribute(options.LevelAttribute) ?? outer.Level,
            Section = Attribute(options.SectionAttribute) ?? outer.Section,
            Row = Attribute(options.RowAttribute) ?? outer.Row,
            Category = Attribute(options.CategoryAttribute) ?? outer.Category,
            IsHidden = outer.IsHidden || name is "defs" or "symbol" or "clipPath" or "mask" or "pattern" or "marker" or "metadata",
            IsTitle = string.Equals(name, "title", StringComparison.Ordinal),
            Begins = null,
        };
        if (group.Thing is null && !group.IsHidden && ThingHere(group) is { } thing)
        {
            group = group with { Thing = thing, Begins = thing };
        }

        if (ShapeHere(name) is { } points)
        {
            if (group.Thing is { } owner)
            {
                owner.Points.AddRange(points.Select(group.Placement.Apply));
            }
            else if (!group.IsHidden)
            {
                context.LeaveOut($"A <{name}> that is no seat", Place());
            }
        }

        return group;
    }

    private void Close(DrawingGroup group)
    {
        if (group.Begins is not { } thing)
        {
            return;
        }

        if (thing.Points.Count == 0
            || !thing.Points.TrueForAll(static point => Math.Abs(point.X) <= MaxCoordinate && Math.Abs(point.Y) <= MaxCoordinate))
        {
            context.Error("bad-number", thing.Place, "The element has no shape that tells where it lies.");
        }
        else if (thing.IsStage)
        {
            _stages.Add(new()
            {
                Kind = FixtureKind.Stage,
                Name = thing.Label ?? "Stage",
                Position = PlanBounds.Around(thing.Points).Centre,
                Outline = thing.Points.Count > 2 ? [.. thing.Points] : []
            });
        }
        else if (context.AddSeat(thing.Place))
        {
            _seats.Add(thing);
        }
    }

    private DrawnThing? ThingHere(DrawingGroup group)
    {
        var classes = (xml.GetAttribute("class") ?? string.Empty).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var isSeat = (options.SeatAttribute is { } attribute && xml.GetAttribute(attribute) is not null)
            || (options.SeatClass is { } wanted && classes.Contains(wanted, StringComparer.Ordinal));
        var isStage = !isSeat && options.StageClass is { } stage && classes.Contains(stage, StringComparer.Ordinal);
        return isSeat || isStage
            ? new()
            {
                Place = Place(),
                Group = group,
                IsStage = isStage,
                Id = Attribute(options.IdAttribute),
                Label = Attribute(options.LabelAttribute),
                Features = classes.Aggregate(SeatFeatures.None,
                    (features, name) => features | options.FeatureClasses.GetValueOrDefault(name)),
            }
            : null;
    }

    private string? Attribute(string name)
    {
        var value = xml.GetAttribute(name)?.Trim();
        if (value is { } text && text.Length > options.Limits.MaxTextLength)
        {
            throw new DrawingFormatException("text-too-long", Place(),
                FormattableString.Invariant($"An attribute has more than {options.Limits.MaxTextLength} characters."));
        }

        return value is { Length: > 0 } ? value : null;
    }

    private Placement OwnPlacement(string name)
    {
        var own = Placement.None;
        if (xml.GetAttribute("transform") is { } text)
        {
            own = Placement.Parse(text)
                ?? throw new DrawingFormatException("bad-transform", Place(), "The transform is none that SVG knows.");
        }

        return name is "use" or "svg" && _open.Count > 0 ? own.Then(Placement.Move(Number("x") ?? 0, Number("y") ?? 0)) : own;
    }

    /// <summary>The points of the shape that the element is; null for one that is no shape.</summary>
    private List<PlanPoint>? ShapeHere(string name)
    {
        switch (name)
        {
            case "circle":
            case "ellipse":
                return [new(Number("cx") ?? 0, Number("cy") ?? 0)];
            case "rect":
            case "image":
                var (x, y, width, height) = (Number("x") ?? 0, Number("y") ?? 0, Number("width") ?? 0, Number("height") ?? 0);
                return [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)];
            case "use":
                return [default];
            case "line":
                return [new(Number("x1") ?? 0, Number("y1") ?? 0), new(Number("x2") ?? 0, Number("y2") ?? 0)];
            case "polygon":
            case "polyline":
                return ShapePoints.OfPairs(xml.GetAttribute("points") ?? string.Empty) ?? throw BadShape();
            case "path":
                return ShapePoints.OfPath(xml.GetAttribute("d") ?? string.Empty) ?? throw BadShape();
            default:
                return null;
        }
    }

    private DrawingFormatException BadShape() => new("bad-shape", Place(), "The points of the shape are none that SVG knows.");

    /// <summary>A length; units other than pixels are not expected within a drawing, and a percentage tells no place.</summary>
    private double? Number(string attribute)
    {
        if (xml.GetAttribute(attribute) is not { } text)
        {
            return null;
        }

        var digits = text.AsSpan().Trim();
        digits = digits.EndsWith("px", StringComparison.Ordinal) ? digits[..^2] : digits;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= MaxCoordinate ? number : null;
    }

    private string Place() =>
        xml is IXmlLineInfo info ? FormattableString.Invariant($"line {info.LineNumber}, character {info.LinePosition}") : "the drawing";
}
