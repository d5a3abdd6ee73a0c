using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>One run of the writer over one scene.</summary>
internal readonly ref struct SvgDocument(MapScene scene, SvgOptions options, Utf8Sink sink)
{
    public void Write()
    {
        var scope = SvgScope.Of(scene, options.IdPrefix);
        Head(scope);
        StyleSheet(scope);
        if (scene.Background is { } background)
        {
            sink.Raw("<rect class=\"background\" width=\"100%\" height=\"100%\""u8);
            Paint("fill"u8, background);
            sink.Raw("/>\n"u8);
        }

        Stack<(int Inherited, bool Written)> groups = new();
        var inherited = -1;
        var stopped = false;
        foreach (ref readonly var item in scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.GroupStart:
                    var written = GroupStart(in item, inherited);
                    groups.Push((inherited, written));
                    inherited = item.Style >= 0 ? item.Style : inherited;
                    break;
                case SceneItemKind.GroupEnd:
                    (inherited, var wasWritten) = groups.Pop();
                    if (wasWritten)
                    {
                        sink.Raw("</g>\n"u8);
                    }

                    break;
                case SceneItemKind.Disc or SceneItemKind.RoundedRectangle or SceneItemKind.Path or SceneItemKind.Text:
                    Shape(in item, inherited, item.Focusable && !stopped);
                    stopped |= item.Focusable;
                    break;
                default:
                    throw Unknown.Value(item.Kind);
            }
        }

        sink.Raw("</svg>\n"u8);
    }

    private void Head(string scope)
    {
        var width = options.Width ?? scene.Width;
        sink.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"seat-map "u8).Plain(scope).Raw("\" width=\""u8).Number(width)
            .Raw("\" height=\""u8).Number(scene.Height * width / scene.Width)
            .Raw("\" viewBox=\"0 0 "u8).Number(scene.Width).Raw(" "u8).Number(scene.Height)
            .Raw("\" font-family=\""u8).Plain(options.FontFamily).Raw("\""u8);
        if (options.Accessible)
        {
            sink.Raw(" role=\"group\""u8);
            Attribute(" aria-label=\""u8, scene.Title);
            Attribute(" aria-description=\""u8, scene.Description);
        }
        else
        {
            sink.Raw(" role=\"img\""u8);
        }

        sink.Raw(">\n"u8);
        Element("title", scene.Title);
        Element("desc", scene.Description);
    }

    private void Element(string tag, string text)
    {
        if (text.Length > 0)
        {
            sink.Raw("<"u8).Plain(tag).Raw(">"u8).Escaped(SceneText.Clean(text, 2000)).Raw("</"u8).Plain(tag).Raw(">\n"u8);
        }
    }

    private void StyleSheet(string scope)
    {
        if (scene.Styles.IsEmpty)
        {
            return;
        }

        sink.Raw("<style>\n"u8);
        foreach (var style in scene.Styles)
        {
            sink.Raw("."u8).Plain(scope).Raw(" ."u8).Plain(style.ClassName.Replace(' ', '.')).Raw("{fill:"u8);
            Color(style.Fill, "fill-opacity"u8);
            Variable(";fill:var(--map-"u8, style.ClassName, "-fill,"u8, style.Fill);
            if (style.FontSize > 0)
            {
                sink.Raw(";stroke:none;font-size:"u8).Number(style.FontSize).Raw("px"u8);
                sink.Raw(style.Anchor switch
                {
                    SceneAnchor.Middle => ";text-anchor:middle"u8,
                    SceneAnchor.End => ";text-anchor:end"u8,
                    SceneAnchor.Start => ";text-anchor:start"u8,
                });
                if (style.Bold)
                {
                    sink.Raw(";font-weight:bold"u8);
                }
            }
            else
            {
                sink.Raw(";stroke:"u8);
                Color(style.StrokeWidth > 0 ? style.Stroke : null, "stroke-opacity"u8);
                Variable(";stroke:var(--map-"u8, style.ClassName, "-stroke,"u8, style.StrokeWidth > 0 ? style.Stroke : null);
                if (style.Stroke is not null && style.StrokeWidth > 0)
                {
                    sink.Raw(";stroke-width:"u8).Number(style.StrokeWidth).Raw(";stroke-linecap:round;stroke-linejoin:round"u8);
                }
            }

            sink.Raw("}\n"u8);
        }

        // A label that lies over seats must not catch the click that is meant for them.
        sink.Raw("."u8).Plain(scope).Raw(" text,."u8).Plain(scope).Raw(" .plate{pointer-events:none}\n"u8);
        if (options.Accessible)
        {
            sink.Raw("."u8).Plain(scope).Raw(" [tabindex]:focus{outline:none;stroke:#000;stroke-width:2;paint-order:stroke}\n"u8);
        }

        sink.Raw("</style>\n"u8);
    }

    private void Color(SceneColor? color, ReadOnlySpan<byte> opacity)
    {
        if (color is not { } solid)
        {
            sink.Raw("none"u8);
            return;
        }

        sink.Plain((solid with { Alpha = 255 }).ToString());
        if (solid.Alpha != 255)
        {
            sink.Raw(";"u8).Raw(opacity).Raw(":"u8);
            Opacity(solid);
        }
    }

    /// <summary>
    /// The colour again as a property that a page may set, such as <c>--map-sold-fill</c>; what knows no properties keeps the one before.
    /// </summary>
    private void Variable(ReadOnlySpan<byte> begin, string className, ReadOnlySpan<byte> end, SceneColor? color)
    {
        if (!options.Accessible)
        {
            return;
        }

        sink.Raw(begin).Plain(className.Replace(' ', '-')).Raw(end);
        sink.Plain(color is { } solid ? (solid with { Alpha = 255 }).ToString() : "none");
        sink.Raw(")"u8);
    }

    private void Paint(ReadOnlySpan<byte> property, SceneColor color)
    {
        sink.Raw(" "u8).Raw(property).Raw("=\""u8).Plain((color with { Alpha = 255 }).ToString()).Raw("\""u8);
        if (color.Alpha != 255)
        {
            sink.Raw(" "u8).Raw(property).Raw("-opacity=\""u8);
            Opacity(color);
            sink.Raw("\""u8);
        }
    }

    // Three decimals whatever the coordinates have, so that the 256 steps of opacity stay apart.
    private void Opacity(SceneColor color) =>
        sink.Plain((color.Alpha / 255.0).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture));

    private bool GroupStart(in SceneItem item, int inherited)
    {
        var named = options.Accessible && (item.Name is not null || item.Role is not null);
        if (item.Id is null && !named && (item.Style < 0 || item.Style == inherited))
        {
            return false;
        }

        sink.Raw("<g"u8);
        if (item.Id is not null)
        {
            sink.Raw(" data-id=\""u8).Escaped(item.Id).Raw("\""u8);
        }

        Class(item.Style, inherited);
        if (named)
        {
            Attribute(" role=\""u8, item.Role ?? "group");
            Attribute(" aria-label=\""u8, item.Name);
        }

        sink.Raw(">\n"u8);
        return true;
    }

    private void Shape(in SceneItem item, int inherited, bool isFirst)
    {
        switch (item.Kind)
        {
            case SceneItemKind.Disc:
                sink.Raw("<circle"u8);
                Identity(in item, inherited, isFirst);
                sink.Raw(" cx=\""u8).Number(item.X).Raw("\" cy=\""u8).Number(item.Y).Raw("\" r=\""u8).Number(item.A).Raw("\""u8);
                End(in item, "circle");
                break;
            case SceneItemKind.RoundedRectangle:
                sink.Raw("<rect"u8);
                Identity(in item, inherited, isFirst);
                sink.Raw(" x=\""u8).Number(item.X).Raw("\" y=\""u8).Number(item.Y)
                    .Raw("\" width=\""u8).Number(item.A).Raw("\" height=\""u8).Number(item.B).Raw("\""u8);
                if (item.C > 0)
                {
                    sink.Raw(" rx=\""u8).Number(item.C).Raw("\""u8);
                }

                End(in item, "rect");
                break;
            case SceneItemKind.Path:
                sink.Raw("<path"u8);
                Identity(in item, inherited, isFirst);
                sink.Raw(" d=\""u8);
                Steps(item.Path!);
                sink.Raw("\""u8);
                End(in item, "path");
                break;
            case SceneItemKind.Text:
                sink.Raw("<text"u8);
                Identity(in item, inherited, isFirst);
                sink.Raw(" x=\""u8).Number(item.X).Raw("\" y=\""u8).Number(item.Y).Raw("\""u8);
                if (item.A != 0)
                {
                    sink.Raw(" transform=\"rotate("u8).Number(item.A).Raw(" "u8).Number(item.X).Raw(" "u8).Number(item.Y).Raw(")\""u8);
                }

                if (options.Accessible)
                {
                    // What a label says is already in the names of the groups and seats; read twice it would only be noise.
                    sink.Raw(" aria-hidden=\"true\""u8);
                }

                sink.Raw(">"u8).Escaped(SceneText.Clean(item.Text!)).Raw("</text>\n"u8);
                break;
            case SceneItemKind.GroupStart or SceneItemKind.GroupEnd:
            default:
                throw Unknown.Value(item.Kind);
        }
    }

    private void Identity(in SceneItem item, int inherited, bool isFirst)
    {
        if (item.Id is not null)
        {
            sink.Raw(" id=\""u8);
            if (options.IdPrefix.Length > 0)
            {
                sink.Escaped(options.IdPrefix);
            }

            sink.Escaped(item.Id).Raw("\""u8);
        }

        Class(item.Style, inherited);
        if (options.Accessible && item.Kind != SceneItemKind.Text)
        {
            if (item.Role is not null)
            {
                Attribute(" role=\""u8, item.Role);
            }

            if (item.Focusable)
            {
                // One stop for all of them: the arrows of a page's script go on from there, and move the stop with them.
                sink.Raw(isFirst ? " tabindex=\"0\""u8 : " tabindex=\"-1\""u8);
            }

            if (item.Name is null)
            {
                sink.Raw(" aria-hidden=\"true\""u8);
            }
            else
            {
                Attribute(" aria-label=\""u8, item.Name);
            }
        }
    }

    private void End(in SceneItem item, string tag)
    {
        if (options.Titles && item.Name is not null)
        {
            sink.Raw("><title>"u8).Escaped(SceneText.Clean(item.Name, 400)).Raw("</title></"u8).Plain(tag).Raw(">\n"u8);
        }
        else
        {
            sink.Raw("/>\n"u8);
        }
    }

    private void Class(int style, int inherited)
    {
        if (style >= 0 && style != inherited)
        {
            sink.Raw(" class=\""u8).Plain(scene.Styles[style].ClassName).Raw("\""u8);
        }
    }

    private void Attribute(ReadOnlySpan<byte> begin, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            sink.Raw(begin).Escaped(SceneText.Clean(text, 400)).Raw("\""u8);
        }
    }

    private void Steps(ScenePath path)
    {
        var points = path.Points;
        foreach (var verb in path.Verbs)
        {
            var used = verb switch
            {
                ScenePathVerb.Close => 0,
                ScenePathVerb.Cubic => 3,
                ScenePathVerb.Move or ScenePathVerb.Line => 1,
            };
            sink.Raw(verb switch
            {
                ScenePathVerb.Move => "M"u8,
                ScenePathVerb.Line => "L"u8,
                ScenePathVerb.Cubic => "C"u8,
                ScenePathVerb.Close => "Z"u8,
            });
            for (var i = 0; i < used; i++)
            {
                if (i > 0)
                {
                    sink.Raw(" "u8);
                }

                sink.Number(points[i].X).Raw(" "u8).Number(points[i].Y);
            }

            points = points[used..];
        }
    }
}
