using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>
/// The element at which a reader of XML stands. Of its attributes the names are gathered, and a value is read when it is first asked for:
/// most drawings say more of colours than of seats.
/// </summary>
internal sealed class ReadElement(XmlReader xml) : IDrawingElement
{
    private readonly List<(string Name, string? Value)> _attributes = [];
    private readonly RecentTexts _texts = new();

    public string Name { get; private set; } = string.Empty;

    public DrawingPlace Place { get; private set; }

    public void Take()
    {
        Name = xml.LocalName;
        Place = PlaceOf(xml);
        _attributes.Clear();
        while (xml.MoveToNextAttribute())
        {
            _attributes.Add((xml.Name, null));
        }

        xml.MoveToElement();
    }

    public string? Attribute(string name)
    {
        for (var i = 0; i < _attributes.Count; i++)
        {
            var (known, value) = _attributes[i];
            if (ReferenceEquals(known, name) || string.Equals(known, name, StringComparison.Ordinal))
            {
                return value ?? ValueOf(i);
            }
        }

        return null;
    }

    /// <summary>A copy to be used again.</summary>
    public DrawnNode Copied() => new(Name, Place,
        [.. Enumerable.Range(0, _attributes.Count).Select(i => (_attributes[i].Name, _attributes[i].Value ?? ValueOf(i)))]);

    public static DrawingPlace PlaceOf(XmlReader xml) => xml is IXmlLineInfo info ? new(info.LineNumber, info.LinePosition) : default;

    private string ValueOf(int attribute)
    {
        xml.MoveToAttribute(attribute);
        var value = _texts.Read(xml);
        xml.MoveToElement();
        _attributes[attribute] = (_attributes[attribute].Name, value);
        return value;
    }
}
