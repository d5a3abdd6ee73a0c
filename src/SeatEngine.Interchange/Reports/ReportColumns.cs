using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The columns of a report with what fills them: the one place that says it for every format.</summary>
/// <typeparam name="T">A line of the report.</typeparam>
internal sealed class ReportColumns<T>
{
    private readonly List<(ReportColumn Column, Func<T, string> Cell)> _columns = [];

    public ReportColumns<T> Text(string name, Func<T, string> cell) => Add(name, TableCellKind.Text, cell);

    public ReportColumns<T> Number(string name, Func<T, decimal?> cell) => Add(name, TableCellKind.Number,
        line => cell(line)?.ToString("0.##########", CultureInfo.InvariantCulture) ?? string.Empty);

    public ReportColumns<T> Amount(string name, Func<T, Money> cell) =>
        Add(name, TableCellKind.Amount, line => cell(line).ToAmountString());

    /// <summary>Of which currency the amounts of the line are; empty where nothing was said of money.</summary>
    public ReportColumns<T> Currency(Func<T, Money> amount) =>
        Add("currency", TableCellKind.Text, line => amount(line).Currency is { Code: { } code } ? code : string.Empty);

    public ReportColumns<T> Day(string name, Func<T, DateOnly?> cell) => Add(name, TableCellKind.Day,
        line => cell(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);

    public ReportColumns<T> Time(string name, Func<T, DateTimeOffset> cell) => Add(name, TableCellKind.Time,
        line => cell(line).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    public ReportTable Table(string name, IEnumerable<T> lines) => new(name, [.. _columns.Select(static column => column.Column)],
        [.. lines.Select(line => _columns.Select(column => column.Cell(line)).ToImmutableArray())]);

    private ReportColumns<T> Add(string name, TableCellKind kind, Func<T, string> cell)
    {
        _columns.Add((new(name, kind), cell));
        return this;
    }
}
