using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>The defects found so far, of each row the first.</summary>
internal sealed class DefectList
{
    private readonly List<StoreDefect> _found = [];
    private readonly HashSet<(string Table, string Row)> _rows = [];

    public ImmutableArray<StoreDefect> Found => [.. _found];

    /// <summary>Whether no more are taken.</summary>
    public bool IsFull => _found.Count >= StoreCheckReport.MostDefects;

    public void Add(StoreDefect defect)
    {
        // What concerns a whole table may be several things.
        if (!IsFull && (defect.Row.Length == 0 || _rows.Add((defect.Table, defect.Row))))
        {
            _found.Add(defect);
        }
    }

    public void Add(string table, string row, string text) => Add(new StoreDefect(table, row, text));

    public void Add(string table, StoreStreamId stream, long sequence, string text) => Add(table, Damage.RowOf(stream, sequence), text);
}
