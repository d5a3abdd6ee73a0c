using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// The part of the picker feed that follows from the hall alone, made once: its bytes, the version that names them, and the numbers by
/// which the other parts speak of seats. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The version is a hash of the content: the same hall has the same version on every machine, and another version is another content.
/// A response that is asked for by its version may be kept for ever.
/// </remarks>
[SendInstead("its content, which a page fetches by its version"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PickerMap
{
    private readonly byte[] _content;

    /// <summary>Writes the map part.</summary>
    /// <param name="map">The map.</param>
    /// <remarks>O(seats); keep it as long as the map.</remarks>
    public PickerMap(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var watch = RenderReport.Start();
        Geometry = new MapGeometry(map);
        var body = PooledContent.ToBytes(content =>
        {
            using Utf8JsonWriter json = new((Stream)content, PickerFeed.Compact);
            new FeedMapDocument(Geometry, json).Write();
        });
        Version = HashOf(body);
        var head = Encoding.ASCII.GetBytes($$"""{"format":"seatengine-picker-map/2","version":"{{Version}}",""");
        _content = [.. head, .. body.AsSpan(1)];
        watch.Report("feed");
    }

    /// <summary>The compiled map that is told; sets and seats of the other parts belong to it.</summary>
    public SeatMap Map => Geometry.Map;

    /// <summary>What names the content: 32 hexadecimal digits in lower case.</summary>
    public string Version { get; }

    /// <summary>The version as a strong entity tag of HTTP, in its quotation marks.</summary>
    public string ETag => "\"" + Version + "\"";

    /// <summary>The JSON of the map part in UTF-8.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    internal MapGeometry Geometry { get; }

    /// <summary>The number by which the feed speaks of a seat: its place among all, by section, row and seat.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>From 0 to the number of seats less one. O(1).</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public int NumberOf(SeatIndex seat)
    {
        return Map.IsSeat(seat) ? Geometry.PlaceBySlot[seat.Value]
            : throw new ArgumentException("The index is no seat of this map.", nameof(seat));
    }

    /// <summary>The seat of a number, such as a page sent.</summary>
    /// <param name="number">Any number.</param>
    /// <param name="seat">The seat, or <c>default</c>.</param>
    /// <returns>Whether there is a seat of that number. O(1).</returns>
    public bool TryGetSeat(int number, out SeatIndex seat)
    {
        var found = (uint)number < (uint)Geometry.Seats.Length;
        seat = found ? Geometry.Seats[number] : default;
        return found;
    }

    /// <summary>A strong entity tag of HTTP for any content, such as the prices of a feed.</summary>
    /// <param name="content">The content.</param>
    /// <returns>32 hexadecimal digits in quotation marks; the same for the same content.</returns>
    public static string ETagOf(ReadOnlySpan<byte> content) => "\"" + HashOf(content) + "\"";

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
}
