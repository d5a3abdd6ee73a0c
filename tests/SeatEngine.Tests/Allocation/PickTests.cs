using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Places that somebody clicked, judged as the allocator judges its own.</summary>
public class PickTests
{
    [Fact]
    public void TryPick_PlacesThatTheAllocatorWouldOffer_WillDo()
    {
        var map = Rows(8);
        var pick = Pick(map, map.Seats, new SeatRequest(1), "A3", "A4");

        Assert.True(pick.Succeeded);
        Assert.Null(pick.Nearest);
        Assert.True(pick.Proposal.IsTogether);
        Assert.Equal(pick.Proposal.Explain(), pick.Explain());
        Assert.StartsWith("Stalls, row A, seats 3–4: picked, quality ", pick.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrphanRule.Strict, "A2 A3", "", false)]
    [InlineData(OrphanRule.LenientInRun, "A2 A3", "", false)]
    [InlineData(OrphanRule.LenientInRun, "A1 A2", "A4 A5 A6 A7 A8", true)]
    [InlineData(OrphanRule.LenientInHouse, "A1 A2", "A4", false)]
    [InlineData(OrphanRule.LenientInHouse, "A1 A2", "A4 A5 A6 A7 A8", true)]
    [InlineData(OrphanRule.Strict, "A1 A2", "A4 A5 A6 A7 A8", false)]
    [InlineData(OrphanRule.Off, "A2 A3", "", true)]
    public void TryPick_AnOrphanLeft_IsAFaultWhereItNeedNotBe(OrphanRule rule, string seats, string sold, bool willDo)
    {
        var map = Rows(8);
        var free = Free(map, sold.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var pick = Pick(map, free, new SeatRequest(1) { Orphans = new(rule) }, seats.Split(' '));

        Assert.Equal(willDo, pick.Succeeded);
        Assert.Equal(willDo ? [] : [RefusalReason.Orphans], pick.Faults.Select(static fault => fault.Reason));
        Assert.Equal(rule != OrphanRule.Off, pick.Proposal.Relaxed.Contains("an orphan is left"));
        Assert.Equal(!willDo && sold.Length < 4, pick.Nearest is not null);
    }

    [Fact]
    public void TryPick_SeatsThatAreNotToBeHad_TellsEachReasonAndTheNearestThatWouldDo()
    {
        var map = Rows([8], static (id, seat) => id == "A8" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);
        var free = Free(map, "A2");

        var pick = Pick(map, free, new SeatRequest(2) { Within = Free(map, "A1") }, "A1", "A2", "A8");

        Assert.Equal([RefusalReason.NotFree, RefusalReason.Outside, RefusalReason.Accessibility],
            pick.Faults.Select(static fault => fault.Reason));
        Assert.Equal(["A3", "A4", "A5"], Ids(pick.Nearest!));
        Assert.Equal("Stalls, row A, seats 1, 2, 8 will not do. Not all of the places are free. Some of the places lie outside of where the "
            + "party may sit. Some of the places are kept for people with access needs. The nearest that would do: Stalls, row A, seats 3–5.",
            pick.Explain());
    }

    [Fact]
    public void TryPick_ACompanionSeatWithoutTheWheelchair_IsKept()
    {
        var map = Rows([8], static (id, seat) => id switch
        {
            "A2" => seat with { Features = SeatFeatures.WheelchairSpace },
            "A1" => seat with { Features = SeatFeatures.Companion, CompanionOf = [new SeatId("A2")] },
            _ => seat,
        });

        Assert.Equal(RefusalReason.Accessibility, Assert.Single(Pick(map, map.Seats, new SeatRequest(1), "A1").Faults).Reason);
        Assert.True(Pick(map, map.Seats, new SeatRequest(1) { Wheelchairs = 1 }, "A1", "A2").Succeeded);
    }

    [Fact]
    public void TryPick_PartOfATableSoldWhole_IsToldOfTheWhole()
    {
        var map = RowAndBox(Row("A", 0, 2), Enumerable.Range(1, 4).Select(static number => Seat($"X{number}", number, number, 9)),
            BookingMode.Whole);

        var pick = Pick(map, map.Seats, new SeatRequest(1), "X1", "X2", "X3");

        Assert.Equal(RefusalReason.Whole, Assert.Single(pick.Faults).Reason);
        Assert.Equal(["X1", "X2", "X3", "X4"], Ids(pick.Nearest!));
        Assert.True(Pick(map, map.Seats, new SeatRequest(1), "X1", "X2", "X3", "X4").Succeeded);
    }

    [Fact]
    public void TryPick_TooNearToOthers_SaysSo()
    {
        var map = Rows(8);
        var pick = Pick(map, Free(map, "A1"), new SeatRequest(1) { Spacing = SpacingRule.Places(2, 0) }, "A3");

        Assert.Equal(RefusalReason.Spacing, Assert.Single(pick.Faults).Reason);
        Assert.Equal(["A4"], Ids(pick.Nearest!));
    }

    [Fact]
    public void TryPick_WhatIsNoPick_IsMisuse()
    {
        var map = Rows(4);
        var allocator = new SeatAllocator(map);

        Assert.Throws<ArgumentException>("places", () => allocator.TryPick(map.Seats, new SeatRequest(1)));
        Assert.Throws<ArgumentException>("places", () => allocator.TryPick(map.Seats, new SeatRequest(1), new SeatIndex(1), new SeatIndex(1)));
        Assert.Throws<ArgumentException>("free", () => allocator.TryPick(Rows(4).Seats, new SeatRequest(1), map.Seats.ToArray()[0]));
    }

    /// <summary>Whatever the allocator offers will do when somebody picks it.</summary>
    [Law(60)]
    public void TryPick_WhatIsOffered_WillDo(int seed) => Cases.InBatch(seed, Cases.OrFewer(10, 3), static random =>
    {
        var (map, free, request, rule) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        request = request with { Orphans = request.Orphans with { Rule = rule }, Difference = ProposalDifference.SomeSeat };
        var allocator = new SeatAllocator(map);
        if (allocator.Find(free, request).Best is { Seats: var seats })
        {
            Assert.Empty(allocator.TryPick(free, request, seats.AsSpan()).Faults);
        }
    });

    private static PickResult Pick(SeatMap map, SeatSet free, SeatRequest request, params string[] ids) =>
        new SeatAllocator(map).TryPick(free, request, Only(map, ids).ToArray());
}
