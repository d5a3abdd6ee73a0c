using System.Text.Json.Serialization;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// What places cost: every price type that a page may sell. Immutable; safe to share between threads when its functions are.
/// </summary>
[SendInstead("the prices of the picker feed"), JsonConverter(typeof(NotOnTheWire))]
public sealed record PickerOffer
{
    /// <summary>The price types, in the order in which a page lists them.</summary>
    public required IReadOnlyList<PriceType> Types { get; init; }

    /// <summary>The price of a seat for a type, or null where it cannot be had for it. All of one currency.</summary>
    public required Func<SeatIndex, PriceTypeId, Money?> Price { get; init; }

    /// <summary>The price of a place in a standing area for a type, or null.</summary>
    public required Func<AreaId, PriceTypeId, Money?> AreaPrice { get; init; }

    /// <summary>
    /// The price zone of a seat, or of a standing area, by which a page may say where it looks for places; null, as unless said otherwise,
    /// to leave zones out.
    /// </summary>
    public Func<PlaceId, PriceZoneId?>? Zone { get; init; }

    /// <summary>All that a table of prices says.</summary>
    /// <param name="table">The prices at one moment.</param>
    /// <param name="types">The types that a page may sell; null for all of the book.</param>
    /// <returns>The offer.</returns>
    public static PickerOffer Of(PriceTable table, IReadOnlyList<PriceType>? types = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PickerOffer
        {
            Types = types ?? table.Book.Types,
            Price = (seat, type) => table.TryGetPrice(seat, type, out var price) ? price : null,
            AreaPrice = (area, type) => table.TryGetPrice(PlaceId.Of(area), type, out var price) ? price : null,
        };
    }
}
