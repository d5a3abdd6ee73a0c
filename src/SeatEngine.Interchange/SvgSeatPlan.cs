using System.Runtime.InteropServices;
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

    /// <summary>So much may the entities of a drawing come to, all together.</summary>
    private const long MostFromEntities = 1_000_000;

    /// <summary>Reads a drawing.</summary>
    /// <param name="stream">The drawing in XML; read to its end or to the first fatal defect, left open.</param>
    /// <param name="options">What is a seat and how to read, or null for <see cref="SvgSeatOptions.Default"/>.</param>
    /// <returns>
    /// The whole hall, or none and the defects that forbid it; what was drawn and is no seat is counted in the notes. Nothing
    /// is fetched from anywhere; entities that the drawing itself defines are read, within bounds.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, the options name no way to know a seat, or their scale
    /// is not above 0.</exception>
    /// <exception cref="IOException">The stream itself fails.</exception>
    /// <remarks>Time is n log n in the size of the drawing; memory is bounded by <see cref="HallReadLimits"/>.</remarks>
    public static HallReadResult Read(Stream stream, SvgSeatOptions? options = null)
    {
        options = Checked(options);
        return PlanFile.ReadBytes(stream, options.Limits, bytes => ReadWhole(bytes, options));
    }

    /// <summary>Reads a drawing from the bytes of a file.</summary>
    /// <param name="utf8">The whole drawing in XML.</param>
    /// <param name="options">What is a seat and how to read, or null for <see cref="SvgSeatOptions.Default"/>.</param>
    /// <returns>As <see cref="Read(Stream, SvgSeatOptions?)"/> does.</returns>
    /// <exception cref="ArgumentException">The options name no way to know a seat, or their scale is not above 0.</exception>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, SvgSeatOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }

    private static SvgSeatOptions Checked(SvgSeatOptions? options)
    {
        options ??= SvgSeatOptions.Default;
        if (options.SeatClass is null && options.SeatAttribute is null && options.Patterns.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Seats are known by a class, by an attribute or by a pattern.", nameof(options));
        }

        if (options.MetresPerUnit is { } scale && !(scale > 0 && double.IsFinite(scale)))
        {
            throw new ArgumentException("The metres of a unit are a finite number above 0.", nameof(options));
        }

        foreach (var pattern in options.Patterns)
        {
            NamePattern.Of(pattern);
        }

        return options;
    }

    private static HallReadResult ReadWhole(ReadOnlyMemory<byte> bytes, SvgSeatOptions options)
    {
        var context = new PlanContext(options.Limits, new());
        try
        {
            var survey = DrawingSurvey.Of(bytes, options.KeepBackground, Open);
            using var xml = Open();
            var hall = new DrawingReader(xml, options, context, survey).Read(pitches =>
                PlanScale.FactorOf(pitches, options.MetresPerUnit, UsualMetresPerUnit, context));
            foreach (var rule in survey.Styles.LeftOut)
            {
                context.LeaveOut($"The rule '{(rule.Length <= 60 ? rule : rule[..60] + "…")}' of a style sheet", "the drawing");
            }

            return RowNeighbours.Taken(context.Admit(MissingFocus.Filled(hall, context.Notes), options.Lenient), options.Neighbours);
        }
        catch (XmlException error)
        {
            var place = FormattableString.Invariant($"line {Math.Max(1, error.LineNumber)}, character {Math.Max(1, error.LinePosition)}");
            return HallReadResult.Refused(new("xml-syntax", DefectSeverity.Error, place,
                "The drawing is not well-formed XML here, or needs what lies outside of it."));
        }
        catch (DrawingFormatException error)
        {
            return HallReadResult.Refused(new(error.Code, DefectSeverity.Error, error.Place, error.Message));
        }

        XmlReader Open() => XmlReader.Create(Content(), new()
        {
            DtdProcessing = DtdProcessing.Parse,
            MaxCharactersFromEntities = MostFromEntities,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = options.Limits.MaxBytes,
        });

        MemoryStream Content() => MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
    }
}
