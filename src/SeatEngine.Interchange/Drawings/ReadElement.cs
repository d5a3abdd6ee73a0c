using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>The element at which a reader of XML stands; its attributes are gathered once.</summary>
internal sealed class ReadElement(XmlReader xml) : IDrawingElement
{
    private readonly List<(string Name, string Value)> _attributes = [];

    public string Name { get; private set; } = string.Empty;

    public DrawingPlace Place { get; private set; }

    public void Take()
    {
        Name = xml.LocalName;
        Place = PlaceOf(xml);
        _attributes.Clear();
        while (xml.MoveToNextAttribute())
        {
            _attributes.Add((xml.Name, xml.Value));
        }

        xml.MoveToElement();
    }

    public string? Attribute(string name)
    {
        foreach (var (known, value) in _attributes)
        {
            if (ReferenceEquals(known, name) || string.Equals(known, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A copy to be used again.</summary>
    public DrawnNode Copied() => new(Name, Place, [.. _attributes]);

    public static DrawingPlace PlaceOf(XmlReader xml) => xml is IXmlLineInfo info ? new(info.LineNumber, info.LinePosition) : default;
}
