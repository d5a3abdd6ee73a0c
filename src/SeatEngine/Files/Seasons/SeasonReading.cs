using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is kept while a season is read.</summary>
internal sealed class SeasonReading : MoneyReading
{
    /// <param name="currency">The season's own, as far as it is known.</param>
    public SeasonReading(Currency currency)
        : base(currency)
    {
        MaxBytes = SeasonFile.MaxBytes;
        MaxTextLength = 1_000;
        MaxCount = 10_000;
    }

    protected override IEnumerable<string> Parts => SeasonShape.Season.Members.Select(static member => member.Name);
}
