using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Tries out the parts of a stack where none that is built as usual will do; within limits of time that hold for the whole house.
/// </summary>
internal sealed class StackTrial(SeatSearch search)
{
    private const int MostTries = 20_000;
    private const int MostJudged = 500;

    private readonly bool _isStrict = search.Request.Orphans.Rule == OrphanRule.Strict;
    private readonly PartChoice _choice = new(search);
    private readonly SeatIndex[] _seats = new SeatIndex[search.Request.PartySize];
    private Arrangement? _best;
    private int _tries;
    private int _judged;

    /// <summary>The best stack of so many rows that was found; null for none.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="fronts">The rows that have room for the party with those behind them.</param>
    public Arrangement? Best(int rows, IEnumerable<MapRow> fronts)
    {
        _best = null;
        foreach (var row in fronts)
        {
            Try(row, rows, 0, default, double.NegativeInfinity, double.PositiveInfinity);
        }

        return _best;
    }

    private void Try(MapRow row, int rows, int taken, StackAxis axis, double from, double to)
    {
        var open = _seats.Length - taken;
        foreach (var pocket in search.Open.Of(row))
        {
            if (!StackSearch.IsStackable(pocket))
            {
                continue;
            }

            // The last row takes all that are left, and those before it leave two for each.
            var most = Math.Min(pocket.Length, open - (2 * (rows - 1)));
            for (var size = rows == 1 ? open : 2; size <= most; size++)
            {
                for (var first = 0; first + size <= pocket.Length; first++)
                {
                    if (++_tries > MostTries || _judged > MostJudged || (_best is not null && search.AnyWillDo))
                    {
                        return;
                    }

                    var along = taken == 0 ? new StackAxis(search.Map, pocket[first], pocket[first + size - 1]) : axis;
                    var (low, high) = along.Of(pocket[first], pocket[first + size - 1]);
                    if (Math.Min(high, to) - Math.Max(low, from) < 0 || (_isStrict && _choice.Strands(pocket, first, size)))
                    {
                        continue;
                    }

                    pocket.CopyTo(first, _seats.AsSpan(taken, size));
                    if (_choice.IsTooDear(_seats.AsSpan(0, taken + size), search.Request.Costs?.Least ?? 0))
                    {
                        continue;
                    }

                    if (rows == 1)
                    {
                        _judged++;
                        Arrangement.Keep(ref _best, Arrangement.Of(search.Judge, _seats));
                    }
                    else if (search.Map.RowBehind(row) is { } behind)
                    {
                        Try(behind, rows - 1, taken + size, along, low, high);
                    }
                }
            }
        }
    }
}
