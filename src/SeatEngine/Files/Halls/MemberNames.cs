using System.Text;

namespace SeatEngine.Files;

/// <summary>The members that one kind of object may have, at most 64.</summary>
internal sealed class MemberNames
{
    private readonly string[] _names;
    private readonly byte[][] _encoded;

    public MemberNames(string what, params string[] names)
    {
        What = what;
        _names = names;
        _encoded = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    /// <summary>What the object is, with its article: "A row".</summary>
    public string What { get; }

    public IReadOnlyList<string> All => _names;

    public string this[int index] => _names[index];

    /// <summary>The place of a member by its name in UTF-8, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < _encoded.Length; index++)
        {
            if (name.SequenceEqual(_encoded[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The place of a member by its name, or -1.</summary>
    public int IndexOf(string name) => Array.IndexOf(_names, name);
}
