using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>What stretches of free seats are expected to strand, what that costs, and what a placement leaves beside it.</summary>
public class LeftoverCostTests
{
    [Fact]
    public void StrandedOf_EachLength_IsTheRecurrence()
    {
        foreach (var mix in (PartyMix[])[PartyMix.Default, PartyMix.AnySize, PartyMix.Of(0, 1), PartyMix.Of(3),
            PartyMix.Of(0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 2)])
        {
            var stranded = new double[PartyMix.LongestRun + 1];
            for (var length = 1; length < stranded.Length; length++)
            {
                var fits = mix.Shares.Take(length).Index().Sum(size => size.Item * stranded[length - size.Index - 1]);
                var misfits = mix.Shares.Skip(length).Sum();
                stranded[length] = (fits + (misfits * 0.2 * length)) / (1 - (0.8 * misfits));
            }

            Assert.All(stranded.Index(), length => Assert.Equal(length.Item, mix.StrandedOf(length.Index), 9));
            Assert.Equal(mix.StrandedOf(128), mix.StrandedOf(129));
            Assert.Equal(mix.StrandedOf(128), mix.StrandedOf(5000));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void MostSaved_OfAParty_IsTheMostOfAllPlacements(int party)
    {
        var mix = PartyMix.Default;
        var most = double.NegativeInfinity;
        for (var left = 0; left <= PartyMix.LongestRun; left++)
        {
            for (var right = 0; right <= PartyMix.LongestRun; right++)
            {
                most = Math.Max(most, mix.StrandedOf(left + party + right) - mix.StrandedOf(left) - mix.StrandedOf(right));
            }
        }

        Assert.Equal(most, mix.MostSaved(party), 9);
    }

    [Fact]
    public void Shares_OfTheMixesThatComeWithTheLibrary_AreThoseSaid()
    {
        Assert.Equal([0.10, 0.52, 0.10, 0.20, 0.03, 0.05], PartyMix.Default.Shares.Select(static share => Math.Round(share, 9)));
        Assert.Equal(Enumerable.Repeat(0.125, 8), PartyMix.AnySize.Shares);
        Assert.Equal(64, PartyMix.Of(Enumerable.Repeat(2.0, 64).ToArray()).Shares.Length);
        Assert.Throws<ArgumentException>("weights", static () => PartyMix.Of(double.MaxValue, double.MaxValue));
        Assert.Throws<ArgumentException>("weights", static () => PartyMix.Of(double.PositiveInfinity));
        Assert.Throws<ArgumentException>("weights", static () => PartyMix.Of(Enumerable.Repeat(2.0, 65).ToArray()));
    }

    [Fact]
    public void CostsOf_TheSameWeight_AreKept()
    {
        var mix = PartyMix.Of(1, 2);

        var costs = mix.CostsOf(1000);

        Assert.Same(costs, mix.CostsOf(1000));
        Assert.Equal(1000, costs.PerStranded);
        Assert.Equal(500, mix.CostsOf(500).PerStranded);
        Assert.Equal(1000, mix.CostsOf(1000).PerStranded);
    }

    [Fact]
    public void Costs_OfALength_AreRoundedAndThoseOfTheLongestBeyondIt()
    {
        var mix = PartyMix.Default;
        var costs = mix.CostsOf(1234.5);

        Assert.True(costs.FitsVectors);
        Assert.Equal(0, costs.Of(0));
        Assert.All(Enumerable.Range(1, 128),
            length => Assert.Equal((int)Math.Floor((1234.5 * mix.StrandedOf(length)) + 0.5), costs.Of(length)));
        Assert.Equal(costs.Of(128), costs.Of(129));
        Assert.True(mix.CostsOf((1 << 21) - 1).FitsVectors);
        Assert.False(mix.CostsOf(1 << 21).FitsVectors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void MostGained_BySeatsLeftOnEachSide_IsTheMostOfAllLengthsOfTheClass(int party)
    {
        var costs = PartyMix.Default.CostsOf(100_000);
        var expected = new int[16];
        for (var at = 0; at < 16; at++)
        {
            expected[at] = (
                from left in Enumerable.Range(0, PartyMix.LongestRun + 1).Where(left => Math.Min(left, 3) == at % 4)
                from right in Enumerable.Range(0, PartyMix.LongestRun + 1).Where(right => Math.Min(right, 3) == at / 4)
                select costs.Of(left + party + right) - costs.Of(left) - costs.Of(right)).Max();
        }

        Assert.Equal(expected, costs.MostGained(party).ToArray());
        Assert.Equal(expected, costs.MostGained(party).ToArray());
    }

    /// <summary>In a line: seats left of and right of the party, an orphan at an aisle only if the policy minds it there.</summary>
    [Theory]
    [InlineData("A3 A4", "", 2, false, false)]
    [InlineData("A2 A3", "", 2, false, true)]
    [InlineData("A2 A3", "", 2, true, false)]
    [InlineData("A6 A7", "", 2, false, true)]
    [InlineData("A6 A7", "", 2, true, false)]
    [InlineData("A3 A4", "A1", 2, true, true)]
    [InlineData("A5 A6", "A8", 2, true, true)]
    [InlineData("A3 A4", "", 3, false, true)]
    [InlineData("A1 A2", "", 3, false, false)]
    [InlineData("A1 A2 A3 A4 A5 A6 A7 A8", "", 9, false, false)]
    public void Of_AWindow_TellsWhetherAnOrphanIsLeft(string seats, string taken, int smallest, bool atAisle, bool isOrphan)
    {
        var map = Rows(8);
        var free = Free(map, taken.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var chosen = Only(map, seats.Split(' ')).ToArray();
        var request = new SeatRequest(chosen.Length) { Orphans = new() { SmallestLeft = smallest, AllowedAtAisle = atAisle } };

        var leftovers = LeftBy(map, free, chosen, request);

        Assert.True(leftovers.IsTogether);
        Assert.Equal(isOrphan, leftovers.Orphans > 0);
        Assert.False(LeftBy(map, free, chosen, request with { Orphans = new(OrphanRule.Off) }).Orphans > 0);
    }

    [Fact]
    public void Of_AWindow_TellsHowManyFewerSeatsAreStranded()
    {
        var map = Rows(8);
        var mix = PartyMix.AnySize;
        var request = new SeatRequest(3) { PartyMix = mix };

        // One, three of the party, and four.
        Assert.Equal(mix.StrandedOf(8) - mix.StrandedOf(1) - mix.StrandedOf(4),
            LeftBy(map, map.Seats, Only(map, "A2", "A3", "A4").ToArray(), request).Saved, 9);
    }

    [Fact]
    public void Of_SeatsApart_CountsTheSeatsBetweenOnce()
    {
        var map = Rows(8, 8);
        var mix = PartyMix.AnySize;
        var request = new SeatRequest(3) { PartyMix = mix };

        var parts = LeftBy(map, map.Seats, Only(map, "A2", "A3", "A5").ToArray(), request);

        Assert.False(parts.IsTogether);
        Assert.True(parts.Orphans > 0);
        Assert.Equal(mix.StrandedOf(8) - (2 * mix.StrandedOf(1)) - mix.StrandedOf(3),
            parts.Saved, 9);
        var rows = LeftBy(map, map.Seats, Only(map, "A1", "A2", "B1", "B2").ToArray(), request);
        Assert.Equal((false, false), (rows.IsTogether, rows.Orphans > 0));
        Assert.False(LeftBy(map, map.Seats, [.. Only(map, "A1", "A2").ToArray(), .. Only(map, "B3").ToArray()], request).IsTogether);
    }

    [Fact]
    public void Of_TablesAndBoxes_CountsWhatIsLeftOfThem()
    {
        var map = Rounds();
        var mix = PartyMix.AnySize;
        var request = new SeatRequest(2) { PartyMix = mix };
        PlacementJudge.Leftover Of(params string[] ids) => LeftBy(map, map.Seats, Only(map, ids).ToArray(), request);

        // Of a table of three one seat is left, of a box of four two are; what is sold as a whole leaves nothing.
        Assert.Equal(new PlacementJudge.Leftover(true, 1, mix.StrandedOf(3) - mix.StrandedOf(1)), Of("T1", "T2"));
        Assert.Equal(new PlacementJudge.Leftover(true, 1, mix.StrandedOf(3) - mix.StrandedOf(1)), Of("T1", "T3"));
        Assert.Equal(new PlacementJudge.Leftover(true, 0, mix.StrandedOf(4) - mix.StrandedOf(2)), Of("B1", "B3"));
        Assert.Equal(new PlacementJudge.Leftover(true, 1, mix.StrandedOf(4) - mix.StrandedOf(1)), Of("B1", "B3", "B4"));
        Assert.Equal(new PlacementJudge.Leftover(true, 0, 0), Of("W1", "W2", "W3"));
    }

    private static PlacementJudge.Leftover LeftBy(SeatMap map, SeatSet free, SeatIndex[] seats, SeatRequest request) =>
        new PlacementJudge(new SeatAllocator(map), request, free).LeftBy(seats);

    /// <summary>A table of three, a box of four, and a table of three that is sold as a whole.</summary>
    private static SeatMap Rounds() => SeatMap.Compile(new Hall
    {
        Name = "rounds",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("Floor", []) with
            {
                Tables =
                [
                    new() { Label = "T", Seats = [Seat("T1", 1, 0, 3), Seat("T2", 2, 1, 3), Seat("T3", 3, 0.5, 4)] },
                    new() { Label = "W", Booking = BookingMode.Whole,
                        Seats = [Seat("W1", 1, 4, 3), Seat("W2", 2, 5, 3), Seat("W3", 3, 4.5, 4)] },
                ],
                Boxes = [new() { Label = "B",
                    Seats = [Seat("B1", 1, 8, 3), Seat("B2", 2, 9, 3), Seat("B3", 3, 8, 4), Seat("B4", 4, 9, 4)] }],
            },
        ],
    });
}
