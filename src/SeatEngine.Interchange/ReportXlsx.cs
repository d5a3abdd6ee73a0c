using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reports as Excel workbooks (<c>.xlsx</c>), a sheet each: counts and amounts as numbers, days and times as dates.</summary>
/// <remarks>
/// The columns are those of <see cref="ReportCsv"/>. Texts are never run as formulas, also when somebody edits their cells; a number of
/// more than fifteen digits is a text, since a workbook would round it. All members are pure, but for the stream, and may be called from
/// several threads at once.
/// </remarks>
public static class ReportXlsx
{
    /// <summary>Writes reports into a workbook.</summary>
    /// <param name="tables">The reports, at least one, each called differently; sheets are in their order.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no report, or two are called the same but for case.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    /// <remarks>Same tables, same bytes. Linear in the cells.</remarks>
    public static void Write(IReadOnlyList<ReportTable> tables, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(stream);
        var names = tables.Select(static table => table.Name).Distinct(StringComparer.OrdinalIgnoreCase);
        if (tables.Count == 0 || names.Count() != tables.Count)
        {
            throw new ArgumentException("A workbook has at least one sheet, and each has a name of its own.", nameof(tables));
        }

        PooledContent.Write(stream, content =>
            WorkbookWriter.Write(content, [.. tables.Select(static table => (table.Name, table.Lines()))]));
    }

    /// <summary>Writes reports into a workbook without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="tables">The reports.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task WriteAsync(IReadOnlyList<ReportTable> tables, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(tables, content), cancellationToken);

    /// <summary>Writes reports into the bytes of a workbook.</summary>
    /// <param name="tables">The reports.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(IReadOnlyList<ReportTable> tables) => PooledContent.ToBytes(content => Write(tables, content));
}
