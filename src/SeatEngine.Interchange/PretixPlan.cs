using System.Text;
using System.Text.Json;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// pretix seating plans, in and out. A zone is a section, <c>seat_guid</c> is the id, and positions are those of zone, row
/// and seat added up, as described in <c>docs/formats/pretix.md</c>. A row whose seats lie in two parallel lines that face each other is a
/// table.
/// </summary>
/// <remarks>
/// The reader takes what is seen in the wild: sizes with decimals, empty categories, members that the format does not
/// know, zones without a name, rows without a position. A pixel is 0.022 m, so that seats as the plan editor sets them
/// are 0.55 m apart; where that cannot be, the median pitch of seats decides. All members are pure, but for the
/// stream, and may be called from several threads at once.
/// </remarks>
public static partial class PretixPlan
{
    /// <summary>Reads a plan.</summary>
    /// <param name="stream">The plan in JSON; read to its end, left open.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, or the scale of the options is not above
    /// 0.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static HallReadResult Read(Stream stream, HallReaderOptions? options = null)
    {
        options = PlanFile.Checked(options);
        return PlanFile.Read(stream, options.Limits, utf8 => ReadWhole(utf8, options));
    }

    /// <summary>Reads a plan from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, with or without a byte order mark.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it.</returns>
    /// <exception cref="ArgumentException">The scale of the options is not above 0.</exception>
    /// <remarks>Time is n log n in the bytes; memory is bounded by a multiple of them, and no bytes make it throw.</remarks>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, HallReaderOptions? options = null)
    {
        options = PlanFile.Checked(options);
        return PlanFile.Read(utf8, options.Limits, whole => ReadWhole(whole, options));
    }

    internal static HallReadResult ReadWhole(ReadOnlyMemory<byte> utf8, HallReaderOptions options) =>
        PlanJson.Read(utf8, options.Limits, json => Read(json, options));

    private static HallReadResult Read(PlanJson json, HallReaderOptions options)
    {
        var root = json.Root;
        if (json.Member(root, "zones") is not null || json.Member(root, "layout") is not { } layout)
        {
            return ReadPlan(json, root, options);
        }

        // The REST service wraps a plan into an object of its own, as an object or as a text.
        options = json.Text(root, "name")?.Trim() is { Length: > 0 } name ? options with { Name = name } : options;
        return layout.ValueKind == JsonValueKind.String
            ? PlanJson.Read(Encoding.UTF8.GetBytes(layout.GetString()!), options.Limits, inner => ReadPlan(inner, inner.Root, options))
            : ReadPlan(json, layout, options);
    }

    private static HallReadResult ReadPlan(PlanJson json, JsonElement root, HallReaderOptions options)
    {
        if (json.Member(root, "zones") is null)
        {
            throw new PlanFormatException("unknown-format", json.At(root), "The file is no seating plan: it has no \"zones\".");
        }

        var context = new PlanContext(options.Limits, json.Names);
        var hall = new PlanReader(json, root, context).Read(options.Name.Length == 0 ? "Hall" : options.Name);
        hall = PlanScale.Apply(hall, options.MetresPerUnit, PixelScale.Metres, context);
        return RowNeighbours.Taken(context.Admit(MissingFocus.Filled(hall, context.Notes), options.Lenient), options.Neighbours);
    }
}
