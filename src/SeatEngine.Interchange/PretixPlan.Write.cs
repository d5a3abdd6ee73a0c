using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Primitives;

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
    /// <exception cref="ArgumentException">Two seats have one id, the hall has no section, or a place is not finite. Nothing is written
    /// then.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        Check(hall);
        return PooledContent.Write(stream, content =>
        {
            using var json = new Utf8JsonWriter((Stream)content, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            var notes = new PlanWriter(hall, json).Write();
            json.Flush();
            content.WriteByte((byte)'\n');
            return notes;
        });
    }

    /// <summary>Writes a hall as a plan without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What the format cannot say and was left out, once all is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task<ImmutableArray<HallNote>> WriteAsync(
        Hall hall, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content), cancellationToken);

    /// <summary>Writes a hall as a plan to an array of bytes; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall) => PooledContent.ToBytes(content => Write(hall, content));

    /// <summary>Writes a hall as a plan to a text; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string ToText(Hall hall) => PooledContent.ToText(content => Write(hall, content));

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
