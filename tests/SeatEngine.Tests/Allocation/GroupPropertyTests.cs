using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class GroupPropertyTests
{
    [Law(2000, fewer: 3)]
    public void FindGroup_AnyRequest_KeepsWhatItPromises(int seed)
    {
        var (map, free, request) = Draw(new Random(seed));

        var result = new SeatAllocator(map).FindGroup(free, request);

        if (result.Proposal is { } proposal)
        {
            AssertSound(map, free, request, proposal);
        }
        else
        {
            Assert.NotEqual(RefusalReason.None, result.Reason);
            Assert.Contains(result.Sentence, result.Explain(), StringComparison.Ordinal);
        }
    }

    [Law(2000, fewer: 3)]
    public void FindGroup_SmallHalls_SeatsNobodyAloneWheneverAnyPlacementAvoidsIt(int seed)
    {
        var house = new SmallGroupHouse(seed);
        if (house.Free.Count < house.Size)
        {
            return;
        }

        var proposal =
            new SeatAllocator(house.Map).FindGroup(house.Free, new GroupRequest(house.Size) { SmallestSubgroup = house.Least }).Proposal!;

        var kept = Enumerable.Range(1, house.Least).Last(least => GroupOracle.Exists(house.Map, house.Free, house.Size, least));
        Assert.True(Stretches(house.Map, proposal).Min() >= kept);
        Assert.Equal(kept == house.Least, proposal.Relaxed.IsEmpty);
    }

    [Law(1000, fewer: 3)]
    public void FindGroup_SmallHalls_KeepsUnitsWheneverTheyFit(int seed)
    {
        var house = new SmallGroupHouse(seed);
        var random = new Random(seed);
        var units = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 5)).ToArray();
        var size = units.Sum() + random.Next(0, 4);
        var stretches = house.Map.Runs.Select(run => Longest(house.Map, run, house.Free)).Where(static lengths => lengths.Length > 0)
            .SelectMany(static lengths => lengths).ToArray();

        var result = new SeatAllocator(house.Map).FindGroup(house.Free,
            new GroupRequest(size) { SmallestSubgroup = 1, Units = [.. units] });

        Assert.Equal(house.Free.Count >= size && Packs(stretches, units), result.Succeeded);
    }

    [Law(500, fewer: 3)]
    public void FindGroup_HallInAnotherOrder_ChoosesTheSameSeats(int seed)
    {
        var random = new Random(seed);
        var hall = RandomHouse.Draw(random);
        var map = SeatMap.Compile(hall);
        var other = SeatMap.Compile(RandomHouse.Shuffled(hall, random));
        var free = RandomHouse.Part(map, random, 0.8);
        var request = new GroupRequest(random.Next(2, Cases.OrFewer(40, 12)))
        {
            SmallestSubgroup = random.Next(1, 4),
            Units = random.Next(2) == 0 ? [] : [2]
        };

        var one = new SeatAllocator(map).FindGroup(free, request);
        var two = new SeatAllocator(other).FindGroup(other.Select(free.ToIds()), request);

        Assert.Equal(one.Explain(), two.Explain());
        Assert.Equal(one.Proposal?.ToString(), two.Proposal?.ToString());
    }

    private static (SeatMap Map, SeatSet Free, GroupRequest Request) Draw(Random random)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, random.NextDouble());
        var size = random.Next(1, Cases.OrFewer(80, 16));
        var wheelchairs = random.Next(6) == 0 ? random.Next(1, Math.Min(size, 3) + 1) : 0;
        var units = Enumerable.Range(0, wheelchairs > 0 ? 0 : random.Next(0, 5)).Select(_ => random.Next(1, 6)).ToArray();
        return (map, free, new GroupRequest(size)
        {
            SmallestSubgroup = random.Next(1, 5),
            SmallestRequired = random.Next(3) == 0,
            Units = units.Sum() <= size ? [.. units] : [],
            Leaders = wheelchairs == 0 && random.Next(3) == 0 ? random.Next(0, size + 1) : 0,
            LeadersRequired = random.Next(4) == 0,
            Wheelchairs = wheelchairs,
            Within = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.8) : null,
            StepFree = random.Next(10) == 0,
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
            QualityWeight = random.Next(3) * 0.2,
            OrphanWeight = random.Next(3) * 0.25,
        });
    }

    private static void AssertSound(SeatMap map, SeatSet free, GroupRequest request, GroupProposal proposal)
    {
        Assert.Equal(request.Size, proposal.Seats.Length);
        Assert.Equal(request.Size, proposal.Selection.Seats.Length);
        Assert.Equal(request.Size, proposal.Seats.Distinct().Count());
        Assert.All(proposal.Seats, seat => Assert.True(free.Contains(seat) && (request.Within ?? map.Seats).Contains(seat)));
        Assert.Equal(proposal.Seats, proposal.Subgroups.SelectMany(static part => part.Seats));
        Assert.Equal(request.Units, proposal.Units.Select(static unit => unit.Length));
        foreach (var unit in proposal.Units)
        {
            Assert.Contains(proposal.Subgroups, part => unit.All(seat => part.Seats.Contains(seat)));
            Assert.All(unit.Zip(unit.Skip(1)), pair => Assert.True(SitTogether(map, pair.First, pair.Second)));
        }

        Assert.Equal(proposal.Units.Sum(static unit => unit.Length), proposal.Units.SelectMany(static unit => unit).Distinct().Count());
        if (request.Wheelchairs > 0)
        {
            var places = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
            Assert.True(proposal.Seats.Count(places.Contains) >= request.Wheelchairs);
            return;
        }

        if (proposal.Relaxed.IsEmpty || request.SmallestRequired)
        {
            Assert.True(Stretches(map, proposal).Min() >= Math.Min(request.SmallestSubgroup, request.Size));
        }

        if (request.Leaders > 0 && (request.LeadersRequired || proposal.Relaxed.IsEmpty))
        {
            Assert.All(proposal.Subgroups,
                static part => Assert.True(part.Leaders.Contains(part.Seats[0]) && part.Leaders.Contains(part.Seats[^1])));
        }

        Assert.True(proposal.Subgroups.Sum(static part => part.Leaders.Length) <= request.Leaders);
    }

    private static bool SitTogether(SeatMap map, SeatIndex one, SeatIndex next)
    {
        var run = map.RunOf(one)!;
        return map.RunOf(next) == run && run.Kind switch
        {
            SeatRunKind.Cluster => true,
            SeatRunKind.Ring => next.Value == one.Value + 1 || (one == run.Last && next == run.First),
            _ => next.Value == one.Value + 1,
        };
    }

    /// <summary>The sizes of the stretches in which a group sits, told from its seats alone.</summary>
    private static IEnumerable<int> Stretches(SeatMap map, GroupProposal proposal) =>
        proposal.Seats.GroupBy(seat => map.RunOf(seat)!)
            .SelectMany(static run => GroupOracle.PartsOf(run.Key, run.Sum(seat => 1 << (seat.Value - run.Key.First.Value))));

    private static int[] Longest(SeatMap map, SeatRun run, SeatSet free)
    {
        var mask = Enumerable.Range(0, run.Length).Where(at => free.Contains(new SeatIndex(run.First.Value + at)))
            .Sum(static at => 1 << at);
        return mask == 0 ? [] : [.. GroupOracle.PartsOf(run, mask)];
    }

    private static bool Packs(int[] room, int[] units) =>
        units.Length == 0 || Enumerable.Range(0, room.Length)
            .Any(bin => room[bin] >= units[0] && Packs([.. room.Select((left, at) => at == bin ? left - units[0] : left)], units[1..]));
}
