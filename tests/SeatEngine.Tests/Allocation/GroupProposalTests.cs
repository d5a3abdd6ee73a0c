using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

public class GroupProposalTests
{
    [Theory]
    [InlineData(0, "A1 A2 | B1 B2 B3 B4 | C1 C2 C3")]
    [InlineData(1, "A1 A2 | B1* B2 B3 B4 | C1 C2 C3")]
    [InlineData(2, "A1 A2 | B1* B2 B3 B4* | C1 C2 C3")]
    [InlineData(5, "A1* A2 | B1* B2 B3 B4* | C1* C2 C3*")]
    [InlineData(6, "A1* A2* | B1* B2 B3 B4* | C1* C2 C3*")]
    [InlineData(9, "A1* A2* | B1* B2 B3 B4* | C1* C2 C3*")]
    public void Leaders_FewOrMany_SitAtTheEndsOfTheLargestPartsFirst(int leaders, string expected)
    {
        var map = Rows(2, 4, 3);

        var proposal = Find(map, map.Seats, new GroupRequest(9) { Leaders = leaders })!;

        Assert.Equal(expected, Text(proposal));
        var lacking = leaders switch
        {
            0 or 6 or 9 => null,
            1 => "3 parts have no leader at each end",
            2 => "2 parts have no leader at each end",
            _ => "1 part has no leader at each end"
        };
        Assert.Equal(lacking is null ? [] : [lacking], proposal.Relaxed.AsEnumerable());
    }

    [Fact]
    public void Leaders_PersonAlone_IsALeaderWhoNeedsNoOther()
    {
        var map = Rows(3, 1);

        var proposal = Find(map, map.Seats, new GroupRequest(4) { Leaders = 3, SmallestSubgroup = 1 })!;

        Assert.Equal("A1* A2 A3* | B1*", Text(proposal));
        Assert.Equal(["1 part has no leader at each end"],
            Find(map, map.Seats, new GroupRequest(4) { Leaders = 2, SmallestSubgroup = 1 })!.Relaxed.AsEnumerable());
        Assert.Empty(proposal.Relaxed);
    }

    [Fact]
    public void Units_InTheOrderOfTheRequest_FillEachPartFromItsFirstSeat()
    {
        var map = Rows(5);

        var proposal = Find(map, map.Seats, new GroupRequest(5) { Units = [1, 3] })!;

        Assert.Equal(["A4", "A1 A2 A3"], proposal.Units.Select(unit => string.Join(' ', unit.Select(map.IdOf))));
        Assert.EndsWith(", 2 units kept together.", proposal.Explain(), StringComparison.Ordinal);
        Assert.EndsWith(", 1 unit kept together.", Find(map, map.Seats, new GroupRequest(5) { Units = [2] })!.Explain(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Alone_OneOrTwo_SitNearestAndAreCounted()
    {
        var map = Rows(9, 9, 9);
        var free = Only(map, "A4", "A5", "A7", "B1", "B9", "C5");

        var three = Find(map, free, new GroupRequest(3))!;
        var five = Find(map, free, new GroupRequest(5))!;

        Assert.Equal("A4 A5 | A7", Text(three));
        Assert.Equal(["1 of the group sits alone"], three.Relaxed.AsEnumerable());
        Assert.Equal("A4 A5 | A7 | B9 | C5", Text(five).Replace("B1", "B9", StringComparison.Ordinal));
        Assert.Equal(["3 of the group sit alone"], five.Relaxed.AsEnumerable());
        Assert.False(five.IsTogether);
        Assert.Empty(Find(map, free, new GroupRequest(5) { SmallestSubgroup = 1 })!.Relaxed);
        Assert.Empty(Find(map, Only(map, "A4"), new GroupRequest(1))!.Relaxed);
        Assert.True(Find(map, Only(map, "A4"), new GroupRequest(1))!.IsTogether);
    }

    [Fact]
    public void LeavesBehind_BesideEachPart_AreTheLengthsOfWhatStaysFree()
    {
        var map = Rows(9, 9);
        IEnumerable<int> Left(string within) => Find(map, Free(map, "A9", "B5"),
            new GroupRequest(within.Split(' ').Length) { SmallestSubgroup = 1, Within = Only(map, within.Split(' ')) })!.LeavesBehind;

        Assert.Equal([2, 3], Left("A3 A4 A5"));
        Assert.Equal([7], Left("A1"));
        Assert.Equal([7], Left("A8"));
        Assert.Equal([1, 1, 4], Left("A2 A4"));
        Assert.Equal([1, 2], Left("B2"));
        Assert.Equal([6, 3], Left("A1 A8 B1"));
        Assert.Empty(Left("B6 B7 B8 B9"));
    }

    [Fact]
    public void LeavesBehind_OfABox_IsAllThatStaysFreeInIt()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "boxes",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [new Section { Id = new SectionId("S"), Name = "S", Boxes = [Box("1", 0), Box("2", 9)] }],
        });

        Assert.Equal([3], Find(map, map.Seats, new GroupRequest(2))!.LeavesBehind.AsEnumerable());
        Assert.Equal([1], Find(map, Free(map, "1-2", "1-4", "2-1", "2-2", "2-3", "2-4"), new GroupRequest(2))!.LeavesBehind.AsEnumerable());
        Assert.Empty(Find(map, Free(map, "2-1"), new GroupRequest(5))!.LeavesBehind);
    }

