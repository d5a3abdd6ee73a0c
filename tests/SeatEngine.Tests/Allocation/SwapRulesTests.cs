using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// Each rule by which a change of seats answers a complaint and harms nobody, by itself: one thing differs from a change that is allowed.
/// </summary>
public class SwapRulesTests
{
    [Theory]
    [InlineData("A3 A4", "B3 B4", true)]
    [InlineData("A3 A4", "B3 B4 B5", false)]
    [InlineData("A3 A4", "B3", false)]
    [InlineData("A3 B3", "B3 C3", false)]
    [InlineData("A3", "A1", false)]
    [InlineData("A3", "B3", true)]
    [InlineData("A2 A4", "B2 B3", false)]
    [InlineData("A2 A4", "B2 B4", true)]
    [InlineData("A3 A4", "B2 B4", false)]
    [InlineData("A2 A3 A5", "B2 B4 C3", false)]
    [InlineData("A3", "B1", false)]
    [InlineData("A3", "B6", false)]
    [InlineData("A1", "B1", true)]
    [InlineData("A1", "B6", true)]
    [InlineData("A6", "B3", true)]
    [InlineData("A1 A3", "B1 B6", false)]
    public void Allow_TooNear_AsksForRoomQualityAislesAndParts(string ours, string theirs, bool expected) =>
        Assert.Equal(expected, Allows(Plain, ours, new(theirs)));

    [Fact]
    public void Allow_TooFarInOneQuality_LosesThemTheBetterSeats()
    {
        Assert.False(Allows(Plain, "B3", new("A3"), SeatComplaint.TooFar));

        // Where the rows behind are as good, or better, the change is welcome.
        Assert.True(Allows(Painted(("A3", 2), ("B3", 2)), "B3", new("A3"), SeatComplaint.TooFar));
        Assert.True(Allows(Painted(("A3", 2), ("B3", 3)), "B3", new("A3"), SeatComplaint.TooFar));
    }

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(5, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(2, 5, false)]
    public void Allow_TwoQualities_AreComparedTheBestWithTheBestAndTheSecondWithTheSecond(int one, int two, bool expected) =>
        Assert.Equal(expected, Allows(Painted(("A2", one), ("A3", two), ("B2", 3), ("B3", 3)), "A2 A3", new("B2 B3")));

    [Theory]
    [InlineData(SeatComplaint.RestrictedView)]
    [InlineData(SeatComplaint.Neighbours)]
    [InlineData(SeatComplaint.TooNear | SeatComplaint.Neighbours)]
    public void Allow_ViewOrNeighbours_IsNothingToChangeWithOthers(SeatComplaint complaint) =>
        Assert.False(Allows(Plain, "A3", new("C3"), complaint));

    [Theory]
    [InlineData(SeatFeatures.ExtraLegroom)]
    [InlineData(SeatFeatures.PlusSize)]
    [InlineData(SeatFeatures.HearingLoop)]
    [InlineData(SeatFeatures.SignLanguageView)]
    [InlineData(SeatFeatures.TransferArm)]
    public void Allow_WhatPeopleLike_IsNotTakenFromThem(SeatFeatures liked)
    {
        Assert.False(Allows(With(("B3", liked)), "A3", new("B3")));
        Assert.True(Allows(With(("B3", liked), ("A3", liked)), "A3", new("B3")));
        Assert.True(Allows(With(("A3", liked)), "A3", new("B3")));
    }

    [Theory]
    [InlineData(SeatFeatures.RestrictedView)]
    [InlineData(SeatFeatures.FoldDown)]
    public void Allow_WhatPeopleDislike_IsNotPassedOnToThem(SeatFeatures disliked)
    {
        Assert.False(Allows(With(("A3", disliked)), "A3", new("B3")));
        Assert.True(Allows(With(("A3", disliked), ("B3", disliked)), "A3", new("B3")));
        Assert.True(Allows(With(("B3", disliked)), "A3", new("B3")));
    }

