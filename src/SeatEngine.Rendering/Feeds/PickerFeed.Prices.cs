using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

public static partial class PickerFeed
{
    /// <summary>Writes the prices: classes of seats that look and cost the same, with every price type's amount in minor units.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="offer">The price types and prices, or null for a house without.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="view">Colouring, style and culture; null takes what a view has unless told.</param>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    /// <remarks>O(seats).</remarks>
    public static void WritePrices(PickerMap map, PickerOffer? offer, Stream stream, MapView? view = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(stream);
        using var watch = RenderReport.Start();
        using Utf8JsonWriter json = new(stream, Compact);
        new FeedPricesDocument(map, view ?? new MapView(), offer, json).Write();
        json.Flush();
        watch.Report("feed");
    }

    /// <summary>Writes the same without blocking; for the body of a response.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="offer">The price types and prices, or null for a house without.</param>
    /// <param name="stream">Where to; stays open, and no synchronous member of it is called.</param>
    /// <param name="view">Colouring, style and culture; null takes what a view has unless told.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    public static Task WritePricesAsync(
        PickerMap map, PickerOffer? offer, Stream stream, MapView? view = null, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => WritePrices(map, offer, content, view), cancellationToken);

    /// <summary>Writes the same into an array of bytes.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="offer">The price types and prices, or null for a house without.</param>
    /// <param name="view">Colouring, style and culture; null takes what a view has unless told.</param>
    /// <returns>The JSON in UTF-8.</returns>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    public static byte[] PricesToBytes(PickerMap map, PickerOffer? offer, MapView? view = null) =>
        PooledContent.ToBytes(content => WritePrices(map, offer, content, view));

    /// <summary>Writes the same into a string.</summary>
    /// <param name="map">The map part.</param>
    /// <param name="offer">The price types and prices, or null for a house without.</param>
    /// <param name="view">Colouring, style and culture; null takes what a view has unless told.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">Prices are of several currencies.</exception>
    public static string PricesToText(PickerMap map, PickerOffer? offer, MapView? view = null) =>
        PooledContent.ToText(content => WritePrices(map, offer, content, view));
}
