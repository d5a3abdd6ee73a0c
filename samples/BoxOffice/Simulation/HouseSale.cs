using System.Diagnostics;

namespace BoxOfficeSample.Simulation;

/// <summary>Sells a house to parties that come one after another, each of which sits together or goes away.</summary>
internal static class HouseSale
{
    /// <summary>
    /// The share of seats sold after which nobody counts those who are turned away: no house has seats together for all by then.
    /// </summary>
    private const double NearlyFull = 0.98;

    public static SaleFigures Run(HouseToSell house, ISeatFinder finder, IReadOnlyList<Arrival> arrivals)
    {
        var seats = house.Sellable.Count;
        var free = house.Sellable;
        var back = new PriorityQueue<SeatIndex[], int>();
        var (sold, turnedAway, refusal) = (0, 0, -1.0);
        var (quality, given) = (0L, 0);
        var time = 0L;
        for (var now = 0; now < arrivals.Count; now++)
        {
            while (back.TryPeek(out var returned, out var due) && due <= now)
            {
                back.Dequeue();
                finder.GiveBack(returned);
                free = free.With(returned);
            }

            var arrival = arrivals[now];
            var party = new SeatIndex[arrival.Size];
            var began = Stopwatch.GetTimestamp();
            var found = finder.TryFind(party);
            if (found)
            {
                finder.Take(party);
            }

            time += Stopwatch.GetTimestamp() - began;
            if (!found)
            {
                turnedAway += sold < NearlyFull * seats ? 1 : 0;
                refusal = refusal < 0 && arrival.Size == 2 ? (double)sold / seats : refusal;
                continue;
            }

            free = free.Without(party);
            if (2 * sold < seats)
            {
                foreach (var seat in party)
                {
                    quality += house.Map.PrimaryRanking.QualityOf(seat);
                }

                given += party.Length;
            }

            if (arrival.Abandons)
            {
                back.Enqueue(party, now + arrival.BackAfter);
            }
            else
            {
                sold += party.Length;
            }
        }

        while (back.TryDequeue(out var late, out _))
        {
            free = free.With(late);
        }

        var end = (double)sold / seats;
        return new(
            refusal < 0 ? end : refusal,
            turnedAway,
            house.Singles(free),
            end,
            given == 0 ? 0 : quality / (double)given / SeatRanking.MaxQuality,
            time * 1e3 / Stopwatch.Frequency);
    }
}
