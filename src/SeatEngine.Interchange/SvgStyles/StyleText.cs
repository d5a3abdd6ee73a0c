namespace SeatEngine.Interchange;

/// <summary>Declarations of style, as far as they decide what is seen and where.</summary>
internal readonly struct StyleText
{
    private readonly string? _display;
    private readonly string? _visibility;
    private readonly string? _transform;

    public StyleText(string text)
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
        }
    }

    /// <summary>Whether it says anything that matters here.</summary>
    public bool IsOfUse => _display is not null || _visibility is not null || _transform is not null;

    public string? Value(string property) => property switch
    {
        "display" => _display,
        "visibility" => _visibility,
        "transform" => _transform,
        _ => null,
    };
}
