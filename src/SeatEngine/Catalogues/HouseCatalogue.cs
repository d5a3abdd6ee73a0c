using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Seasons;

namespace SeatEngine.Catalogues;

/// <summary>The entries of a house's catalogue: what each is called, and its content.</summary>
/// <remarks>Halls and price books are in the forms of <see cref="HallFile"/> and <see cref="PriceBookFile"/>, the others in JSON.</remarks>
public static class HouseCatalogue
{
    /// <summary>The kind of the one entry that speaks of the house as a whole; its id is <see cref="HouseId"/>.</summary>
    public const string HouseKind = "house";

    /// <summary>The id of the house itself.</summary>
    public const string HouseId = "house";

    /// <summary>The kind of halls, as they usually stand or with a set-up in them.</summary>
    public const string HallKind = "hall";

    /// <summary>The kind of set-ups, each said as what it changes in a hall.</summary>
    public const string SetUpKind = "set-up";

    /// <summary>The kind of zone maps, which say where each price is paid.</summary>
    public const string ZonesKind = "zone-map";

    /// <summary>The kind of hold templates, which say what is set aside before a sale begins.</summary>
    public const string HoldsKind = "hold-template";

    /// <summary>The kind of price books.</summary>
    public const string PricesKind = "price-book";

    /// <summary>The kind of what is said of each performance: its hall, its prices, its curtain.</summary>
    public const string PerformanceKind = "performance";

    /// <summary>The kind of seasons, in the form of <see cref="SeasonFile"/>.</summary>
    public const string SeasonKind = "season";

    /// <summary>The kind of what happens to subscriptions: each event of a season is a version of its own.</summary>
    public const string SubscriptionsKind = SubscriptionBook.Kind;

    /// <summary>The kind of what happens to waiting lists: each event of a season is a version of its own.</summary>
    public const string WaitingListKind = WaitingBook.Kind;

    /// <summary>The kind of what happens to groups: each event of a season is a version of its own.</summary>
    public const string GroupsKind = GroupBook.Kind;

    /// <summary>The entry of a season.</summary>
    /// <param name="season">The season.</param>
    /// <param name="version">Which state of it, from 1; the newest counts.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="season"/> is null.</exception>
    public static CatalogueEntry Of(Season season, int version = 1)
    {
        ArgumentNullException.ThrowIfNull(season);
        return Of(SeasonKind, season.Id.Value, version, SeasonFile.ToBytes(season));
    }

    /// <summary>The entry of a hall.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="version">Which state of it, from 1.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(string id, Hall hall, int version = 1) => Of(HallKind, id, version, HallFile.ToBytes(hall));

    /// <summary>The entry of a price book.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="prices">The book.</param>
    /// <param name="version">Which state of it, from 1.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(string id, PriceBook prices, int version = 1) =>
        Of(PricesKind, id, version, PriceBookFile.ToBytes(prices));

    /// <summary>The entry of a set-up.</summary>
    /// <param name="id">What it is to be called in the catalogue.</param>
    /// <param name="setUp">The set-up.</param>
    /// <param name="version">Which state of it, from 1.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(string id, HallSetUp setUp, int version = 1) =>
        Of(SetUpKind, id, version, JsonSerializer.SerializeToUtf8Bytes(setUp, HouseJsonContext.Default.HallSetUp));

    /// <summary>The entry of a zone map.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="zones">The zones with their places.</param>
    /// <param name="version">Which state of it, from 1.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(string id, ZonePlan zones, int version = 1) =>
        Of(ZonesKind, id, version, JsonSerializer.SerializeToUtf8Bytes(zones, HouseJsonContext.Default.ZonePlan));

    /// <summary>The entry of a hold template.</summary>
    /// <param name="id">What it is to be called.</param>
    /// <param name="holds">What is set aside.</param>
    /// <param name="version">Which state of it, from 1.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(string id, HoldTemplate holds, int version = 1) =>
        Of(HoldsKind, id, version, JsonSerializer.SerializeToUtf8Bytes(holds, HouseJsonContext.Default.HoldTemplate));

