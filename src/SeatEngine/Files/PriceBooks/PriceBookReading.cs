using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is kept while a price book is read: every wrong value, and the currency in which its amounts are.</summary>
internal sealed class PriceBookReading : JsonReading
{
    private readonly List<(int Part, Defect Defect)> _defects = [];

    /// <param name="currency">
    /// The book's own, known beforehand, since amounts may stand before it. Those of a book of an unknown currency go on
    /// being read in some currency, so that all defects are found.
    /// </param>
    public PriceBookReading(Currency currency)
    {
        Currency = currency;
        MaxBytes = PriceBookFile.MaxBytes;
        Path = new JsonPath(MaxDepth);
    }

    public Currency Currency { get; }

    /// <summary>
    /// The wall clock by which times without an offset go, also known beforehand; null for a book that names no zone, which has none of
    /// them. Those of an unknown zone are read as if it were none, so that all defects are found.
    /// </summary>
    public HouseTime? Time { get; init; }

    /// <summary>The defects in the order of the parts of a book, in whatever order its file says them.</summary>
    public IEnumerable<Defect> Defects => _defects.OrderBy(static entry => entry.Part).Select(static entry => entry.Defect);

    public override void Collect(string code, string place, string message)
    {
        var part = Path!.First;
        var before = PriceBookShape.Book.Members.TakeWhile(member => !string.Equals(member.Name, part, StringComparison.Ordinal));
        _defects.Add((before.Count(), new Defect(code, DefectSeverity.Error, place, message)));
    }
}