    [Fact]
    public void Explain_PartsOfOneSizeOrSeveral_SaysSo()
    {
        var map = Rows(3, 3);

        Assert.StartsWith("A group of 6 in 2 parts of 3 in Stalls: compactness ", Find(map, map.Seats, new GroupRequest(6))!.Explain(),
            StringComparison.Ordinal);
        Assert.StartsWith("A group of 5 in 2 parts of 2 to 3 in Stalls: compactness ", Find(map, map.Seats, new GroupRequest(5))!.Explain(),
            StringComparison.Ordinal);
        Assert.Equal("A group of 3 together in Stalls: compactness 0.41 m, quality 0.973, 3.0 m from the focal point.",
            Find(map, map.Seats, new GroupRequest(3))!.Explain());
        Assert.EndsWith("; a part has 3 people at least, not 4.",
            Find(map, map.Seats, new GroupRequest(6) { SmallestSubgroup = 4 })!.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_AndLevels_AreEachNamedOnceById()
    {
        Section Part(string id, string? level, int at) =>
            Section(id, [Row(id + "A", at, 2), Row(id + "B", at + 1, 2)]) with { Level = level is null ? null : new LevelId(level) };
        var map = SeatMap.Compile(new Hall
        {
            Name = "levels",
            FocalPoint = new PlanPoint(0, 0),
            Levels = [new() { Id = new("up"), Name = "Up" }, new() { Id = new("down"), Name = "Down" }],
            Sections = [Part("Z", "up", 0), Part("M", "down", 2), Part("B", "down", 4), Part("Y", null, 6)],
        });

        var all = Find(map, map.Seats, new GroupRequest(16))!;

        Assert.Equal(["B", "M", "Y", "Z"], all.Sections.Select(static section => section.Id.Value));
        Assert.Equal(["down", "up"], all.Levels.Select(static level => level.Value));
        Assert.Contains(" in B, M, Y, Z: ", all.Explain(), StringComparison.Ordinal);
        Assert.Equal(8, all.Subgroups.Length);
    }

    [Fact]
    public void Ranking_Given_SaysWhichSeatsAreGood()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "ranked",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("Stalls", [Row("A", 0, 4), Row("B", 1, 4)])],
            Rankings = [new() { Name = "near" }, new() { Name = "painted", Kind = RankingKind.Painted,
                Painted = [new(new("B1"), 9), new(new("B2"), 9), new(new("A1"), 1)] }],
        });

        Assert.StartsWith("A", Text(Find(map, map.Seats, new GroupRequest(2))!), StringComparison.Ordinal);
        var painted = Find(map, map.Seats, new GroupRequest(2) { Ranking = map.Rankings[1] })!;
        Assert.Equal(("B1 B2", 0.008), (Text(painted), Math.Round(painted.Quality, 3)));
        Assert.Equal(Only(map, "B1", "B2").ToArray().Average(seat => map.FocalDistanceOf(seat)), painted.FocalDistance, 9);
    }

    [Fact]
    public void Standing_SeveralAreas_IsTheOneWithTheFewestPlacesThenTheFirst()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "club",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [Section("S", [Row("A", 0, 2)])],
            Areas = [new() { Id = new("C"), Name = "C", Capacity = 9 }, new() { Id = new("B"), Name = "B", Capacity = 9 },
                new() { Id = new("A"), Name = "A", Capacity = 9 }],
        });
        AreaCount? Standing(GroupRequest request, params AreaCount[] areas) =>
            new SeatAllocator(map).FindGroup(map.Seats, request, areas).Proposal?.Selection.Areas.FirstOrDefault();
        AreaCount Of(string area, int count) => new(new(area), count);

        Assert.Equal(Of("B", 5), Standing(new(5), Of("C", 8), Of("B", 7), Of("A", 4)));
        Assert.Equal(Of("B", 5), Standing(new(5), Of("C", 7), Of("B", 7), Of("A", 8)));
        Assert.Equal(Of("A", 5), Standing(new(5), Of("A", 5)));
        Assert.Null(Standing(new(5), Of("A", 4)));
        Assert.Null(Standing(new(5) { Wheelchairs = 1 }, Of("A", 9)));
        Assert.Equal(default(AreaCount), Standing(new(2), Of("A", 9)) ?? default);
        var standing = new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(5), Of("A", 5));
        Assert.Equal((0, 0, 0, RefusalReason.None, string.Empty), (standing.Proposal!.Compactness, standing.Proposal.Quality,
            standing.Proposal.Subgroups.Length, standing.Reason, standing.Sentence));
    }

    [Fact]
    public void GroupRequest_NotSaid_AsksForWhatItsDocumentsSay()
    {
        var request = new GroupRequest(1000);

        Assert.Equal((1000, 2, 0, 0), (request.Size, request.SmallestSubgroup, request.Leaders, request.Wheelchairs));
        Assert.Equal((0.25, 1, 0.25), (request.QualityWeight, request.PartWeight, request.OrphanWeight));
        Assert.Empty(request.Units);
        Assert.Empty((request with { Units = default }).Units);
        Assert.Equal((10, 0, 10), (request with { QualityWeight = 10, PartWeight = 0, OrphanWeight = 10 } is var weights
            ? (weights.QualityWeight, weights.PartWeight, weights.OrphanWeight) : default));
        Assert.Equal((1, 1000, 1000), (request with { SmallestSubgroup = 1, Leaders = 1000, Wheelchairs = 1000 } is var most
            ? (most.SmallestSubgroup, most.Leaders, most.Wheelchairs) : default));
        Assert.Equal([1, 1000], (request with { Units = [1, 1000] }).Units.AsEnumerable());
    }

    [Fact]
    public void GroupRequest_JustOutOfRange_IsRefusedByName()
    {
        var request = new GroupRequest(4);

        Assert.Throws<ArgumentOutOfRangeException>("SmallestSubgroup", () => request with { SmallestSubgroup = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("SmallestSubgroup", () => request with { SmallestSubgroup = 1001 });
        Assert.Throws<ArgumentOutOfRangeException>("Leaders", () => request with { Leaders = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Wheelchairs", () => request with { Wheelchairs = 1001 });
        Assert.Throws<ArgumentOutOfRangeException>("Units", () => request with { Units = [1001] });
        Assert.Throws<ArgumentOutOfRangeException>("QualityWeight", () => request with { QualityWeight = 10.01 });
        Assert.Throws<ArgumentOutOfRangeException>("PartWeight", () => request with { PartWeight = -0.01 });
        Assert.Throws<ArgumentOutOfRangeException>("OrphanWeight", () => request with { OrphanWeight = 11 });
    }

    [Fact]
    public void GroupRequest_PartsThatJustFitEachOther_AreTaken()
    {
        var map = Rows(4);

        Assert.NotNull(Find(map, map.Seats, new GroupRequest(4) { Units = [1, 3] }));
        Assert.NotNull(Find(map, map.Seats, new GroupRequest(4) { Leaders = 4 }));
        Assert.Null(Find(map, map.Seats, new GroupRequest(4) { Wheelchairs = 4 }));
        Assert.Throws<ArgumentException>("Wheelchairs", () => Find(map, map.Seats, new GroupRequest(4) { Wheelchairs = 5 }));
        Assert.Throws<ArgumentException>("Leaders", () => Find(map, map.Seats, new GroupRequest(4) { Leaders = 5 }));
        Assert.Throws<ArgumentException>("Wheelchairs", () => Find(map, map.Seats, new GroupRequest(4) { Wheelchairs = 1, Units = [1] }));
        Assert.Throws<ArgumentException>("freeAreas",
            () => new SeatAllocator(map).FindGroup(map.Seats, new GroupRequest(4), new AreaCount(new("X"), 1)));
        Assert.Throws<ArgumentException>("free", () => Find(map, Rows(3).Seats, new GroupRequest(4)));
    }

    private static Box Box(string label, double x) => new()
    {
        Label = label,
        Seats = [.. Enumerable.Range(1, 5).Select(number => Seat($"{label}-{number}", number, x + (0.4 * number), 5 + (number % 2)))],
    };

    private static GroupProposal? Find(SeatMap map, SeatSet free, GroupRequest request) =>
        new SeatAllocator(map).FindGroup(free, request).Proposal;

    private static string Text(GroupProposal proposal) => string.Join(" | ", proposal.Subgroups.Select(part =>
        string.Join(' ', part.Seats.Select(seat => $"{proposal.Map.IdOf(seat)}{(part.Leaders.Contains(seat) ? "*" : string.Empty)}"))));
}
