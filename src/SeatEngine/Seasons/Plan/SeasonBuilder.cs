using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Writes a season down in code, part by part.</summary>
/// <remarks>Not safe for use by several threads. Nothing is checked before <see cref="Build"/>.</remarks>
[SendInstead("the definition that it makes"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeasonBuilder
{
    private SeasonDefinition _season;

    /// <summary>Begins a season.</summary>
    /// <param name="id">Which season.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="timeZone">The IANA id of the zone by whose wall clock it goes.</param>
    /// <param name="currency">In which its price sheets are.</param>
    public SeasonBuilder(SeasonId id, string name, string timeZone, Currency currency) =>
        _season = new() { Id = id, Name = name, TimeZone = timeZone, Currency = currency };

    /// <summary>Changes what is said of the season as a whole.</summary>
    /// <param name="change">Gives the definition with what else is said.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public SeasonBuilder With(Func<SeasonDefinition, SeasonDefinition> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _season = change(_season);
        return this;
    }

    /// <summary>Says what all performances use that do not say another.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="prices">The price book.</param>
    /// <returns>This builder.</returns>
    public SeasonBuilder Uses(CatalogueName hall, CatalogueName prices) =>
        With(season => season with { Use = season.Use with { Hall = hall, Prices = prices } });

    /// <summary>Adds a series.</summary>
    /// <param name="code">What the desk types.</param>
    /// <param name="name">What it is called.</param>
    /// <returns>This builder.</returns>
    public SeasonBuilder Series(SeriesCode code, string name) =>
        With(season => season with { Series = season.Series.Add(new(code, name)) });

    /// <summary>Adds a title with a night in each of some series.</summary>
    /// <param name="code">What the desk types.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="nights">A series, and when the curtain rises by the wall clock, as <c>2027-09-17T19:30</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="FormatException">A time is none.</exception>
    public SeasonBuilder Title(TitleCode code, string name, params IEnumerable<(SeriesCode Series, string At)> nights) =>
        With(season => season with
        {
            Titles = season.Titles.Add(new SeasonTitle(code, name)
            {
                Performances = [.. nights.Select(static night => new SeasonPerformance(
                    DateTime.ParseExact(night.At, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)) { Series = night.Series })],
            }),
        });

    /// <summary>Adds a price sheet.</summary>
    /// <param name="sheet">What packages call it.</param>
    /// <param name="prices">A zone, a price type and what a whole package costs there.</param>
    /// <returns>This builder.</returns>
    public SeasonBuilder Sheet(PriceSheetId sheet, params IEnumerable<(PriceZoneId Zone, PriceTypeId Type, Money Amount)> prices) =>
        With(season => season with
        {
            Sheets = season.Sheets.Add(new PriceSheet(sheet)
            {
                Prices = [.. prices.Select(static price => new PackagePrice(price.Zone, price.Type, price.Amount))],
            }),
        });

    /// <summary>Adds a fixed package: all nights of some series.</summary>
    /// <param name="code">What the desk types.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="sheet">What it costs; <c>default</c> for the sum of its nights.</param>
    /// <param name="series">The series.</param>
    /// <returns>This builder.</returns>
    public SeasonBuilder Fixed(PackageId code, string name, PriceSheetId sheet, params ImmutableArray<SeriesCode> series) =>
        Package(new SeasonPackage(code, name) { Sheet = sheet, Groups = [new() { Series = series }] });

    /// <summary>Adds any package.</summary>
    /// <param name="package">The package.</param>
    /// <returns>This builder.</returns>
    public SeasonBuilder Package(SeasonPackage package) => With(season => season with { Packages = season.Packages.Add(package) });

    /// <summary>Checks what was written down.</summary>
    /// <returns>The season, or every defect.</returns>
    public SeasonResult Build() => Season.Check(_season);
}
