using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is kept while a price book is read.</summary>
internal sealed class PriceBookReading : MoneyReading
{
    /// <param name="currency">The book's own, as far as it is known.</param>
    public PriceBookReading(Currency currency)
        : base(currency) => MaxBytes = PriceBookFile.MaxBytes;

    protected override IEnumerable<string> Parts => PriceBookShape.Book.Members.Select(static member => member.Name);
}
