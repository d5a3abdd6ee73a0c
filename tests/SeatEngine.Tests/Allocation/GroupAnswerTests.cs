using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupAnswerTests
{
    private static readonly SeatMap[] Houses =
        [.. Enumerable.Range(3, 8).Select(static seed => SeatMap.Compile(RandomHouse.Draw(new Random(seed))))];

    /// <summary>
    /// Groups with every wish in halls with some twenty free seats: the seats of each part (leaders with a star), those of
    /// the units, how close and how good they are, how far from the focal point, what stays free beside them, and what was
    /// given up; or why there are none.
    /// </summary>
    [Fact]
    public void FindGroup_EveryWish_GetsTheSameAnswerInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 70).Select(static seed =>
    {
        var random = new Random(seed);
        var map = Houses[seed % Houses.Length];
        var free = RandomHouse.Part(map, random, 22.0 / map.Seats.Count);
        var size = random.Next(1, 12);
        var units = Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.Next(1, 4)).ToArray();
        SeatSet? Some(double chance) => random.Next(5) == 0 ? RandomHouse.Part(map, random, chance) : null;
        return Line(seed, map, free, new GroupRequest(size)
        {
            SmallestSubgroup = random.Next(1, 4),
            SmallestRequired = random.Next(6) == 0,
            Units = units.Sum() <= size ? [.. units] : [],
            Leaders = random.Next(3) == 0 ? random.Next(1, size + 1) : 0,
            LeadersRequired = random.Next(5) == 0,
            Within = Some(0.8),
            ReleasedAccessible = Some(0.5),
            StepFree = random.Next(12) == 0,
            Spacing = random.Next(8) == 0 ? SpacingRule.Places(1, 0) : null,
            Occupied = Some(0.2),
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
            QualityWeight = random.Next(3) * 0.25,
            PartWeight = random.Next(3) * 0.5,
            OrphanWeight = random.Next(3) * 0.25,
        });
    })));

    /// <summary>Groups with people in wheelchairs, told as above.</summary>
    [Fact]
    public void FindGroup_WithWheelchairs_GetsTheSameAnswerInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 50).Select(static seed =>
    {
        var random = new Random(seed);
        var map = Houses[seed % Houses.Length];
        var free = RandomHouse.Part(map, random, 24.0 / map.Seats.Count) | RandomHouse.Part(map, random, 0.8) & map.AccessiblePlaces;
        var wheelchairs = random.Next(1, 4);
        return Line(seed, map, free, new GroupRequest(wheelchairs + random.Next(0, 7))
        {
            Wheelchairs = wheelchairs,
            SmallestSubgroup = random.Next(1, 4),
            Within = random.Next(6) == 0 ? RandomHouse.Part(map, random, 0.8) : null,
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
            StepFree = random.Next(8) == 0,
        });
    })));

    private static string Line(int seed, SeatMap map, SeatSet free, GroupRequest request)
    {
        var asked = string.Create(CultureInfo.InvariantCulture,
            $"{seed}: {request.Size}{(request.Wheelchairs > 0 ? $" with {request.Wheelchairs} wheelchairs" : string.Empty)}");
        var result = new SeatAllocator(map).FindGroup(free, request);
        if (result.Proposal is not { } proposal)
        {
            return $"{asked}: {result.Reason}, {result.Sentence}";
        }

        string Ids(IEnumerable<SeatIndex> seats, IEnumerable<SeatIndex> leaders) =>
            string.Join(' ', seats.Select(seat => $"{map.IdOf(seat)}{(leaders.Contains(seat) ? "*" : string.Empty)}"));
        Assert.Equal(proposal.Subgroups.Length == 1, proposal.IsTogether);
        return FormattableString.Invariant(
            $"{asked}: {string.Join(" | ", proposal.Subgroups.Select(part => Ids(part.Seats, part.Leaders)))}; ")
            + (proposal.Units.IsEmpty ? string.Empty : $"units {string.Join(" | ", proposal.Units.Select(unit => Ids(unit, [])))}; ")
            + string.Create(CultureInfo.InvariantCulture, $"{proposal.Compactness:0.000} m, {proposal.Quality:0.000}, " +
                $"{proposal.FocalDistance:0.00} m, beside {string.Join(' ', proposal.LeavesBehind)}")
            + string.Concat(proposal.Relaxed.Select(static relaxed => "; " + relaxed));
    }
}
