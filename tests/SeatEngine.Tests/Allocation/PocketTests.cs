using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

public class PocketTests
{
    [Law(50)]
    public void Of_AnySeats_AreTheirStretchesOfEachRun(int seed) => Cases.InBatch(seed, Cases.OrFewer(10, 3), Check);

    private static void Check(Random random)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var seats = RandomHouse.Part(map, random, random.NextDouble());
        var search = new SeatSearch(new SeatAllocator(map), seats, seats, new SeatRequest(2) { Ranking = map.Rankings[^1] }, []);

        var expected = map.Runs.SelectMany(run => Stretches(map, run, seats, search.Ranking)).ToArray();
        var pockets = Pocket.Of(search.Map, search.Ranking, seats);

        string Shown(SeatRun run, IEnumerable<SeatIndex> some) =>
            $"{run.Ordinal}: {string.Join(' ', some.Select(static seat => seat.Value))}";
        Assert.Equal(expected.Select(entry => Shown(entry.Run, entry.Seats)).Order(),
            pockets.Select(pocket => Shown(pocket.Run, pocket.Take(0, pocket.Length))).Order());
        Assert.All(pockets, pocket =>
        {
            Assert.Equal(pocket.Take(0, pocket.Length).Max(search.Ranking.QualityOf), pocket.Top);
            Assert.Equal(map.PositionOf(pocket[pocket.Length / 2]), pocket.Middle);
        });
    }

    private static IEnumerable<(SeatRun Run, SeatIndex[] Seats)> Stretches(SeatMap map, SeatRun run, SeatSet seats, SeatRanking ranking)
    {
        var all = Enumerable.Range(run.First.Value, run.Length).Select(static slot => new SeatIndex(slot)).ToArray();
        if (run.Kind == SeatRunKind.Cluster)
        {
            var inBox = all.Where(seats.Contains).OrderByDescending(ranking.QualityOf)
                .ThenBy(seat => map.IdOf(seat).Value, NaturalOrder.Comparer).ToArray();
            return inBox.Length > 0 ? [(run, inBox)] : [];
        }

        // Each stretch begins where the seat before is not among them; of a ring that is the last before the first.
        var wraps = run.Kind == SeatRunKind.Ring && !all.All(seats.Contains);
        bool Has(int at) => (wraps || (uint)at < (uint)all.Length) && seats.Contains(all[(at + all.Length) % all.Length]);
        return Enumerable.Range(0, all.Length).Where(at => Has(at) && !Has(at - 1))
            .Select(first => (run, Enumerable.Range(first, all.Length).TakeWhile(Has2).Select(at => all[at % all.Length]).ToArray()));

        bool Has2(int at) => (wraps || at < all.Length) && seats.Contains(all[at % all.Length]);
    }
}