    [Fact]
    public void Allow_APartyThatNeedsNoStep_GetsSeatsWithoutOne()
    {
        var (steps, none) = (With(("B3", SeatFeatures.StepFree)), With(("A3", SeatFeatures.StepFree), ("B3", SeatFeatures.StepFree)));
        Assert.True(Allows(steps, "A3", new("B3")));
        Assert.False(Allows(steps, "A3", new("B3") { StepFree = true }));
        Assert.True(Allows(none, "A3", new("B3") { StepFree = true }));

        // So does the party that complains.
        Assert.True(Allows(steps, "A3", new("B3"), SeatComplaint.StepFreeNeeded));
        Assert.False(Allows(steps, "A3", new("B4"), SeatComplaint.StepFreeNeeded));
        Assert.True(Allows(none, "A3", new("B3"), change: static request => request with { StepFree = true }));
        Assert.False(Allows(none, "A3", new("B4"), change: static request => request with { StepFree = true }));
    }

    [Fact]
    public void Allow_APlaceKeptForAccessNeeds_IsLeftOnlyForAnotherOrWhenNobodyNeedsIt()
    {
        var kept = With(("B3", SeatFeatures.Accessible), ("A1", SeatFeatures.WheelchairSpace));
        Assert.False(Allows(kept, "A3", new("B3")));
        Assert.False(Allows(kept, "A3", new("B3") { StepFree = false }));
        Assert.False(Allows(kept, "A3", new("B3") { Wheelchairs = 0 }));
        Assert.True(Allows(kept, "A3", new("B3") { Wheelchairs = 0, StepFree = false }));

        var stepFree = With(("B3", SeatFeatures.Accessible), ("A3", SeatFeatures.StepFree), ("A1", SeatFeatures.WheelchairSpace));
        Assert.False(Allows(stepFree, "A3", new("B3")));
        Assert.True(Allows(stepFree, "A3", new("B3") { Wheelchairs = 0, StepFree = true }));

        var both = With(("B3", SeatFeatures.Accessible), ("A3", SeatFeatures.Accessible | SeatFeatures.StepFree),
            ("A1", SeatFeatures.WheelchairSpace));
        Assert.True(Allows(both, "A3", new("B3")));
    }

    [Fact]
    public void Allow_AWheelchairSpace_IsLeftOnlyForAnotherOrByNoWheelchair()
    {
        var one = With(("B3", SeatFeatures.WheelchairSpace));
        Assert.True(Allows(one, "A3", new("B3") { Wheelchairs = 0, StepFree = false }, SeatComplaint.WheelchairNeeded));
        Assert.False(Allows(one, "A3", new("B3") { StepFree = false }, SeatComplaint.WheelchairNeeded));
        Assert.False(Allows(one, "A3", new("B3") { Wheelchairs = 1, StepFree = false }, SeatComplaint.WheelchairNeeded));
        Assert.False(Allows(one, "A3", new("B4") { Wheelchairs = 0, StepFree = false }, SeatComplaint.WheelchairNeeded));

        var two = With(("B3", SeatFeatures.WheelchairSpace), ("A3", SeatFeatures.WheelchairSpace));
        Assert.True(Allows(two, "A3", new("B3")));
        Assert.True(Allows(two, "A3", new("B3") { Wheelchairs = 1 }));
        Assert.False(Allows(two, "A3", new("B3") { Wheelchairs = 2 }));
        Assert.False(Allows(two, "A3", new("B4")));
        Assert.True(Allows(two, "A3", new("B4"), change: static request => request with { Wheelchairs = 0 }));
    }

    [Fact]
    public void Allow_ApartToo_BringsThemTogether()
    {
        const SeatComplaint complaint = SeatComplaint.TooNear | SeatComplaint.Apart;
        Assert.True(Allows(Plain, "A3 A4", new("B3 B4"), complaint));
        Assert.False(Allows(Plain, "A2 A4", new("B2 B4"), complaint));
    }

