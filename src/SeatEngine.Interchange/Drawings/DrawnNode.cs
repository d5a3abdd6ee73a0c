namespace SeatEngine.Interchange;

/// <summary>An element that is kept with all in it, since a drawing uses it elsewhere.</summary>
internal sealed class DrawnNode(string name, DrawingPlace place, (string Name, string Value)[] attributes) : IDrawingElement
{
    public string Name { get; } = name;

    public DrawingPlace Place { get; } = place;

    public List<DrawnNode> Children { get; } = [];

    /// <summary>The text that stands directly in it.</summary>
    public string Text { get; set; } = string.Empty;

    public string? Attribute(string name)
    {
        foreach (var (known, value) in attributes)
        {
            if (ReferenceEquals(known, name) || string.Equals(known, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
