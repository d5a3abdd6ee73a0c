using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class GroupAccessTests
{
    [Theory]
    [InlineData(1, 2, "B4 B5")]
    [InlineData(1, 1, "B3")]
    [InlineData(2, 2, "B3 B4")]
    [InlineData(2, 3, "B3 B4 B5")]
    [InlineData(2, 5, "B1 B2 B3 B4 B5")]
    public void FindGroup_NobodyElse_IsTheWheelchairsWithTheirCompany(int wheelchairs, int size, string expected)
    {
        var map = House();

        var proposal = Find(map, map.Seats, new GroupRequest(size) { Wheelchairs = wheelchairs }).Proposal!;

        Assert.Equal(expected.Split(' '), proposal.Selection.Seats.Select(static seat => seat.Value).Order(StringComparer.Ordinal));
        Assert.Single(proposal.Subgroups);
        Assert.Equal(proposal.Quality,
            proposal.Seats.Average(seat => (double)map.PrimaryRanking.QualityOf(seat)) / SeatRanking.MaxQuality, 9);
    }

    [Fact]
    public void FindGroup_Others_SitRoundThemInPartsOfTheirOwn()
    {
        var map = House();

        var proposal = Find(map, map.Seats, new GroupRequest(6) { Wheelchairs = 1 }).Proposal!;

        Assert.Equal(["B2 B3", "A1 A2 A3 A4"], proposal.Subgroups.OrderBy(static part => part.Row.Label == "B" ? 0 : 1)
            .Select(part => string.Join(' ', part.Seats.Select(map.IdOf))));
        Assert.Equal(RefusalReason.TooFewSeats, Find(map, Only(map, "B2 B3 B4 A2"), new GroupRequest(6) { Wheelchairs = 1 }).Reason);
    }

    [Fact]
    public void FindGroup_OthersWithMoreRoomFartherOff_StayNearTheirCompany()
    {
        // Beside the company are four seats; behind a gap the other eight would sit in one part.
        var map = TestHalls.Rows([20], static (id, seat) => id == "A1" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

        var proposal = Find(map, TestHalls.Free(map, "A7", "A8"), new GroupRequest(10) { Wheelchairs = 1, PartWeight = 0 }).Proposal!;

        Assert.Equal(["A1 A2", "A3 A4 A5 A6", "A9 A10 A11 A12"],
            proposal.Subgroups.Select(part => string.Join(' ', part.Seats.Select(map.IdOf))));
    }

    [Fact]
    public void FindGroup_MoreThanOneRequestSeats_IsRefusedForThatAlone()
    {
        var map = House();
        string Why(int wheelchairs, int size) => Find(map, map.Seats, new GroupRequest(size) { Wheelchairs = wheelchairs }).Sentence;
        const string TooMany = "more wheelchairs than one request can seat; ask in several groups";

        Assert.NotEqual(TooMany, Why(SeatRequest.LargestParty / 2, SeatRequest.LargestParty));
        Assert.Equal(TooMany, Why(SeatRequest.LargestParty / 2, SeatRequest.LargestParty + 1));
        Assert.NotEqual(TooMany, Why(SeatRequest.LargestParty / 2, SeatRequest.LargestParty + 2));
        Assert.Equal(TooMany, Why((SeatRequest.LargestParty / 2) + 1, SeatRequest.LargestParty + 2));
    }

    [Fact]
    public void FindGroup_SpacesThatStandForSeats_AreNotOfferedWithThem()
    {
        // A space for a wheelchair stands where two seats of the row before can be instead.
        var map = TestHalls.Rows([6, 6], static (id, seat) => id switch
        {
            "B3" => seat with { Features = SeatFeatures.WheelchairSpace, Replaces = [new("A3"), new("A4")] },
            _ => seat,
        });

        var proposal = Find(map, map.Seats, new GroupRequest(6) { Wheelchairs = 1 }).Proposal!;

        Assert.Equal(6, proposal.Seats.Length);
        Assert.Contains("B3", TestHalls.Ids(proposal));
        Assert.Empty(TestHalls.Ids(proposal).Intersect(["A3", "A4"]));
    }

    private static SeatMap House() =>
        TestHalls.Rows([5, 5, 5], static (id, seat) => id is "B3" or "B4" ? seat with { Features = SeatFeatures.WheelchairSpace } : seat);

    private static SeatSet Only(SeatMap map, string ids) => TestHalls.Only(map, ids.Split(' '));

    private static GroupSearchResult Find(SeatMap map, SeatSet free, GroupRequest request) =>
        new SeatAllocator(map).FindGroup(free, request);
}