    /// <summary>The entry of a performance.</summary>
    /// <param name="performance">The performance.</param>
    /// <param name="version">Which state of it, from 1; the newest counts.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(HousePerformance performance, int version = 1)
    {
        ArgumentNullException.ThrowIfNull(performance);
        return Of(PerformanceKind, performance.Id.Value, version,
            JsonSerializer.SerializeToUtf8Bytes(performance, HouseJsonContext.Default.HousePerformance));
    }

    /// <summary>The entry of the house as a whole.</summary>
    /// <param name="settings">What is said of it.</param>
    /// <param name="version">Which state of it, from 1; the newest counts.</param>
    /// <returns>The entry.</returns>
    public static CatalogueEntry Of(HouseSettings settings, int version = 1) => Of(HouseKind, HouseId, version,
        JsonSerializer.SerializeToUtf8Bytes(settings, HouseJsonContext.Default.HouseSettings));

    /// <summary>Reads a hall.</summary>
    internal static Hall ToHall(CatalogueEntry entry)
    {
        var read = HallFile.Read(entry.Content.Span);
        return read.Hall ?? throw Broken(entry, read.Explain());
    }

    /// <summary>Reads a set-up and lays it over a hall.</summary>
    internal static Hall ToHall(CatalogueEntry setUp, Hall hall)
    {
        var laid = Read(setUp, HouseJsonContext.Default.HallSetUp).ApplyTo(hall);
        return laid.Hall ?? throw Broken(setUp, laid.Explain());
    }

    /// <summary>Reads a zone map.</summary>
    internal static ZoneMap ToZones(CatalogueEntry entry, SeatMap map)
    {
        try
        {
            return Read(entry, HouseJsonContext.Default.ZonePlan).ToZoneMap(map);
        }
        catch (ArgumentException refusal)
        {
            throw Broken(entry, refusal.Message);
        }
    }

    /// <summary>Reads a hold template.</summary>
    internal static HoldTemplate ToHolds(CatalogueEntry entry) => Read(entry, HouseJsonContext.Default.HoldTemplate);

    /// <summary>Reads a price book.</summary>
    internal static PriceBook ToPrices(CatalogueEntry entry)
    {
        var read = PriceBookFile.Read(entry.Content.Span);
        return read.Book ?? throw Broken(entry, read.Explain());
    }

    internal static HousePerformance ToPerformance(CatalogueEntry entry) =>
        Read(entry, HouseJsonContext.Default.HousePerformance) is var performance && performance.Id.Value == entry.Key.Id
            ? performance
            : throw Broken(entry, $"It speaks of performance '{performance.Id}'.");

    /// <summary>Reads a season.</summary>
    internal static Season ToSeason(CatalogueEntry entry)
    {
        var read = SeasonFile.Read(entry.Content.Span);
        return read.Season ?? throw Broken(entry, read.Explain());
    }

    /// <summary>What a season says of a night, as a catalogue says it.</summary>
    internal static HousePerformance Of(SeasonNight night) =>
        new(night.Id, ReferenceOf(night.Use.Hall)!, ReferenceOf(night.Use.Prices)!, night.Curtain)
        {
            SetUp = ReferenceOf(night.Use.SetUp),
            Zones = ReferenceOf(night.Use.Zones),
            Holds = ReferenceOf(night.Use.Holds),
        };

    private static CatalogueReference? ReferenceOf(CatalogueName name) =>
        name.IsNone ? null : HouseNames.Of(name) is var (id, version) ? new(id, version) : null;

    internal static HouseSettings ToSettings(CatalogueEntry entry) => Read(entry, HouseJsonContext.Default.HouseSettings);

    private static CatalogueEntry Of(string kind, string id, int version, byte[] content) =>
        new(new CatalogueKey(kind, id, version), content);

    private static T Read<T>(CatalogueEntry entry, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Content.Span, form) ?? throw new JsonException("It is null.");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw Broken(entry, refusal.Message);
        }
    }

    private static InvalidDataException Broken(CatalogueEntry entry, string why) => new(FormattableString.Invariant(
        $"The catalogue's {entry.Key.Kind} '{entry.Key.Id}' in version {entry.Key.Version} cannot be read: {why}"));
}
