using System.Globalization;
using System.Text;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>How spacing rules measure small drawn halls, and how they judge placements in them: the same in every version.</summary>
public class SpacingAnswersTests
{
    /// <summary>
    /// A line a row: which way it runs at each seat, how wide a place and how deep a row is; then the place of each seat along it.
    /// </summary>
    [Fact]
    public void Frames_DrawnHalls_AreMeasuredAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= 24; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(BentHouse.Draw(random));
            var rule = new SpacingRule { SeatPitch = random.Next(4) == 0 ? 0.875 : null, RowPitch = random.Next(4) == 0 ? 1.125 : null };
            var frames = new SpacingFrames(map, rule);
            foreach (var row in map.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"{seed} {map.IdOf(row.Seats[0])}: ")
                    .AppendLine(row.Kind != MapRowKind.Row ? $"{frames.FrameOf(row.Seats[0])}" : Measures(map, frames, row));
            }
        }

        Approvals.Verify(text.ToString());
    }

    /// <summary>A line a seat: which seats are too near to it, under a rule by places.</summary>
    [Fact]
    public void NearTo_DrawnHalls_AreAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 31; seed <= 42; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(BentHouse.Draw(random));
            var spacing = SeatSpacing.Compile(map, SpacingRule.Places(random.Next(4), random.Next(3)) with { Diagonal = random.Next(3) });
            text.AppendLine(CultureInfo.InvariantCulture, $"{seed}, {spacing.Rule}, {spacing.Rule.Diagonal} aside");
            foreach (var seat in map.Seats)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {map.IdOf(seat)}: {GridHouse.Shown(map, spacing.NearTo(seat).ToArray())}");
            }
        }

        Approvals.Verify(text.ToString());
    }

    /// <summary>A line a hall: the stretches of slots that are moved, as from, to and length; at the end how many there are.</summary>
    [Fact]
    public void Of_DrawnHalls_MovesAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(seed % 3 == 0 ? DistancedHouse.Draw(random).ToHall() : BentHouse.Draw(random));
            var rule = SpacingRule.Places(random.Next(4), random.Next(2));
            var moves = SpacingMove.Of(map, SpacingNeighbours.ByPlaces(map, rule), random.Next(rule.SideSeats + 1));
            text.Append(CultureInfo.InvariantCulture, $"{seed}: ").AppendJoin(' ', moves.Take(40).Select(static move =>
                $"{move.From}>{move.To}*{move.Length}")).AppendLine(CultureInfo.InvariantCulture, $" {moves.Length}");
        }

        Approvals.Verify(text.ToString());
    }

    /// <summary>A line a hall: the room that trials find after each placement of a party, in people.</summary>
    [Fact]
    public void RoomAfter_DrawnGrids_IsAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= 8; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(seed % 2 == 0 ? DistancedHouse.Draw(random).ToHall() : GridHouse.Draw(random, 24));
            var open = RandomHouse.Part(map, random, 0.8);
            var spacing = SeatSpacing.Compile(map, SpacingRule.Places(random.Next(1, 3), 1));
            var trials = SpacingTrials.Of(spacing, open, seed % 3 == 0 ? PartyMix.AnySize : PartyMix.Default);
            var placements = random.Next(2) == 0 ? 5000 : 64;
            Assert.True(trials.Prepare(placements / (placements == 64 ? 1 : trials.Seats)));
            var starts = map.Runs.Where(static run => run.Kind == SeatRunKind.Line)
                .SelectMany(static run => Enumerable.Range(run.First.Value, run.Length - 1))
                .Where(slot => open.Contains(new SeatIndex(slot)) && open.Contains(new SeatIndex(slot + 1))
                    && map.RunOf(new(slot)) == map.RunOf(new(slot + 1)));
            text.Append(CultureInfo.InvariantCulture, $"{seed}: {trials.Seats} seats: ")
                .AppendJoin(' ', starts.Take(12)
                    .Select(slot => trials.RoomAfter(slot, 2).ToString("0.####", CultureInfo.InvariantCulture))).AppendLine();
        }

        Approvals.Verify(text.ToString());
    }

    /// <summary>A line a request: the places proposed, and what spacing counts each of them worth.</summary>
    [Fact]
    public void Find_DrawnGridsWithSpacing_AnswersAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= 24; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(seed % 3 == 0 ? GridHouse.Draw(random, 24) : BentHouse.Draw(random));
            var occupied = RandomHouse.Part(map, random, 0.1);
            var request = new SeatRequest(random.Next(1, 4))
            {
                Spacing = random.Next(4) == 0
                    ? SpacingRule.Metres(random.Next(1, 8) / 4.0)
                    : SpacingRule.Places(random.Next(1, 3), random.Next(2)),
                Occupied = random.Next(2) == 0 ? occupied : null,
                Weights = random.Next(6) == 0 ? SeatWeights.QualityOnly : new SeatWeights { Room = random.Next(3) == 0 ? 0.001 : 100 },
                PartyMix = random.Next(2) == 0 ? PartyMix.Default : PartyMix.Of(1, 3),
                Ranking = map.Rankings[^1],
                Aisle = (AislePreference)random.Next(4),
                Scoring = random.Next(6) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality,
                Proposals = random.Next(1, 4),
                Difference = (ProposalDifference)random.Next(2),
            };
            var result = new SeatAllocator(map).Find(map.Seats - occupied, request);
            text.Append(CultureInfo.InvariantCulture, $"{seed,2}: {request.PartySize} people, {request.Spacing}: ")
                .AppendLine(result.Refusal is { } refusal
                ? $"{refusal.Reason}"
                : $"{result.Best!.Step}: {string.Join(" | ", result.Proposals.Select(proposal => GridHouse.Shown(map, proposal.Seats)))}");
        }

        Approvals.Verify(text.ToString());
    }

    /// <summary>A line a placement: what it is worth, first with little weight on room and then with much.</summary>
    [Fact]
    public void ScoreOf_AGridWithRoom_IsAsBefore()
    {
        var map = Rows(7, 5, 6);
        var open = Free(map, "A3", "B5");
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(1, 1));
        var available = open - Only(map, "C1");
        var text = new StringBuilder();
        foreach (var (mix, weight) in new[] { (PartyMix.Default, 0.01), (PartyMix.Of(1, 1), 100.0) })
        {
            var scoring = new SpacingScoring(spacing, open, available,
                new SeatRequest(2) { PartyMix = mix, Weights = new SeatWeights { Room = weight } });
            Assert.Equal("room", scoring.Name);
            Assert.True(scoring.UsesWeights);
            foreach (var first in map.Seats.ToArray().SkipLast(1))
            {
                SeatIndex[] seats = [first, new(first.Value + 1)];
                if (map.RunOf(first)!.Contains(seats[1]))
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"{GridHouse.Shown(map, seats)}: {scoring.ScoreOf(map, seats)}");
                }
            }

            // Two that do not sit side by side are never tried out.
            text.AppendLine(CultureInfo.InvariantCulture, $"A1 A4: {scoring.ScoreOf(map, Only(map, "A1", "A4").ToArray())}");
        }

        Approvals.Verify(text.ToString());
    }

    [Theory]
    [InlineData(256, 128)]
    [InlineData(272, 32)]
    public void TryOut_SmallAndLargeRoom_TriesSoManyPlacements(int count, int tried)
    {
        var map = Rows([.. Enumerable.Repeat(16, count / 16)]);
        var request = new SeatRequest(2) { Weights = new SeatWeights { Room = 1000 } };
        var scoring = new SpacingScoring(SeatSpacing.Compile(map, SpacingRule.Places(1, 0)), map.Seats, map.Seats, request);

        // What was not tried out lies 10,000 people below.
        var scores = map.Seats.ToArray().SkipLast(1).Where(seat => map.RunOf(seat)!.Last != seat)
            .Select(seat => scoring.ScoreOf(map, [seat, new(seat.Value + 1)]));

        Assert.Equal(tried, scores.Count(static score => score > -5000L * 1000 * SeatRanking.MaxQuality));
    }

    [Fact]
    public void Prepare_TooManyPlacements_IsTooMuchWork()
    {
        var map = Rows(8, 8);
        var trials = SpacingTrials.Of(SeatSpacing.Compile(map, SpacingRule.Places(1, 0)), map.Seats, PartyMix.Default);

        Assert.Equal(16, trials.Seats);
        Assert.True(trials.Prepare((1 << 20) / 16 / 8));
        Assert.False(trials.Prepare(((1 << 20) / 16 / 8) + 1));
        Assert.Equal(4096, SpacingTrials.MostSeats(32));
        Assert.Equal(1024, SpacingTrials.MostSeats(128));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.52, 0)]
    [InlineData(0.53, 1)]
    [InlineData(1.52, 1)]
    [InlineData(1.6, 2)]
    [InlineData(1e300, 1_000_000)]
    public void Whole_AShareOfAPlace_CountsFromABitMoreThanHalf(double places, int expected) =>
        Assert.Equal(expected, SpacingFrame.Whole(places));

    /// <summary>Rows run along the plan's y axis, two metres a place and half a metre a row: a bit more than asked for is around.</summary>
    [Fact]
    public void WriteAround_SomePlacesAndRows_HasTheCornersOfARectangleTurned()
    {
        var corners = new PlanPoint[4];

        new SpacingFrame(0, 1, 2, 0.5).WriteAround(new(1, 1), places: 1, rows: 2, corners);

        Assert.Equal([(2.3, -2.2), (2.3, 4.2), (-0.3, 4.2), (-0.3, -2.2)],
            corners.Select(static corner => (Math.Round(corner.X, 6), Math.Round(corner.Y, 6))));
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2.1, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(0, 1.2, false)]
    [InlineData(-0.5, -2, true)]
    [InlineData(0.6, 4, false)]
    [InlineData(0, 6, false)]
    [InlineData(1.2, 1, true)]
    public void IsNear_PlacesOfTwoMetresAcross_CountsPlacesAndRows(double deep, double along, bool expected)
    {
        // Rows run along the plan's y axis, two metres a place and half a metre a row.
        var rule = new SpacingRule { SideSeats = 0, Rows = 2, Diagonal = 1 };
        Assert.Equal(expected, new SpacingFrame(0, 1, 2, 0.5).IsNear(new(1, 1), new(1 + deep, 1 + along), rule));
    }

    [Fact]
    public void Dilate_RowsOfMoreThanAWord_AreMovedInPieces()
    {
        var map = Rows(67, 67);
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(0, 1) with { Diagonal = 0 });
        var (front, behind) = (map.InRow(map.Rows[0]), map.InRow(map.Rows[1]));

        Assert.Equal(map.Seats, spacing.Dilate(front));
        Assert.Equal(map.Seats, spacing.Dilate(behind));
        Assert.Equal([64, 3, 64, 3],
            SpacingMove.Of(map, SpacingNeighbours.ByPlaces(map, spacing.Rule), 0).Select(static move => move.Length));
        foreach (var seat in new[] { 0, 63, 64, 66 })
        {
            var one = map.Rows[0].Seats[seat];
            Assert.Equal(map.Empty.With([one, map.Rows[1].Seats[seat]]), spacing.Dilate(map.Empty.With([one])));
        }
    }

    [Fact]
    public void ScoreOf_OnePlacementAlone_IsNotTriedOut()
    {
        var map = Rows(3, 4);
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(1, 0));
        SeatIndex[] seats = [.. map.Rows[0].Seats];
        var request = new SeatRequest(3) { Weights = new SeatWeights { Room = 1 } };
        var quality = seats.Sum(seat => (long)map.PrimaryRanking.QualityOf(seat));

        // The party takes nothing from others, or the seat beside it.
        Assert.Equal(quality - (10_000L * SeatRanking.MaxQuality),
            new SpacingScoring(spacing, map.InRow(map.Rows[0]), map.InRow(map.Rows[0]), request).ScoreOf(map, seats));
        seats = [.. map.Rows[1].Seats.Take(3)];
        quality = seats.Sum(seat => (long)map.PrimaryRanking.QualityOf(seat));
        Assert.Equal(quality - (10_001L * SeatRanking.MaxQuality),
            new SpacingScoring(spacing, map.InRow(map.Rows[1]), Only(map, "B1", "B2", "B3"), request).ScoreOf(map, seats));
    }

    [Fact]
    public void Find_WithSpacing_RegardsNeitherOrphansNorStretches()
    {
        var map = Rows(5);
        var request = new SeatRequest(2)
        {
            Spacing = SpacingRule.Places(1, 0),
            Ladder = new(SeatSteps.Together),
            Orphans = new(OrphanRule.Strict),
            Weights = new SeatWeights { Room = 0 }
        };
        var proposal = new SeatAllocator(map).Find(Free(map, "A1"), request).Best!;

        // A2 is too near to A1, and A5 stays alone beside A3 and A4.
        Assert.Equal(["A3", "A4"], Ids(proposal));
        Assert.Equal(0, proposal.Score.Fragmentation);
    }

    [Fact]
    public void Compile_ByMetres_RegardsHeightsAndNothingElse()
    {
        // Five in a row half a metre apart, of which the last lies a metre higher.
        var map = Rows([5], static (id, seat) => id == "A5" ? seat with { Position = seat.Position with { Z = 1 } } : seat);
        string[] Near(SpacingRule rule, string id) =>
            [.. SeatSpacing.Compile(map, rule).NearTo(Only(map, id).ToArray()[0]).ToIds().Select(static near => near.Value)];

        Assert.Empty(Near(SpacingRule.Metres(0.5), "A3"));
        Assert.Equal(["A2", "A4"], Near(SpacingRule.Metres(0.75), "A3"));
        Assert.Equal(["A1", "A2", "A4"], Near(SpacingRule.Metres(1.25), "A3"));
        Assert.Equal(["A3"], Near(SpacingRule.Metres(0.75), "A4"));
        Assert.Equal(["A3", "A4"], Near(SpacingRule.Metres(1.5), "A5"));
        Assert.Equal(["A2", "A4"], Near(new SpacingRule { Distance = 0.75, SideSeats = 3, Rows = 2 }, "A3"));
        Assert.Equal(Only(map, "A2", "A3", "A4"),
            SeatSpacing.Compile(map, new SpacingRule { Distance = 0.75, SideSeats = 3 }).Dilate(Only(map, "A3")));
    }

    private static string Measures(SeatMap map, SpacingFrames frames, MapRow row)
    {
        var sitting = row.Seats.Where(seat => map.RunOf(seat) is not null).ToArray();
        var frame = frames.FrameOf(row.Seats[0])!.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{frame.SeatPitch:0.###} by {frame.RowPitch:0.###}, ")
            + string.Join(' ', row.Seats.Select(seat => frames.FrameOf(seat)!.Value)
                .Select(static seen => string.Create(CultureInfo.InvariantCulture, $"{seen.AlongX:0.##}/{seen.AlongY:0.##}")))
            + ", " + string.Join(' ', frames.PlacesAlong(sitting));
    }
}
