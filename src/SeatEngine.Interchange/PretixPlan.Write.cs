using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <content>Writing.</content>
public static partial class PretixPlan
{
    /// <summary>
    /// Writes a hall as a plan: strictly, with the members that the format knows and no others, with the name of each
    /// zone and the position of each row, whole sizes and a pixel of 0.022 m.
    /// </summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to, in UTF-8 without byte order mark; left open.</param>
    /// <returns>What the format cannot say and was left out; empty when nothing was.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two seats have one id, the hall has no section, or a place is not finite. Nothing is written then.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(stream);
        Check(hall);
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var notes = new PlanWriter(hall, json).Write();
        json.Flush();
        buffer.WriteByte((byte)'\n');
        buffer.WriteTo(stream);
        return notes;
    }

    private static void Check(Hall hall)
    {
        var defects = HallValidator.Validate(hall);
        foreach (var defect in defects)
        {
            if (defect.Code is DefectCodes.DuplicateSeatId or DefectCodes.NonFiniteCoordinate or DefectCodes.AbsurdCoordinate)
            {
                throw new ArgumentException($"The hall cannot be written as a seating plan: {defect}", nameof(hall));
            }
        }

        if (hall.Sections.IsEmpty)
        {
            throw new ArgumentException("A seating plan needs a section.", nameof(hall));
        }
    }
}
