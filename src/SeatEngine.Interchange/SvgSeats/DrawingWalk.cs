using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A walk over the elements of a drawing, with the transforms of all that are open; it finds seats and stages.</summary>
internal sealed class DrawingWalk(SvgSeatOptions options, PlanContext context, DrawingSurvey survey)
{
    private const int DeepestUse = 32;
    private const int MostNames = 100_000;
    private const string NoSeat = " that is no seat";

    private readonly DrawingFields _fields = new(options);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Before, string Name), string> _kinds = [];
    private int _uses;
    private int _depth;

    public DrawnSeats Seats { get; } = new(options, context);

    public List<HallFixture> Stages { get; } = [];

    /// <summary>What else is drawn, where it is kept; null where it is not.</summary>
    public DrawnBackground? Background { get; } = options.KeepBackground ? new(context) : null;

    /// <summary>Begins an element.</summary>
    /// <param name="element">The element; it is not kept.</param>
    /// <param name="outer">The group round it; null for the outermost.</param>
    /// <param name="used">The element that uses it, when it is not there by itself.</param>
    public DrawingGroup Open(IDrawingElement element, DrawingGroup? outer, IDrawingElement? used = null)
    {
        var name = element.Name;
        var classes = element.Attribute("class") ?? string.Empty;
        var style = element.Attribute("style") is { } text ? new StyleText(text, options.KeepBackground) : default;
        var isShown = IsShown(element, classes, style, name);
        var isVisible = IsVisible(element, classes, style) ?? outer?.IsVisible ?? true;
        var (placement, viewport) = Placed(element, classes, style, outer, used);
        _fields.Read(element);
        var isHidden = outer?.IsHidden == true || !isShown || DrawnShape.IsKeptOnly(name, used);
        if (!isShown && outer?.IsHidden != true)
        {
            context.LeaveOut(Kind("A hidden", name, ", with all in it,"), element.Place);
        }

        var thing = outer?.Thing is null or { IsTentative: true } && !isHidden ? ThingHere(element, classes, outer) : null;
        var group = new DrawingGroup
        {
            Name = name,
            Placement = placement,
            Viewport = viewport,
            Level = _fields.Level ?? outer?.Level,
            Section = _fields.Section ?? outer?.Section,
            Row = _fields.Row ?? outer?.Row,
            Category = _fields.Category ?? outer?.Category,
            IsHidden = isHidden,
            IsVisible = isVisible,
            Paint = Background is null || isHidden ? DrawnPaint.Initial : PaintOf(element, classes, style, outer, viewport),
            Thing = thing ?? outer?.Thing,
            Begins = thing,
        };
        Draw(element, group);
        return group;
    }

    /// <summary>Ends an element: what began with it is whole.</summary>
    public void Close(DrawingGroup group, DrawingGroup? outer)
    {
        if (group.Begins is not { } thing)
        {
            return;
        }

        if (!thing.IsStage)
        {
            _fields.ReadTexts(thing);
        }

        if (thing.IsTentative)
        {
            if (outer?.Thing is { IsTentative: true } whole)
            {
                // A shape that says nothing itself is part of the group that may.
                whole.AddAll(thing);
            }
            else if (thing.Drawn is { } drawn)
            {
                drawn.ForEach(shape => Background?.Add(shape, group.Level));
            }
            else if (thing.LiesSomewhere && !thing.HoldsSeats && !string.Equals(group.Name, "g", StringComparison.Ordinal))
            {
                context.LeaveOut(Kind("A", group.Name, NoSeat), thing.Place);
            }

            return;
        }

        if (thing.Drawn is { } seat)
        {
            Background?.Drop(seat);
        }

        if (outer?.Thing is { IsTentative: true } round)
        {
            round.HoldsSeats = true;
        }

        Keep(thing, group);
    }

    private void Keep(DrawnThing thing, DrawingGroup group)
    {
        if (thing.IsBroken)
        {
            return;
        }

        if (!thing.LiesSomewhere)
        {
            if (thing.HasHidden)
            {
                context.LeaveOut($"A hidden <{group.Name}> that would be a seat or stage", thing.Place);
                return;
            }

            context.Error("bad-number", thing.Place.ToString(), "The element has no shape that tells where it lies.");
        }
        else if (thing.Outline is { } outline)
        {
            if (thing.HasTooManyCorners)
            {
                context.LeaveOut("What a stage has beyond its first ten thousand corners", thing.Place);
            }

            Stages.Add(new()
            {
                Kind = FixtureKind.Stage,
                Name = thing.Label ?? "Stage",
                Position = thing.Middle,
                Outline = outline.Count > 2 ? [.. outline] : [],
            });
        }
        else if (context.AddSeat(thing.Place))
        {
            thing.Level ??= group.Level;
            thing.Section ??= group.Section;
            thing.Row ??= group.Row;
            thing.Category = Named(thing.Category ?? group.Category);
            thing.Label = Named(thing.Label);
            Seats.Add(thing);
        }
    }

    // A drawing may have more shapes that are no seats than seats: what is said of them is made once.
    private string Kind(string before, string name, string after)
    {
        if (!_kinds.TryGetValue((before, name), out var kind))
        {
            kind = $"{before} <{name}>{after}";
            if (_kinds.Count < 1000)
            {
                _kinds.Add((before, name), kind);
            }
        }

        return kind;
    }

    private DrawnThing? ThingHere(IDrawingElement element, string classes, DrawingGroup? outer)
    {
        var isSeat = _fields.IsSeat
            || (options.SeatAttribute is { } attribute && element.Attribute(attribute) is not null)
            || (options.SeatClass is { } wanted && classes.Length > 0 && StyleRule.Has(classes, wanted));
        var isStage = !isSeat && options.StageClass is { } stage && classes.Length > 0 && StyleRule.Has(classes, stage);
        var mayBe = !isSeat && !isStage && _fields.WaitsForTexts && outer is not null
            && (DrawnShape.IsShape(element.Name) || element.Name is "g");
        if (!isSeat && !isStage && !mayBe)
        {
            return null;
        }

        return new()
        {
            Place = element.Place,
            Outline = isStage ? [] : null,
            IsTentative = mayBe,
            Id = _fields.Id ?? (_fields.Attribute(element, options.IdAttribute) is { } id ? IdOf(id) : null),
            Label = _fields.Attribute(element, options.LabelAttribute) ?? _fields.Label,
            Features = options.FeatureClasses.IsEmpty ? SeatFeatures.None : Features(classes),
        };
    }

    private string IdOf(string id) => string.Equals(options.IdAttribute, "id", StringComparison.Ordinal) ? EscapedId.Decoded(id) : id;

    private SeatFeatures Features(string classes) => classes.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(SeatFeatures.None, (features, name) => features | options.FeatureClasses.GetValueOrDefault(name));

    private void Draw(IDrawingElement element, DrawingGroup group)
    {
        if (group.IsHidden)
        {
            return;
        }

        if (string.Equals(element.Name, "use", StringComparison.Ordinal))
        {
            Use(element, group);
            return;
        }

        if (!DrawnShape.IsShape(element.Name))
        {
            return;
        }

        if (!group.IsVisible)
        {
            if (group.Thing is { } unseen)
            {
                unseen.HasHidden = true;
            }

            context.LeaveOut(Kind("A hidden", element.Name, string.Empty), element.Place);
        }
        else if (group.Thing is { } thing)
        {
            if (DrawnShape.AddTo(thing, element, group) is { } wrong)
            {
                thing.IsBroken = true;
                context.Error("bad-number", element.Place.ToString(), wrong);
            }
            else if (thing.IsTentative && Background?.Of(element, group.Paint, group.Placement, group.Viewport) is { } shape)
            {
                (thing.Drawn ??= []).Add(shape);
            }
        }
        else
        {
            DrawnShape.Check(element);
            if (Background?.Of(element, group.Paint, group.Placement, group.Viewport) is { } shape)
            {
                Background.Add(shape, group.Level);
            }
            else
            {
                context.LeaveOut(Kind("A", element.Name, NoSeat), element.Place);
            }
        }
    }

    // What is used elsewhere is drawn where it is used; what is in no drawing stands where it is put.
    private void Use(IDrawingElement element, DrawingGroup group)
    {
        if (DrawingSurvey.TargetOf(element) is { } id && survey.Used.TryGetValue(id, out var node))
        {
            _depth++;
            Walk(node, group, element);
            _depth--;
        }
        else if (group.Thing is { } thing)
        {
            thing.Add(group.Placement.Apply(default));
        }
        else
        {
            context.LeaveOut("A <use> of what is not in the drawing", element.Place);
        }
    }

    private void Walk(DrawnNode node, DrawingGroup outer, IDrawingElement? used)
    {
        if (++_uses > survey.MostUses || _depth > DeepestUse)
        {
            throw new DrawingFormatException("too-many-uses", node.Place.ToString(),
                "Elements are used again too often, or within themselves.");
        }

        var group = Open(node, outer, used);
        Say(node.Text, group, outer);
        foreach (var child in node.Children)
        {
            Walk(child, group, null);
        }

        Close(group, outer);
    }

    /// <summary>Takes a text that stands in an element, when a thing waits for it.</summary>
    public static void Say(string text, DrawingGroup group, DrawingGroup? outer)
    {
        var thing = group.Thing;
        if (thing is null || text.Length == 0)
        {
            return;
        }

        if (string.Equals(group.Name, "title", StringComparison.Ordinal))
        {
            if (outer is not null && ReferenceEquals(outer.Begins, thing))
            {
                thing.Title = (thing.Title + text).Trim();
            }
        }
        else if (group.Name is "text" or "tspan" && thing.Text.Length < 1000)
        {
            thing.Text = (thing.Text + text).Trim();
        }
    }

    private (Placement Placement, Viewport Viewport) Placed(
        IDrawingElement element, string classes, StyleText style, DrawingGroup? outer, IDrawingElement? used)
    {
        var own = Transform(element, classes, style);
        var (placement, viewport) = (outer?.Placement.Then(own) ?? own, outer?.Viewport ?? Viewport.Unknown);
        if (outer is null)
        {
            return (placement, Viewport.Outermost(element));
        }

        switch (element.Name)
        {
            case "use":
                var by = Placement.Move(Length(element, "x", viewport.Width, 0), Length(element, "y", viewport.Height, 0));
                return (placement.Then(by), viewport);
            case "svg":
            case "symbol" when used is not null:
                var x = used is null ? Length(element, "x", viewport.Width, 0) : 0;
                var y = used is null ? Length(element, "y", viewport.Height, 0) : 0;
                var size = used is not null && (used.Attribute("width") ?? used.Attribute("height")) is not null ? used : element;
                var inner = Viewport.Of(element, x, y, Length(size, "width", viewport.Width, viewport.Width),
                    Length(size, "height", viewport.Height, viewport.Height))
                    ?? throw new DrawingFormatException("bad-number", element.Place.ToString(),
                        $"The viewBox '{Shown(element.Attribute("viewBox")!)}' of <{element.Name}> is none that SVG knows.");
                return (placement.Then(inner.Placement), inner.Inside);
            default:
                return (placement, viewport);
        }
    }

    private DrawnPaint PaintOf(IDrawingElement element, string classes, StyleText style, DrawingGroup? outer, Viewport viewport) =>
        (outer?.Paint ?? DrawnPaint.Initial).Within(
            property => style.Value(property) ?? Styled(property, element, classes) ?? element.Attribute(property), viewport);

    private Placement Transform(IDrawingElement element, string classes, StyleText style)
    {
        var styled = style.Value("transform") ?? Styled("transform", element, classes);
        var plain = element.Attribute("transform");
        if (styled is null && plain is null)
        {
            return Placement.None;
        }

        return (styled is null ? Placement.Parse(plain!) : StyleTransform.Parse(styled))
            ?? throw new DrawingFormatException("bad-transform", element.Place.ToString(),
                $"The transform '{Shown(styled ?? plain!)}' is none that SVG knows.");
    }

    private static double Length(IDrawingElement element, string attribute, double whole, double missing) =>
        element.Attribute(attribute) is not { } text || string.Equals(text, "auto", StringComparison.Ordinal) ? missing
        : DrawingLength.Of(text, whole) ?? throw new DrawingFormatException("bad-number", element.Place.ToString(),
            DrawnShape.NoLength(attribute, text, element));

    private bool IsShown(IDrawingElement element, string classes, StyleText style, string name) =>
        name is "defs" || !string.Equals(
            style.Value("display") ?? Styled("display", element, classes) ?? element.Attribute("display")?.Trim(), "none",
            StringComparison.OrdinalIgnoreCase);

    private bool? IsVisible(IDrawingElement element, string classes, StyleText style) =>
        (style.Value("visibility") ?? Styled("visibility", element, classes) ?? element.Attribute("visibility")?.Trim()) switch
        {
            null or "inherit" => null,
            "hidden" or "collapse" => false,
            _ => true,
        };

    private string? Styled(string property, IDrawingElement element, string classes) =>
        survey.Styles.IsEmpty ? null : survey.Styles.Value(property, element, classes);

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private string? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!_names.TryGetValue(name, out var known))
        {
            known = name;
            if (_names.Count < MostNames)
            {
                _names.Add(name, known);
            }
        }

        return known;
    }
}
