using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupTermsTests
{
    [Law(200)]
    public void Of_AnyRows_KeepsTheLargestSmallestPartOfAllWays(int seed) => Cases.InBatch(seed, 6, static random =>
    {
        var lengths = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 7)).ToArray();
        var size = random.Next(1, lengths.Sum() + 1);
        var request = new GroupRequest(size)
        {
            SmallestSubgroup = random.Next(1, 8),
            SmallestRequired = random.Next(4) == 0,
            Leaders = random.Next(2) * random.Next(size + 1),
            LeadersRequired = random.Next(3) == 0
        };
        var wanted = Math.Min(size, request.SmallestSubgroup);
        var most = request.Leaders == 0 || size == 1 ? 99 : request.Leaders / 2;
        bool Fits(int people, int least, int parts) => Fewest(lengths, people, least) is { } fewest && fewest <= parts;
        int[] kept = [.. Enumerable.Range(1, wanted).Where(least => least == wanted || (least > 1 && !request.SmallestRequired)).Reverse()];

        var terms = Terms(lengths, request);

        if (kept.FirstOrDefault(least => Fits(size, least, most)) is > 0 and var within)
        {
            AssertSeated(terms, within, request);
            Assert.Equal(most, Math.Min(99, terms.Rules.MostParts));
        }
        else if (kept.FirstOrDefault(least => Fits(size, least, 99)) is > 0 and var beyond)
        {
            Assert.Equal(request.LeadersRequired ? RefusalReason.Leaders : RefusalReason.None, terms.Reason);
            if (!request.LeadersRequired)
            {
                AssertSeated(terms, beyond, request);
                Assert.Equal(Fewest(lengths, size, beyond), terms.Rules.MostParts);
            }
        }
        else if (request.SmallestRequired && wanted > 1)
        {
            Assert.Equal((RefusalReason.Alone, FormattableString.Invariant($"the group cannot be seated in parts of {wanted} or more")),
                (terms.Reason, terms.Sentence));
        }
        else
        {
            var inParts = Enumerable.Range(2, Math.Max(0, size - 2)).LastOrDefault(people => Fits(people, 2, 99));
            Assert.Equal(inParts > 0 ? size - inParts : 0, terms.Alone);
            Assert.Equal((inParts > 0 ? inParts : size, inParts > 0 ? 2 : 1), (terms.Rules.Size, terms.Rules.Least));
            Assert.Equal(request is { Leaders: > 0, LeadersRequired: true } ? RefusalReason.Leaders : RefusalReason.None, terms.Reason);
        }
    });

    /// <summary>
    /// The rules that can be kept for groups in small halls: the smallest part and the most parts, who sits alone, a stretch for each unit;
    /// or why there are none.
    /// </summary>
    [Fact]
    public void Of_UnitsAndLeaders_AreTheSameInEveryVersion() =>
        Approvals.Verify(string.Join('\n', Enumerable.Range(0, 100).Select(static seed =>
    {
        var random = new Random(seed);
        var lengths = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(1, 7)).ToArray();
        var size = random.Next(1, lengths.Sum() + 2);
        var units = Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(1, 5)).ToArray();
        var request = new GroupRequest(size)
        {
            SmallestSubgroup = random.Next(1, 6),
            SmallestRequired = random.Next(4) == 0,
            Leaders = random.Next(2) * random.Next(size + 1),
            LeadersRequired = random.Next(3) == 0,
            Units = units.Sum() <= size ? [.. units] : [],
        };
        var terms = Terms(lengths, request);
        var asked = string.Create(CultureInfo.InvariantCulture,
            $"{seed}: rows of {string.Join(' ', lengths)}; {size} by " +
            $"{request.SmallestSubgroup}{(request.SmallestRequired ? "!" : string.Empty)}, ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{request.Leaders} leaders{(request.LeadersRequired ? "!" : string.Empty)}, units {string.Join(' ', request.Units)}: ");
        return terms.Reason != RefusalReason.None
            ? $"{asked}{terms.Reason}, {terms.Sentence}"
            : asked + string.Create(CultureInfo.InvariantCulture, $"{terms.Rules.Size} by {terms.Rules.Least} in " +
                $"{(terms.Rules.MostParts == int.MaxValue ? "any" : $"{terms.Rules.MostParts}")}, ")
                + string.Create(CultureInfo.InvariantCulture,
                    $"{terms.Alone} alone, " +
                    $"{string.Join(' ', terms.Rules.Units.Zip(terms.UnitStretches, static (unit, at) => $"{unit}:{at}"))}; " +
                    $"{string.Join(", ", terms.Relaxed)}");
    })));

    [Fact]
    public void Of_TooFewSeats_SaysHowMany()
    {
        var map = TestHalls.Rows(3);
        GroupTerms Of(int free) =>
            GroupTerms.Of(map, map.PrimaryRanking, TestHalls.Only(map, [.. new[] { "A1", "A2", "A3" }.Take(free)]), new GroupRequest(4), 4);

        Assert.Equal((RefusalReason.TooFewSeats, "no seat is free there"), (Of(0).Reason, Of(0).Sentence));
        Assert.Equal((RefusalReason.TooFewSeats, "4 seats asked for, 3 free there"), (Of(3).Reason, Of(3).Sentence));
    }

    [Fact]
    public void Of_WeightsAndUnits_AreThoseOfTheRequest()
    {
        var rules = Terms([9], new GroupRequest(6) { Units = [1, 3, 2], QualityWeight = 0.5, PartWeight = 2, OrphanWeight = 3 }).Rules;

        Assert.Equal((0.5, 2, 3), (rules.QualityWeight, rules.PartWeight, rules.OrphanWeight));
        Assert.Equal([3, 2, 1], rules.Units);
    }

    private static GroupTerms Terms(int[] lengths, GroupRequest request)
    {
        var map = TestHalls.Rows(lengths);
        return GroupTerms.Of(map, map.PrimaryRanking, map.Seats, request, request.Size);
    }

    private static void AssertSeated(GroupTerms terms, int least, GroupRequest request)
    {
        Assert.Equal((RefusalReason.None, 0, least, request.Size), (terms.Reason, terms.Alone, terms.Rules.Least, terms.Rules.Size));
        Assert.Equal(
            least == Math.Min(request.Size, request.SmallestSubgroup)
                ? []
                : [FormattableString.Invariant($"a part has {least} people at least, not {request.SmallestSubgroup}")],
            terms.Relaxed);
        Assert.All(terms.Field.Stretches, stretch => Assert.True(stretch.Length >= least));
    }

    /// <summary>The fewest rows that take so many people in parts of a least size, by trying all.</summary>
    private static int? Fewest(int[] lengths, int people, int least)
    {
        var ways = new HashSet<(int People, int Parts)> { (0, 0) };
        foreach (var length in lengths)
        {
            ways.UnionWith([.. ways.SelectMany(way =>
                Enumerable.Range(least, Math.Max(0, length - least + 1)).Select(part => (way.People + part, way.Parts + 1)))]);
        }

        return ways.Where(way => way.People == people).Select(static way => (int?)way.Parts).Min();
    }
}
