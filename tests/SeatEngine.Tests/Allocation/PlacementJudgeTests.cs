using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>The judge against the rules said slowly; the search for neighbours, its shortcut, is held to the same.</summary>
public class PlacementJudgeTests
{
    [Law(60)]
    public void Judge_EachPlacementOfAHouse_EqualsTheRulesSaidSlowly(int seed) => Cases.InBatch(seed, Cases.OrFewer(10, 3), static random =>
    {
        SeatScoring[] scorings = [SeatScoring.Quality, SeatScoring.CentroidDistance, SeatScoring.FirstFit];
        var (map, free, request, rule) = TogetherSearchTests.Draw(random, scorings[random.Next(scorings.Length)]);
        request = request with { Orphans = request.Orphans with { Rule = rule } };
        var judge = new PlacementJudge(new SeatAllocator(map), request, free);
        foreach (var (expected, isAllowed) in new TogetherOracle(map, free, request, rule).Each())
        {
            var placement = judge.Of(expected.Seats);
            var strands = expected.Strands && rule != OrphanRule.Off && expected.Seats.All(free.Contains);
            var faults = judge.Faults(placement).Select(static fault => fault.Reason).ToHashSet();
            if (isAllowed)
            {
                Assert.Equal(strands, judge.OrphansOf(placement) > 0);
                Assert.Equal(expected.Score, judge.WorthOf(placement));
                Assert.True(placement.IsTogether);
            }

            Assert.Equal(isAllowed, judge.IsBeside(placement) && faults.All(static reason => reason == RefusalReason.Orphans));
            Assert.True(!isAllowed || faults.Contains(RefusalReason.Orphans) == (strands && rule == OrphanRule.Strict));
        }
    });
}
