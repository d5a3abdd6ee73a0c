namespace SeatEngine.Interchange;

/// <summary>Declarations of style, as far as they decide what is seen and where, and of what colour if that is asked for.</summary>
internal readonly struct StyleText
{
    private readonly string? _display;
    private readonly string? _visibility;
    private readonly string? _transform;
    private readonly string? _fill;
    private readonly string? _stroke;
    private readonly string? _strokeWidth;
    private readonly string? _opacity;

    public StyleText(string text, bool withPaint)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(';') is >= 0 and var found ? found : rest.Length;
            var one = rest[..end];
            rest = end < rest.Length ? rest[(end + 1)..] : [];
            if (one.IndexOf(':') is not (>= 0 and var colon))
            {
                continue;
            }

            var name = one[..colon].Trim();
            var value = one[(colon + 1)..].Trim();
            value = value.EndsWith("!important", StringComparison.OrdinalIgnoreCase) ? value[..^10].TrimEnd() : value;
            if (name.Equals("display", StringComparison.OrdinalIgnoreCase))
            {
                _display = value.ToString();
            }
            else if (name.Equals("visibility", StringComparison.OrdinalIgnoreCase))
            {
                _visibility = value.ToString();
            }
            else if (name.Equals("transform", StringComparison.OrdinalIgnoreCase))
            {
                _transform = value.ToString();
            }
            else if (!withPaint)
            {
                continue;
            }
            else if (name.Equals("fill", StringComparison.OrdinalIgnoreCase))
            {
                _fill = value.ToString();
            }
            else if (name.Equals("stroke", StringComparison.OrdinalIgnoreCase))
            {
                _stroke = value.ToString();
            }
            else if (name.Equals("stroke-width", StringComparison.OrdinalIgnoreCase))
            {
                _strokeWidth = value.ToString();
            }
            else if (name.Equals("opacity", StringComparison.OrdinalIgnoreCase))
            {
                _opacity = value.ToString();
            }
        }
    }

    /// <summary>Whether it says anything that matters here.</summary>
    public bool IsOfUse => (_display ?? _visibility ?? _transform ?? _fill ?? _stroke ?? _strokeWidth ?? _opacity) is not null;

    public string? Value(string property) => property switch
    {
        "display" => _display,
        "visibility" => _visibility,
        "transform" => _transform,
        "fill" => _fill,
        "stroke" => _stroke,
        "stroke-width" => _strokeWidth,
        "opacity" => _opacity,
        _ => null,
    };
}
