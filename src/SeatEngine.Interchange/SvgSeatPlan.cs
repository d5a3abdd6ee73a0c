using System.Xml;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Reads drawings (SVG) in which each seat is an element of its own, as graphics programs and older ticketing pages have
/// them: what is a seat and where it belongs is said by <see cref="SvgSeatOptions"/>. It is described in <c>docs/formats/svg.md</c>.
/// </summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class SvgSeatPlan
{
    private const double UsualMetresPerUnit = 0.025;

    /// <summary>Reads a drawing.</summary>
    /// <param name="stream">The drawing in XML; read to its end or to the first fatal defect, left open.</param>
    /// <param name="options">What is a seat and how to read, or null for <see cref="SvgSeatOptions.Default"/>.</param>
    /// <returns>
    /// The whole hall, or none and the defects that forbid it; what was drawn and is no seat is counted in the notes. Nothing
    /// is fetched from anywhere, and no document type is regarded.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, the options name no way to know a seat, or their scale
    /// is not above 0.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    /// <remarks>Time is n log n in the size of the drawing; memory is bounded by <see cref="HallReadLimits"/>.</remarks>
    public static HallReadResult Read(Stream stream, SvgSeatOptions? options = null)
    {
        options = Checked(options);
        return PlanFile.Read(stream, options.Limits, utf8 => ReadWhole(utf8, options));
    }

    /// <summary>Reads a drawing from the bytes of a file.</summary>
    /// <param name="utf8">The whole drawing in XML.</param>
    /// <param name="options">What is a seat and how to read, or null for <see cref="SvgSeatOptions.Default"/>.</param>
    /// <returns>As <see cref="Read(Stream, SvgSeatOptions?)"/> does.</returns>
    /// <exception cref="ArgumentException">The options name no way to know a seat, or their scale is not above 0.</exception>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, SvgSeatOptions? options = null)
    {
        options = Checked(options);
        return PlanFile.Read(utf8, options.Limits, whole => ReadWhole(whole, options));
    }

    private static SvgSeatOptions Checked(SvgSeatOptions? options)
    {
        options ??= SvgSeatOptions.Default;
        if (options.SeatClass is null && options.SeatAttribute is null)
        {
            throw new ArgumentException("Seats are known by a class or by an attribute.", nameof(options));
        }

        if (options.MetresPerUnit is { } scale && !(scale > 0 && double.IsFinite(scale)))
        {
            throw new ArgumentException("The metres of a unit are a finite number above 0.", nameof(options));
        }

        return options;
    }

    private static HallReadResult ReadWhole(ReadOnlyMemory<byte> utf8, SvgSeatOptions options)
    {
        var context = new PlanContext(options.Limits);
        try
        {
            using var bytes = new MemoryStream(utf8.ToArray(), writable: false);
            using var xml = XmlReader.Create(bytes, new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = options.Limits.MaxBytes,
            });
            var hall = new DrawingReader(xml, options, context).Read();
            if (context.SeatCount == 0)
            {
                context.Error(PlanContext.NoSeats, "the drawing",
                    "No element of the drawing is a seat: is the class or attribute the right one?");
            }

            hall = PlanScale.Apply(hall, options.MetresPerUnit, UsualMetresPerUnit, context);
            return context.Admit(MissingFocus.Filled(hall, context.Notes), options.Lenient);
        }
        catch (XmlException error)
        {
            var place = FormattableString.Invariant($"line {Math.Max(1, error.LineNumber)}, character {Math.Max(1, error.LinePosition)}");
            return HallReadResult.Refused(new("xml-syntax", DefectSeverity.Error, place, "The drawing is not well-formed XML here."));
        }
        catch (DrawingFormatException error)
        {
            return HallReadResult.Refused(new(error.Code, DefectSeverity.Error, error.Place, error.Message));
        }
    }
}
