using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>The steps that offer a whole table and a standing area, against a list of all of them.</summary>
public class WholeAndStandingPropertyTests
{
    private const int Batch = 10;
    [Law(30)]
    public void Find_AStandingArea_IsTheOneWithRoomAndTheFewestFree(int seed) => InBatch(seed, static random =>
    {
        var areas = Enumerable.Range(0, random.Next(1, 6)).Select(at => new GeneralAdmissionArea
        {
            Id = new AreaId(FormattableString.Invariant($"G{12 - at}")),
            Name = "area",
            Capacity = random.Next(1, 10),
            MinOccupancy = random.Next(3) == 0 ? random.Next(1, 4) : 0,
            MaxOccupancy = random.Next(3) == 0 ? random.Next(3, 7) : null,
            Booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat,
        }).ToImmutableArray();
        var map = SeatMap.Compile(RandomHouse.Draw(random) with { Areas = areas });
        ImmutableArray<AreaCount> free = [.. areas.Where(_ => random.Next(5) > 0)
            .Select(area => new AreaCount(area.Id, random.Next(2) == 0 ? area.Capacity : random.Next(1, area.Capacity + 1)))];
        var party = random.Next(1, 8);
        var request = new SeatRequest(party)
        {
            Ladder = new(SeatSteps.GeneralAdmission),
            Proposals = random.Next(1, 4),
            Wheelchairs = random.Next(8) == 0 ? 1 : 0
        };

        var result = new SeatAllocator(map).Find(map.Seats, request, free.AsSpan());

        var fitting =
            from count in free
            let area = areas.Single(one => one.Id == count.Area)
            where area.Booking == BookingMode.Whole
                ? count.Count == area.Capacity && party <= area.Capacity && party >= area.MinOccupancy
                : party <= count.Count && party >= area.MinOccupancy && !(party > area.MaxOccupancy)
            orderby count.Count
            select new AreaCount(area.Id, area.Booking == BookingMode.Whole ? area.Capacity : party);
        var expected = request.Wheelchairs > 0 ? [] : fitting.GroupBy(count => free.Single(one => one.Area == count.Area).Count)
            .SelectMany(static same => same.OrderBy(static count => count.Area.Value, NaturalOrder.Comparer))
                .Take(request.Proposals).ToArray();
        Assert.Equal(expected, result.Proposals.Select(static proposal => Assert.Single(proposal.Selection.Areas)));
        if (expected.Length == 0)
        {
            Assert.Equal(request.Wheelchairs > 0 && !free.IsEmpty
                ? RefusalReason.Accessibility
                : RefusalReason.NoArea, result.Refusal!.Reason);
        }
    });

    [Law(60)]
    public void Find_AWholeTableOrBox_IsTheSmallestThatHoldsTheParty(int seed) => InBatch(seed, static random =>
    {
        var hall = RandomHouse.Draw(random);
        var map = SeatMap.Compile(hall with
        {
            Sections =
            [
                .. hall.Sections.Select(section => section with
                {
                    Boxes = [.. section.Boxes.Select(box =>
                        box with { Booking = random.Next(4) == 0 ? BookingMode.BySeat : BookingMode.Whole })],
                    Tables = [.. section.Tables.Select(table =>
                        table with { Booking = random.Next(4) == 0 ? BookingMode.BySeat : BookingMode.Whole })],
                }),
            ],
        });
        var free = random.Next(3) == 0 ? map.Seats : RandomHouse.Part(map, random, 0.95);
        var party = random.Next(1, 7);
        var request = new SeatRequest(party)
        {
            Ladder = new(SeatSteps.Whole),
            Proposals = random.Next(1, 3),
            Wheelchairs = random.Next(4) == 0 ? Math.Min(party, random.Next(0, 3)) : 0,
            StepFree = random.Next(8) == 0,
            Within = random.Next(4) == 0 ? RandomHouse.Part(map, random, 0.9) : null,
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
        };

        var result = new SeatAllocator(map).Find(free, request);

        var ranking = request.Ranking ?? map.PrimaryRanking;
        var places = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        bool IsOpen(SeatIndex seat) => free.Contains(seat) && request.Within?.Contains(seat) != false
            && (!request.StepFree || (map[seat].Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0);
        long Companions(MapRow row) => request.Wheelchairs == 0 ? 0 : SeatRanking.MaxQuality * (long)row.Seats.Count(seat =>
            !places.Contains(seat) && row.Seats.Any(space => places.Contains(space) && map.CompanionsOf(space).Contains(seat)));
        var fitting = map.Rows
            .Where(row => row.Runs.Any(static run => run.Booking == BookingMode.Whole) && row.Seats.Length >= party && row.Seats.All(IsOpen)
                && row.Seats.Count(places.Contains) >= request.Wheelchairs
                && (request.Wheelchairs > 0 || !row.Seats.Any(places.Contains)))
            .OrderBy(static row => row.Seats.Length)
            .ThenByDescending(row => row.Seats.Sum(seat => (long)ranking.QualityOf(seat)) + Companions(row))
            .ThenBy(row => map.IdOf(row.Seats[0]).Value, NaturalOrder.Comparer)
            .Take(request.Proposals);
        Assert.Equal(fitting.Select(static row => row.Seats.ToArray()),
            result.Proposals.Select(static proposal => proposal.Seats.ToArray()));
    });

    [Law(60)]
    public void Find_Nearby_IsTheNearestTogetherToThoseAskedFor(int seed) => InBatch(seed, static random =>
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, 0.7);
        var beside = RandomHouse.Part(map, random, 0.1) - free;
        var request = new SeatRequest(random.Next(1, 6))
        {
            Ladder = new(SeatSteps.Nearby),
            Beside = beside,
            Orphans = new OrphanPolicy((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 3) },
        };

        var result = new SeatAllocator(map).Find(free, request);

        if (beside.IsEmpty)
        {
            Assert.Equal(RefusalReason.NotApplicable, result.Refusal!.Reason);
            return;
        }

        // A box seats its best and not its nearest, whom the list of all choices of a box would show as nearer.
        var all = new TogetherOracle(map, free, request with { Beside = null }, OrphanRule.Off).Allowed()
            .Where(static placement => !placement.IsBox).ToArray();
        var points = beside.ToArray().Select(map.PositionOf).ToArray();
        long Away(IEnumerable<SeatIndex> seats) =>
            seats.Sum(seat => (long)Math.Round(points.Min(point => point.DistanceTo(map.PositionOf(seat))) * 1e6));
        var clean = all.Where(static placement => !placement.Strands).ToArray();
        var expected = request.Orphans.Rule is OrphanRule.Off
            || (clean.Length == 0 && request.Orphans.Rule != OrphanRule.Strict) ? all : clean;
        if (expected.Length > 0 && result.Best is { } best
            && map.RunOf(best.Seats[0]) is { Kind: not SeatRunKind.Cluster, Booking: BookingMode.BySeat })
        {
            Assert.Equal(expected.Min(placement => Away(placement.Seats)), Away(best.Seats));
        }

        Assert.True(result.Succeeded || expected.Length == 0);
    });

    private static void InBatch(int seed, Action<Random> check) => Cases.InBatch(seed, Cases.OrFewer(Batch, 4), check);
}
