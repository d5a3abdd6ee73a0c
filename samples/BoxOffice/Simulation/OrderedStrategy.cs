using System.Numerics;

namespace BoxOfficeSample.Simulation;

/// <summary>
/// Takes the first free window of an order that stands before the sale begins: what the allocator answers for such a
/// scoring, without asking for each placement anew. For houses of rows alone.
/// </summary>
internal sealed class OrderedStrategy(string name, SeatMap map, SeatSet sellable, SeatScoring scoring, bool avoidsOrphans, int largest)
    : ISeatingStrategy
{
    private readonly WindowOrder[] _orders =
        [.. Enumerable.Range(1, largest).Select(size => new WindowOrder(map, sellable, scoring, size))];
    private readonly int _slots = map.SlotCount;

    public string Name { get; } = name;

    public ISeatFinder Open() => new Finder(this);

    private sealed class Finder : ISeatFinder
    {
        private readonly OrderedStrategy _strategy;
        private readonly bool[] _free;
        private readonly ulong[][] _open;
        private readonly int[] _from;

        public Finder(OrderedStrategy strategy)
        {
            _strategy = strategy;
            _free = new bool[strategy._slots + 2];
            _from = new int[strategy._orders.Length];
            _open = Array.ConvertAll(strategy._orders, static order => new ulong[(order.Starts.Length + 63) / 64]);
            foreach (var start in strategy._orders[0].Starts)
            {
                _free[start] = true;
            }

            for (var size = 0; size < _open.Length; size++)
            {
                for (var rank = 0; rank < strategy._orders[size].Starts.Length; rank++)
                {
                    _open[size][rank >> 6] |= 1UL << (rank & 63);
                }
            }
        }

        public bool TryFind(Span<SeatIndex> seats)
        {
            if (seats.Length > _open.Length || Best(seats.Length) is not (>= 0 and var start))
            {
                return false;
            }

            for (var i = 0; i < seats.Length; i++)
            {
                seats[i] = new(start + i);
            }

            return true;
        }

        public void Take(ReadOnlySpan<SeatIndex> seats)
        {
            foreach (var seat in seats)
            {
                _free[seat.Value] = false;
                for (var size = 1; size <= _open.Length; size++)
                {
                    var ranks = _strategy._orders[size - 1].RankOf;
                    for (var start = Math.Max(0, seat.Value - size + 1); start <= seat.Value; start++)
                    {
                        if (ranks[start] is >= 0 and var rank)
                        {
                            _open[size - 1][rank >> 6] &= ~(1UL << (rank & 63));
                        }
                    }
                }
            }
        }

        public void GiveBack(ReadOnlySpan<SeatIndex> seats)
        {
            foreach (var seat in seats)
            {
                _free[seat.Value] = true;
            }

            foreach (var seat in seats)
            {
                for (var size = 1; size <= _open.Length; size++)
                {
                    var ranks = _strategy._orders[size - 1].RankOf;
                    for (var start = Math.Max(0, seat.Value - size + 1); start <= seat.Value; start++)
                    {
                        if (ranks[start] is >= 0 and var rank && _free.AsSpan(start, size).IndexOf(false) < 0)
                        {
                            _open[size - 1][rank >> 6] |= 1UL << (rank & 63);
                            _from[size - 1] = Math.Min(_from[size - 1], rank >> 6);
                        }
                    }
                }
            }
        }

        /// <summary>
        /// The start of the first free window, one that leaves no orphan where these are avoided and there is one; -1 for none.
        /// </summary>
        private int Best(int size)
        {
            var (open, starts, any) = (_open[size - 1], _strategy._orders[size - 1].Starts, -1);
            ref var from = ref _from[size - 1];
            while (from < open.Length && open[from] == 0)
            {
                from++;
            }

            for (var word = from; word < open.Length; word++)
            {
                for (var bits = open[word]; bits != 0; bits &= bits - 1)
                {
                    var start = starts[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                    if (!_strategy.AvoidsOrphans || !LeavesOrphan(start, size))
                    {
                        return start;
                    }

                    any = any < 0 ? start : any;
                }
            }

            return any;
        }

        // Words are padded at both ends of a map, so that there is a slot before the first seat and after the last.
        private bool LeavesOrphan(int start, int size) =>
            (_free[start - 1] && !_free[start - 2]) || (_free[start + size] && !_free[start + size + 1]);
    }

    private bool AvoidsOrphans { get; } = avoidsOrphans;
}
