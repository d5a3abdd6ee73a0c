using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is kept while a file with amounts is read: every wrong value, the currency, and the wall clock of its times.</summary>
internal abstract class MoneyReading : JsonReading
{
    private readonly List<(int Part, Defect Defect)> _defects = [];

    /// <param name="currency">
    /// The file's own, known beforehand, since amounts may stand before it. Those of a file of an unknown currency go on
    /// being read in some currency, so that all defects are found.
    /// </param>
    protected MoneyReading(Currency currency)
    {
        Currency = currency;
        Path = new JsonPath(MaxDepth);
    }

    public Currency Currency { get; }

    /// <summary>
    /// The wall clock by which times without an offset go, also known beforehand; null for a file that names no zone, which has none of
    /// them. Those of an unknown zone are read as if it were none, so that all defects are found.
    /// </summary>
    public HouseTime? Time { get; init; }

    /// <summary>The defects in the order of the parts of the format, in whatever order the file says them.</summary>
    public IEnumerable<Defect> Defects => _defects.OrderBy(static entry => entry.Part).Select(static entry => entry.Defect);

    /// <summary>The members of the outermost object, in the order in which they are written.</summary>
    protected abstract IEnumerable<string> Parts { get; }

    public override void Collect(string code, string place, string message)
    {
        var part = Path!.First;
        var before = Parts.TakeWhile(name => !string.Equals(name, part, StringComparison.Ordinal));
        _defects.Add((before.Count(), new Defect(code, DefectSeverity.Error, place, message)));
    }
}
