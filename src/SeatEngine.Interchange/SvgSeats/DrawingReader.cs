using System.Text.RegularExpressions;
using System.Xml;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>One reading of one drawing, element by element.</summary>
internal sealed partial class DrawingReader(XmlReader xml, SvgSeatOptions options, PlanContext context, DrawingSurvey survey)
{
    private const int MaxDepth = 256;

    private readonly Stack<DrawingGroup> _open = new();
    private readonly ReadElement _element = new(xml);
    private readonly DrawingWalk _walk = new(options, context, survey);
    private string _title = string.Empty;

    /// <summary>The hall in metres.</summary>
    /// <param name="metresPerUnit">Says the metres of a unit, when it knows how far apart seats are.</param>
    public Hall Read(Func<List<double>, double> metresPerUnit)
    {
        var any = false;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.EndElement:
                    Close();
                    break;
                case XmlNodeType.DocumentType when LiesElsewhere().IsMatch(xml.Value):
                    context.LeaveOut("An entity that lies outside of the drawing", ReadElement.PlaceOf(xml).ToString());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Say(xml.Value);
                    break;
                case XmlNodeType.Element:
                    Open(isFirst: !any);
                    any = true;
                    break;
                default:
                    break;
            }
        }

        _title = _title.Trim();
        var name = _title.Length > 0 && _title.Length <= options.Limits.MaxTextLength ? _title : options.Name;
        return new DrawingAssembler(context, keepsOrder: options.Neighbours == NeighbourSource.FileOrder)
            .Assemble(name.Length == 0 ? "Hall" : name, _walk, metresPerUnit);
    }

    [GeneratedRegex(@"<!ENTITY\s+[^>]*?\b(SYSTEM|PUBLIC)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiesElsewhere();

    private void Open(bool isFirst)
    {
        _element.Take();
        if (isFirst && !string.Equals(_element.Name, "svg", StringComparison.Ordinal))
        {
            throw new DrawingFormatException("unknown-format", _element.Place.ToString(), "The file is markup, but no SVG drawing.");
        }

        if (_open.Count == MaxDepth)
        {
            throw new DrawingFormatException("xml-too-deep", _element.Place.ToString(), "The elements of the drawing are nested too deep.");
        }

        _open.Push(_walk.Open(_element, _open.Count == 0 ? null : _open.Peek()));
        if (xml.IsEmptyElement)
        {
            Close();
        }
    }

    private void Close()
    {
        var group = _open.Pop();
        _walk.Close(group, _open.Count == 0 ? null : _open.Peek());
    }

    private void Say(string text)
    {
        if (!_open.TryPop(out var group))
        {
            return;
        }

        var outer = _open.Count == 0 ? null : _open.Peek();
        _open.Push(group);
        if (_open.Count == 2 && _title.Length < options.Limits.MaxTextLength
            && string.Equals(group.Name, "title", StringComparison.Ordinal))
        {
            _title += text;
        }

        DrawingWalk.Say(text, group, outer);
    }
}
