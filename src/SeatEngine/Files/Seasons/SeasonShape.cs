using System.Globalization;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Files.PriceBookKinds;

namespace SeatEngine.Files;

/// <summary>The native form of a season as tables of members: what is read, what is written, and what the schema says.</summary>
internal static class SeasonShape
{
    private const string Format = "seatengine-season";

    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly JsonKind<DateTime> Local = JsonKinds.Parsed(
        "\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$\", "
        + "\"description\": \"A time of the wall clock of the season's zone.\"",
        static (string text, JsonReading _, out DateTime value) =>
            DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        static (sink, value) => sink.Text(value.Ticks % TimeSpan.TicksPerSecond != 0
            ? throw sink.Unwritable("a part of a second")
            : value.ToString(LocalFormats[value.Second == 0 ? 0 : 1], CultureInfo.InvariantCulture)),
        "localTime",
        "a local time such as \"2027-09-17T19:30\"",
        "bad-time");

    private static readonly JsonKind<DateOnly> Day = JsonKinds.Parsed(
        "\"type\": \"string\", \"format\": \"date\"",
        static (string text, JsonReading _, out DateOnly value) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        static (sink, value) => sink.Text(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        name: null,
        "a day such as \"2027-04-30\"",
        "bad-day");

    private static readonly JsonKind<CatalogueName> Entry = Id(static text => new CatalogueName(text));

    private static readonly JsonKind<PackageId> PackageCode = Id(static text => new PackageId(text));

    private static readonly JsonKind<SeriesCode> InSeries = Id(static text => new SeriesCode(text));

    private static readonly JsonShape<HouseUse> Use = new JsonShape<HouseUse>(
            "use", "What is used", HouseUse.Unsaid, "Entries of the house's catalogue; a version other than the first after an at sign.")
        .May("hall", Entry, u => u.Hall.IsNone ? null : u.Hall, (u, v) => u with { Hall = v })
        .May("setUp", Entry, u => u.SetUp.IsNone ? null : u.SetUp, (u, v) => u with { SetUp = v })
        .May("zones", Entry, u => u.Zones.IsNone ? null : u.Zones, (u, v) => u with { Zones = v })
        .May("prices", Entry, u => u.Prices.IsNone ? null : u.Prices, (u, v) => u with { Prices = v })
        .May("holds", Entry, u => u.Holds.IsNone ? null : u.Holds, (u, v) => u with { Holds = v });

    private static readonly JsonShape<SaleWindow> Window = new JsonShape<SaleWindow>("saleWindow", "A window", new(default, default))
        .Needs("sells", Words<SaleKind>(), w => w.Sells, (w, v) => w with { Sells = v })
        .Needs("from", Local, w => w.From, (w, v) => w with { From = v })
        .May("until", Local, w => w.Until, (w, v) => w with { Until = v })
        .May("channels", Channels, w => w.Channels, (w, v) => w with { Channels = v }, "All where it is left out.")
        .May("patronFacts", PatronFacts, w => w.PatronFacts, (w, v) => w with { PatronFacts = v }, "One of them must be known.");

    private static readonly JsonShape<SeasonSeries> Series = Named(
        new JsonShape<SeasonSeries>("series", "A series", new(default, null!)),
        Id(static text => new SeriesCode(text), isOwn: true),
        s => s.Code, (s, v) => s with { Code = v }, s => s.Name, (s, v) => s with { Name = v });

    private static readonly JsonShape<SeasonPerformance> Performance = new JsonShape<SeasonPerformance>(
            "performance", "A performance", new(default(DateTime)))
        .May("code", Id(static text => new PerformanceCode(text), isOwn: true), p => p.Code.IsNone ? null : p.Code,
            (p, v) => p with { Code = v }, "That of its title and of its series where it is left out.")
        .May("series", InSeries, p => p.Series.IsNone ? null : p.Series, (p, v) => p with { Series = v })
        .Needs("at", Local, p => p.At, (p, v) => p with { At = v })
        .May("doors", Duration, p => p.Doors, (p, v) => p with { Doors = v }, "Before the curtain.")
        .May("lasts", Duration, p => p.Lasts, (p, v) => p with { Lasts = v })
        .May("use", Use, p => p.Use, (p, v) => p with { Use = v })
        .May("status", Words<PerformanceStatus>(), p => p.Status, (p, v) => p with { Status = v })
        .May("onSale", Window.List(), p => p.OnSale, (p, v) => p with { OnSale = v });

    private static readonly JsonShape<SeasonTitle> Title = Named(
            new JsonShape<SeasonTitle>("title", "A title", new(default, null!)),
            Id(static text => new TitleCode(text), isOwn: true),
            t => t.Code, (t, v) => t with { Code = v }, t => t.Name, (t, v) => t with { Name = v })
        .May("lasts", Duration, t => t.Lasts, (t, v) => t with { Lasts = v })
        .May("use", Use, t => t.Use, (t, v) => t with { Use = v })
        .May("performances", Performance.List(), t => t.Performances, (t, v) => t with { Performances = v });

    private static readonly JsonShape<PackagePrice> SheetPrice = new JsonShape<PackagePrice>(
            "sheetPrice", "A price", new(default, default, default))
        .Needs("zone", ZoneId, p => p.Zone, (p, v) => p with { Zone = v })
        .Needs("type", TypeId, p => p.Type, (p, v) => p with { Type = v })
        .Needs("amount", Amount, p => p.Amount, (p, v) => p with { Amount = v });

    private static readonly JsonShape<PriceSheet> Sheet = new JsonShape<PriceSheet>(
            "sheet", "A price sheet", new(default(PriceSheetId)), "What a whole package costs.")
        .Needs("id", Id(static text => new PriceSheetId(text), isOwn: true), s => s.Id, (s, v) => s with { Id = v })
        .Needs("prices", SheetPrice.List(), s => s.Prices, (s, v) => s with { Prices = v });

    private static readonly JsonShape<SeasonPackageGroup> Group = new JsonShape<SeasonPackageGroup>(
            "group", "A group", new(), "The nights of the series and titles that are named, and those named themselves.")
        .May("name", Text, g => g.Name, (g, v) => g with { Name = v })
        .May("series", InSeries.List(), g => g.Series, (g, v) => g with { Series = v })
        .May("titles", Id(static text => new TitleCode(text)).List(), g => g.Titles, (g, v) => g with { Titles = v })
        .May("performances", Id(static text => new PerformanceCode(text)).List(), g => g.Performances,
            (g, v) => g with { Performances = v })
        .May("minimum", Count, g => g.Minimum, (g, v) => g with { Minimum = v })
        .May("maximum", Count, g => g.Maximum, (g, v) => g with { Maximum = v });

    private static readonly JsonShape<SeasonPackage> Package = Named(
            new JsonShape<SeasonPackage>("package", "A package", new(default, null!)),
            Id(static text => new PackageId(text), isOwn: true),
            p => p.Code, (p, v) => p with { Code = v }, p => p.Name, (p, v) => p with { Name = v })
        .May("kind", Words<SeasonPackageKind>(), p => p.Kind, (p, v) => p with { Kind = v })
        .May("groups", Group.List(), p => p.Groups, (p, v) => p with { Groups = v })
        .May("parts", PackageCode.List(), p => p.Parts, (p, v) => p with { Parts = v })
        .May("sheet", Id(static text => new PriceSheetId(text)), p => p.Sheet.IsNone ? null : p.Sheet, (p, v) => p with { Sheet = v })
        .May("minimum", Count, p => p.Minimum, (p, v) => p with { Minimum = v })
        .May("maximum", Count, p => p.Maximum, (p, v) => p with { Maximum = v });

    private static readonly JsonShape<RenewalWave> Wave = new JsonShape<RenewalWave>("wave", "A wave", new("", default))
        .Needs("name", Text, w => w.Name, (w, v) => w with { Name = v })
        .Needs("until", Day, w => w.Until, (w, v) => w with { Until = v }, "The last day on which places can be renewed.")
        .May("packages", PackageCode.List(), w => w.Packages, (w, v) => w with { Packages = v })
        .May("seasonsAtLeast", Count, w => w.SeasonsAtLeast, (w, v) => w with { SeasonsAtLeast = v });

    public static JsonShape<SeasonDefinition> Season { get; } = new JsonShape<SeasonDefinition>(
            name: null,
            "A season",
            new() { Id = default, Name = "", TimeZone = "", Currency = default },
            "A season: what is played when, in which hall and at which prices, and in which packages it is sold.")
        .Document()
        .Needs("format", JsonKinds.Format(Format), _ => Format, (s, _) => s)
        .Needs("version", JsonKinds.Version(1), _ => 1, (s, _) => s, "Of the format.")
        .Needs("id", Id(static text => new SeasonId(text)), s => s.Id, (s, v) => s with { Id = v })
        .Needs("name", Text, s => s.Name, (s, v) => s with { Name = v })
        .Needs("timeZone", Text, s => s.TimeZone, (s, v) => s with { TimeZone = v }, "As an IANA id such as Europe/Zurich.")
        .Needs("currency", CurrencyCode, s => s.Currency, (s, v) => s with { Currency = v }, "ISO 4217")
        .May("prefix", Text, s => s.Prefix, (s, v) => s with { Prefix = v }, "Stands before the codes of performances in the house.")
        .May("use", Use, s => s.Use, (s, v) => s with { Use = v })
        .May("doors", Duration, s => s.Doors, (s, v) => s with { Doors = v })
        .May("lasts", Duration, s => s.Lasts, (s, v) => s with { Lasts = v })
        .May("onSale", Window.List(), s => s.OnSale, (s, v) => s with { OnSale = v })
        .May("series", Series.List(), s => s.Series, (s, v) => s with { Series = v })
        .May("titles", Title.Lines(), s => s.Titles, (s, v) => s with { Titles = v })
        .May("sheets", Sheet.Lines(), s => s.Sheets, (s, v) => s with { Sheets = v })
        .May("packages", Package.Lines(), s => s.Packages, (s, v) => s with { Packages = v })
        .May("waves", Wave.List(), s => s.Waves, (s, v) => s with { Waves = v });

    /// <summary>Begins the table of a thing with a code and a name, which is the code where none is said.</summary>
    private static JsonShape<T> Named<T, TId>(
        JsonShape<T> shape, JsonKind<TId> kind, Func<T, TId> getId, Func<T, TId, T> setId, Func<T, string?> getName, Func<T, string,
            T> setName)
        where TId : struct => shape
        .Needs("code", kind, thing => getId(thing), setId)
        .May("name", Text, thing => string.Equals(getName(thing), getId(thing).ToString(), StringComparison.Ordinal) ? null
            : getName(thing),
            setName, "The code where it is left out.")
        .Ends((ref source, thing, _) => getName(thing) is null ? setName(thing, getId(thing).ToString()!) : thing);
}