    [Fact]
    public void SuggestMoves_SeveralParties_NamesThoseAsGoodFirstThenByQualityAndWay()
    {
        var map = Painted(("A3", 5), ("B2", 4), ("B3", 3), ("C3", 5), ("C4", 1), ("B4", 5))([6, 6, 6]);
        var request = Request(map, "A3", SeatComplaint.TooNear) with
        {
            Others = [.. new[] { "B2", "B3", "C4", "C3", "B4" }.Select(id => new MoveParty(Only(map, id)))],
            PerMetre = 1,
        };

        string[] Swaps(MoveRequest asked) =>
            [.. new SeatAllocator(map).SuggestMoves(map.Empty, asked).Swaps.Select(static swap => Ids(swap.Proposal)[0])];
        Assert.Equal(["B4", "C3", "B3", "B2", "C4"], Swaps(request));
        Assert.Equal(["B4", "C3"], Swaps(request with { Suggestions = 2 }));
        Assert.Equal(["B4", "C3"], Swaps(request with { MostQualityLost = 0 }));
        Assert.Equal(["C3", "B4", "B2", "B3", "C4"],
            Swaps(request with
            {
                PerMetre = 0,
                Others = [.. request.Others.OrderByDescending(static other => other.Seats.ToIds().First())]
            }));
    }

    [Fact]
    public void SuggestMoves_ASwap_SaysWhatBothGain()
    {
        var map = Painted(("A3", 5), ("B3", 3))([6, 6]);
        var swap = Assert.Single(new SeatAllocator(map).SuggestMoves(map.Empty,
            Request(map, "A3", SeatComplaint.TooNear) with { Others = [new MoveParty(Only(map, "B3"))] }).Swaps);
        Assert.Equal(-swap.Difference.Quality, swap.OtherQuality);
        Assert.Equal(["B3"], Ids(swap.Proposal));
        Assert.Equal("changed with another party", swap.Proposal.Step);
        Assert.StartsWith("Stalls, row B, seat 3, changed with those who sit there: 1.0 m farther from the focal point, quality -",
            swap.Explain(), StringComparison.Ordinal);
        Assert.EndsWith($"1.0 m away; they gain {FormattableString.Invariant($"{swap.OtherQuality:0.000}")} in quality.", swap.Explain(),
            StringComparison.Ordinal);
    }

    private static SeatMap Plain(int[] lengths) => Rows(lengths);

    private static Func<int[], SeatMap> With(params (string Id, SeatFeatures Features)[] special) => lengths =>
        Rows(lengths, (id, seat) => seat with { Features = special.FirstOrDefault(entry => entry.Id == id).Features });

    /// <summary>Seats painted from 0 up; those not named are 0.</summary>
    private static Func<int[], SeatMap> Painted(params (string Id, int Quality)[] painted) => lengths =>
        SeatMap.Compile(Rows(lengths).Hall with
        {
            Rankings = [new RankingDefinition { Name = "painted", Kind = RankingKind.Painted,
            Painted = [.. painted.Select(static entry => new PaintedQuality(new SeatId(entry.Id), entry.Quality))] }],
        });

    private static MoveRequest Request(SeatMap map, string ours, SeatComplaint complaint) =>
        new(Only(map, ours.Split(' ')), complaint) { LeastStep = 0.25, LeastFromNeighbours = 1 };

    private static bool Allows(Func<int[], SeatMap> hall, string ours, Party theirs, SeatComplaint complaint = SeatComplaint.TooNear,
        Func<MoveRequest, MoveRequest>? change = null)
    {
        var map = hall([6, 6, 6]);
        var other = new MoveParty(Only(map, theirs.Seats.Split(' '))) { Wheelchairs = theirs.Wheelchairs, StepFree = theirs.StepFree };
        var request = Request(map, ours, complaint) with { Others = [other] };
        var swaps = new SeatAllocator(map).SuggestMoves(map.Empty, change?.Invoke(request) ?? request).Swaps;
        Assert.All(swaps, swap => Assert.Same(other, swap.Other));
        return swaps.Length == 1;
    }

    private sealed record Party(string Seats)
    {
        public int? Wheelchairs { get; init; }

        public bool? StepFree { get; init; }
    }
}
