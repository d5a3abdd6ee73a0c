using System.Text;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>What a drawing says in one place and means in another: its style sheets, and the elements that are used again.</summary>
internal sealed class DrawingSurvey
{
    /// <summary>So many elements are kept to be used again.</summary>
    private const int MostKept = 200_000;

    // A hall of sections that are drawn once and used again says a seat in few bytes, but not in none.
    private const int UsesOfAnyDrawing = 100_000;
    private const int BytesOfAUse = 8;

    private static readonly List<byte[]> Words =
        [[.. "<style"u8], [.. ":style"u8], [.. "<use"u8], [.. ":use"u8]];

    public StyleSheet Styles { get; private init; } = StyleSheet.Empty;

    /// <summary>The elements that are used, by their ids.</summary>
    public Dictionary<string, DrawnNode> Used { get; private init; } = [];

    /// <summary>How many elements may be walked because they are used again: so many, and more the longer the drawing is.</summary>
    public int MostUses { get; private init; }

    /// <summary>Looks through a drawing, if there is anything in it to be looked for.</summary>
    public static DrawingSurvey Of(ReadOnlyMemory<byte> bytes, bool withPaint, Func<XmlReader> open)
    {
        // UTF-16 hides words from a look at the bytes.
        var isWide = Utf8Text.EncodingOf(bytes.Span) is not null;
        if (!isWide && !Words.Exists(word => bytes.Span.IndexOf(word) >= 0))
        {
            return new();
        }

        var styles = new StringBuilder();
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        using (var xml = open())
        {
            Gather(xml, styles, wanted);
        }

        return new()
        {
            MostUses = UsesOfAnyDrawing + (bytes.Length / BytesOfAUse),
            Styles = StyleSheet.Of(styles.ToString(), withPaint),
            Used = wanted.Count == 0 ? [] : Keep(open, wanted),
        };
    }

    /// <summary>The id that a <c>use</c> names; null for one that names none in the drawing itself.</summary>
    public static string? TargetOf(IDrawingElement use) =>
        (use.Attribute("href") ?? use.Attribute("xlink:href"))?.Trim() is ['#', .. var id] ? id : null;

    private static void Gather(XmlReader xml, StringBuilder styles, HashSet<string> wanted)
    {
        var element = new ReadElement(xml);
        var isStyle = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isStyle = string.Equals(xml.LocalName, "style", StringComparison.Ordinal) && !xml.IsEmptyElement;
                if (string.Equals(xml.LocalName, "use", StringComparison.Ordinal))
                {
                    element.Take();
                    if (TargetOf(element) is { } target)
                    {
                        wanted.Add(target);
                    }
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isStyle = false;
            }
            else if (isStyle && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                styles.Append(xml.Value).Append('\n');
            }
        }
    }

    private static Dictionary<string, DrawnNode> Keep(Func<XmlReader> open, HashSet<string> wanted)
    {
        var kept = new Dictionary<string, DrawnNode>(StringComparer.Ordinal);
        using var xml = open();
        var element = new ReadElement(xml);
        var within = new Stack<DrawnNode?>();
        var count = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element.Take();
                var outer = within.Count > 0 ? within.Peek() : null;
                var isWanted = element.Attribute("id") is { } id && wanted.Contains(id);
                DrawnNode? node = null;
                if (isWanted || outer is not null)
                {
                    node = element.Copied();
                    outer?.Children.Add(node);
                    if (++count > MostKept)
                    {
                        throw new DrawingFormatException("too-many-uses", node.Place.ToString(), "Too many elements are used again.");
                    }
                }

                if (isWanted)
                {
                    kept.TryAdd(element.Attribute("id")!, node!);
                }

                if (!xml.IsEmptyElement)
                {
                    within.Push(node);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                within.Pop();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && within.TryPeek(out var owner) && owner is not null)
            {
                owner.Text += xml.Value;
            }
        }

        return kept;
    }
}
