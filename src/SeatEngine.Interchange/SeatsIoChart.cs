using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Reads charts of seats.io: sections, floors, zones, rows, tables, booths and general-admission areas, as described in
/// <c>docs/formats/seatsio.md</c>. Charts are not written.
/// </summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class SeatsIoChart
{
    private const double UsualMetresPerUnit = 0.0275;

    /// <summary>Reads a chart.</summary>
    /// <param name="stream">The chart in JSON; read to its end, left open.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it. The ids are the full labels of the chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, or the scale of the options is not above
    /// 0.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static HallReadResult Read(Stream stream, HallReaderOptions? options = null)
    {
        options = PlanFile.Checked(options);
        return PlanFile.Read(stream, options.Limits, utf8 => ReadWhole(utf8, options));
    }

    /// <summary>Reads a chart from the bytes of a file.</summary>
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
        if (json.Object(root, "subChart") is null && json.Member(root, "subChartFloors") is null)
        {
            throw new PlanFormatException("unknown-format", json.At(root),
                "The file is no seats.io chart: it has neither \"subChart\" nor \"subChartFloors\".");
        }

        var context = new PlanContext(options.Limits, json.Names);
        var hall = new ChartReader(json, context).Read(options.Name.Length == 0 ? "Hall" : options.Name);
        hall = PlanScale.Apply(hall, options.MetresPerUnit, UsualMetresPerUnit, context);
        return RowNeighbours.Taken(context.Admit(MissingFocus.Filled(hall, context.Notes), options.Lenient), options.Neighbours);
    }
}
