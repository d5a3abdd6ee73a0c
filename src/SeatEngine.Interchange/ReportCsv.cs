using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reports as CSV, in UTF-8 without byte order mark, with commas and LF at the end of lines.</summary>
/// <remarks>
/// The columns are those of <see cref="ReportXlsx"/>. A text that a spreadsheet would run as a formula gets an apostrophe before it; a
/// line break within a text becomes a space. All members are pure, but for the stream, and may be called from several threads at once.
/// </remarks>
public static class ReportCsv
{
    /// <summary>Writes a report.</summary>
    /// <param name="table">The report.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    /// <remarks>Same table, same bytes. Linear in the cells.</remarks>
    public static void Write(ReportTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        CsvOut.Write(stream, table.Lines());
    }

    /// <summary>Writes a report without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="table">The report.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Task WriteAsync(ReportTable table, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(table, content), cancellationToken);

    /// <summary>Writes a report to an array of bytes.</summary>
    /// <param name="table">The report.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static byte[] ToBytes(ReportTable table) => PooledContent.ToBytes(content => Write(table, content));

    /// <summary>Writes a report to a text.</summary>
    /// <param name="table">The report.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static string ToText(ReportTable table) => PooledContent.ToText(content => Write(table, content));
}
