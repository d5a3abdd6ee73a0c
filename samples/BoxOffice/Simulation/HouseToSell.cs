namespace BoxOfficeSample.Simulation;

/// <summary>A house whose seats are sold one by one: accessible places and whatever is sold only as a whole stay apart.</summary>
internal sealed class HouseToSell
{
    public HouseToSell(SeatMap map)
    {
        Map = map;
        Allocator = new SeatAllocator(map);
        var wholes = map.Runs.Where(static run => run.Booking == BookingMode.Whole).Select(static run => run.Row).ToHashSet();
        Sellable = map.Seats - map.ReplacingPlaces - map.AccessiblePlaces - map.SelectRows(wholes.Contains);
    }

    public SeatMap Map { get; }

    public SeatAllocator Allocator { get; }

    public SeatSet Sellable { get; }

    /// <summary>Free seats beside which no seat is free.</summary>
    public int Singles(SeatSet free)
    {
        var singles = 0;
        foreach (var run in Map.Runs)
        {
            var count = 0;
            for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
            {
                count += free.Contains(new SeatIndex(slot)) ? 1 : 0;
            }

            if (count == 0 || (run.Kind == SeatRunKind.Cluster && count > 1))
            {
                continue;
            }

            for (var i = 0; i < run.Length; i++)
            {
                singles += IsFree(i) && !IsFree(i - 1) && !IsFree(i + 1) ? 1 : 0;
            }

            bool IsFree(int at)
            {
                var inside = run.Kind == SeatRunKind.Ring ? (at + run.Length) % run.Length : at;
                return inside >= 0 && inside < run.Length && free.Contains(new SeatIndex(run.First.Value + inside));
            }
        }

        return singles;
    }
}
