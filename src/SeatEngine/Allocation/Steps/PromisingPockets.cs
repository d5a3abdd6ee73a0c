using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Finds the stretches from which a party in parts is best begun: with the aisle that is needed, long, and good.</summary>
internal sealed class PromisingPockets(SeatSearch search, int smallestPart)
{
    private readonly PartChoice _choice = new(search);
    private readonly List<Pocket> _first = [];
    private readonly List<long> _promises = [];

    /// <summary>So many stretches of some rows, the most promising first; written over when it is asked again.</summary>
    public List<Pocket> Of(MapRow[] rows, int count)
    {
        _first.Clear();
        _promises.Clear();
        foreach (var row in rows)
        {
            foreach (ref readonly var pocket in search.Open.Of(row).AsSpan())
            {
                if (pocket.Length >= smallestPart)
                {
                    Insert(pocket, PromiseOf(pocket), count);
                }
            }
        }

        return _first;
    }

    private void Insert(in Pocket pocket, long promise, int count)
    {
        var to = _first.Count;
        while (to > 0 && (promise > _promises[to - 1]
            || (promise == _promises[to - 1] && SeatTies.Compare(search.Map, pocket[0], _first[to - 1][0]) < 0)))
        {
            to--;
        }

        if (to == count)
        {
            return;
        }

        _first.Insert(to, pocket);
        _promises.Insert(to, promise);
        if (_first.Count > count)
        {
            _first.RemoveAt(count);
            _promises.RemoveAt(count);
        }
    }

    /// <summary>The same as one number.</summary>
    private long PromiseOf(in Pocket pocket) => ((search.Request.NeedsAisle && _choice.HasAisle(pocket) ? 1L : 0) << 48)
        + ((long)Math.Min(pocket.Length, search.Request.PartySize) << 32) + pocket.Top;
}
