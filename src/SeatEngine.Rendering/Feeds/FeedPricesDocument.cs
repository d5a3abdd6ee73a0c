using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Writes the prices part of the second feed: classes of seats that look and cost the same.</summary>
internal sealed class FeedPricesDocument(PickerMap map, MapView view, PickerOffer? offer, Utf8JsonWriter json)
{
    private readonly SeatPalette _palette = new(map.Geometry, view);
    private readonly List<PricedClass> _classes = [];
    private readonly Dictionary<PricedClass, int> _places = [];

    private Currency? _currency;

    public void Write()
    {
        var seats = map.Geometry.Seats;
        var bySeat = Array.ConvertAll(seats,
            seat => PlaceOf(_palette.ClassOf(seat), ZoneOf(() => PlaceId.Of(map.Map.IdOf(seat))), type => offer!.Price(seat, type)));
        var byArea = map.Map.Areas
            .Select(area => PlaceOf(-1, ZoneOf(() => PlaceId.Of(area.Id)), type => offer!.AreaPrice(area.Id, type))).ToArray();
        json.WriteStartObject();
        json.WriteString("format"u8, "seatengine-picker-prices/2"u8);
        json.WriteString("map"u8, map.Version);
        if (_currency is { } currency)
        {
            json.WriteString("currency"u8, currency.Code);
            json.WriteNumber("digits"u8, currency.Digits);
        }

        Types();
        json.WriteStartArray("classes"u8);
        foreach (var one in _classes)
        {
            Class(one);
        }

        json.WriteEndArray();
        json.Column("class"u8, bySeat.Length, seat => bySeat[seat]);
        json.Column("areaClass"u8, byArea.Length, area => byArea[area]);
        json.WriteEndObject();
    }

    private PriceZoneId? ZoneOf(Func<PlaceId> place) => offer?.Zone?.Invoke(place());

    private int PlaceOf(int look, PriceZoneId? zone, Func<PriceTypeId, Money?> priceOf)
    {
        var prices = new long?[offer?.Types.Count ?? 0];
        for (var type = 0; type < prices.Length; type++)
        {
            if (priceOf(offer!.Types[type].Id) is { } price)
            {
                _currency ??= price.Currency;
                prices[type] = price.Currency == _currency
                    ? price.MinorUnits
                    : throw new ArgumentException("The prices of one map are of one currency.", nameof(offer));
            }
        }

        PricedClass one = new(look, zone, prices);
        if (!_places.TryGetValue(one, out var place))
        {
            place = _classes.Count;
            _places.Add(one, place);
            _classes.Add(one);
        }

        return place;
    }

    private void Types()
    {
        json.WriteStartArray("types"u8);
        foreach (var type in offer?.Types ?? [])
        {
            json.WriteStartObject();
            json.WriteString("id"u8, type.Id.Value);
            json.WriteString("name"u8, type.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Class(PricedClass one)
    {
        json.WriteStartObject();
        if (one.Look >= 0)
        {
            FeedPaints.Write(json, _palette.Coloring.Classes[one.Look].ClassName, _palette.Coloring.Classes[one.Look].Name,
                _palette.Classes[one.Look]);
        }

        if (one.Zone is { } zone)
        {
            json.WriteString("zone"u8, zone.Value);
        }

        json.WriteStartArray("prices"u8);
        foreach (var price in one.Prices)
        {
            if (price is { } minor)
            {
                json.WriteNumberValue(minor);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a class of the feed is: a class of the colouring, a price zone where zones are told, and a price of each
    /// type.</summary>
    private sealed class PricedClass(int look, PriceZoneId? zone, long?[] prices) : IEquatable<PricedClass>
    {
        public int Look => look;

        public PriceZoneId? Zone => zone;

        public long?[] Prices => prices;

        public bool Equals(PricedClass? other) => other is not null && other.Look == look && other.Zone == zone
            && other.Prices.AsSpan().SequenceEqual(prices);

        public override bool Equals(object? obj) => Equals(obj as PricedClass);

        public override int GetHashCode()
        {
            HashCode hash = default;
            hash.Add(look);
            hash.Add(zone);
            foreach (var price in prices)
            {
                hash.Add(price);
            }

            return hash.ToHashCode();
        }
    }
}
