using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>What is told of a performance to everybody: its map, its prices, and its states as they change.</summary>
internal sealed class PerformancePage
{
    /// <summary>The map part of each map in use: many performances are in one hall.</summary>
    private static readonly ConditionalWeakTable<SeatMap, PickerMap> Maps = [];

    private static readonly ConditionalWeakTable<SeatMap, SeatViews> AllViews = [];

    private readonly SeatWebOptions _options;
    private PricesContent? _prices;

    public PerformancePage(Performance performance, SeatWebOptions options, TimeProvider time)
    {
        _options = options;
        Offers = new OfferMemory(time);
        Performance = performance;
        Map = Maps.GetValue(performance.Map, static map => new PickerMap(map));
        Types = options.Types is { } ids
            ? [.. ids.Select(id => performance.Prices.Types.First(type => type.Id == id))]
            : [.. performance.Prices.Types.Where(type => type.Kind == PriceTypeKind.Sale && IsOpen(type.Eligibility))];
        TypeIds = Types.Select(static type => type.Id).ToFrozenSet();
        States = new LiveStates(performance.Inventory, Map, new RequestOptions { Channel = options.Channel });
    }

    public Performance Performance { get; }

    public PickerMap Map { get; }

    public LiveStates States { get; }

    /// <summary>Whether the hall tells how high its seats stand, so that there is a view from each.</summary>
    public bool HasViews => Views.Lines.HasHeights;

    private SeatViews Views => AllViews.GetValue(Performance.Map, static map => new SeatViews(map));

    /// <summary>The view from a seat, as a picture in SVG.</summary>
    public byte[] ViewOf(SeatIndex seat) => Views.PictureOf(seat);

    /// <summary>What was offered to whoever is known by nothing but his channel.</summary>
    public OfferMemory Offers { get; }

    /// <summary>The price types that can be bought here.</summary>
    public ImmutableArray<PriceType> Types { get; }

    /// <summary>The same, by their ids.</summary>
    public FrozenSet<PriceTypeId> TypeIds { get; }

    /// <summary>The prices as they are now.</summary>
    public PricesContent Prices()
    {
        var table = Performance.PricesNow();
        var known = Volatile.Read(ref _prices);
        if (known is not null && known.Table.SaysTheSameAs(table))
        {
            return known;
        }

        var content = PickerFeed.PricesToBytes(Map, PickerOffer.Of(table, Types) with { Zone = table.ZoneOf });
        known = new PricesContent(table, content, PickerMap.ETagOf(content));
        Volatile.Write(ref _prices, known);
        return known;
    }

    /// <summary>Whether anybody may buy at a type through the channel: without a code, and without being known.</summary>
    private bool IsOpen(PriceTypeEligibility terms) =>
        (terms.Channels.IsEmpty || terms.Channels.Contains(_options.Channel)) && terms.PatronFacts.IsEmpty && terms.Codes.IsEmpty;
}
