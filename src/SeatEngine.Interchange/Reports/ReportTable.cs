using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SeatEngine.Interchange;

/// <summary>A list for the office, as any format says it: named columns, and rows of texts in invariant form.</summary>
/// <remarks>Immutable and safe to share between threads. <see cref="ReportTables"/> makes those of the engine's reports.</remarks>
public sealed record ReportTable
{
    /// <summary>A table of the rows given.</summary>
    /// <param name="name">What it is called: 1 to 31 characters, none of them one of <c>: \ / ? * [ ]</c>, since sheets bear it.</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <param name="rows">
    /// The rows, each with a cell for each column, empty for one that holds nothing. A cell that is not of the kind of its column is
    /// written as a text.
    /// </param>
    /// <exception cref="ArgumentException">A sheet cannot be called so, or a row is not as wide as there are columns.</exception>
    [JsonConstructor]
    public ReportTable(string name, ImmutableArray<ReportColumn> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!WorkbookWriter.IsSheetName(name))
        {
            throw new ArgumentException(WorkbookWriter.SheetNames, nameof(name));
        }

        if (columns.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A report has at least one column.", nameof(columns));
        }

        rows = rows.IsDefault ? [] : rows;
        if (rows.Any(row => row.IsDefault || row.Length != columns.Length))
        {
            throw new ArgumentException("Each row has a cell for each column.", nameof(rows));
        }

        (Name, Columns, Rows) = (name, columns, rows);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<ReportColumn> Columns { get; }

    /// <summary>The rows, each with a cell for each column.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>The names of the columns, and then the rows; a line is good until the next is asked for.</summary>
    internal IEnumerable<IReadOnlyList<WrittenCell>> Lines()
    {
        yield return [.. Columns.Select(static column => new WrittenCell(column.Name))];
        var cells = new WrittenCell[Columns.Length];
        foreach (var row in Rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new(row[i], Columns[i].Kind);
            }

            yield return cells;
        }
    }

    /// <summary>Whether two tables are called the same and say the same in the same order.</summary>
    /// <param name="other">The table compared with.</param>
    /// <returns>True if so. Linear in the cells.</returns>
    public bool Equals(ReportTable? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Columns.SequenceEqual(other.Columns)
            && Rows.Length == other.Rows.Length && Rows.Zip(other.Rows).All(static pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Columns.Length, Rows.Length);
}
