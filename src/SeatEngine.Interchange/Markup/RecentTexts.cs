using System.Text;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>Texts that were read last, so that one that comes again, as names of rows do, is not made again.</summary>
internal sealed class RecentTexts
{
    private const int LongestKept = 32;
    private readonly string?[] _recent = new string?[1024];
    private readonly char[] _chars = new char[LongestKept + 1];

    /// <summary>The value at which a reader of XML stands.</summary>
    public string Read(XmlReader xml)
    {
        var text = Start(xml);
        return text.Length <= LongestKept ? Known(text) : Long(xml);
    }

    /// <summary>The value at which a reader of XML stands, good until the next one; empty for one too long to be a number.</summary>
    public ReadOnlySpan<char> Short(XmlReader xml) => Start(xml) is { Length: <= LongestKept } text ? text : [];

    private ReadOnlySpan<char> Start(XmlReader xml)
    {
        var length = 0;
        while (length < _chars.Length && xml.ReadValueChunk(_chars, length, _chars.Length - length) is > 0 and var more)
        {
            length += more;
        }

        return _chars.AsSpan(0, length);
    }

    private string Long(XmlReader xml)
    {
        var text = new StringBuilder(4 * _chars.Length).Append(_chars);
        while (xml.ReadValueChunk(_chars, 0, _chars.Length) is > 0 and var more)
        {
            text.Append(_chars, 0, more);
        }

        return text.ToString();
    }

    private string Known(ReadOnlySpan<char> text)
    {
        ref var recent = ref _recent[(uint)string.GetHashCode(text, StringComparison.Ordinal) % (uint)_recent.Length];
        if (recent is null || !text.SequenceEqual(recent))
        {
            recent = text.ToString();
        }

        return recent;
    }
}
