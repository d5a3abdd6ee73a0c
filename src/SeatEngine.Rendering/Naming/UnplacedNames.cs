namespace SeatEngine.Rendering;

/// <summary>Names that have no room in the picture, for its legend.</summary>
internal sealed class UnplacedNames
{
    private readonly List<string> _lines = [];

    /// <summary>What the legend says.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How many have a number that stands for them.</summary>
    public int Numbered { get; private set; }

    /// <summary>Adds a name with its number, or 0 where not even that has room.</summary>
    public void Add(string name, int number)
    {
        _lines.Add(number > 0 ? NamePlacer.SignOf(number) + " " + name : name);
        Numbered += number > 0 ? 1 : 0;
    }
}
