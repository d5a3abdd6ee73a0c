using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>What comes of the search for seats together: several proposals, reasons of refusals, and the odd shapes of halls.</summary>
public class TogetherAnswerTests
{
    private static readonly SeatLadder Together = new(SeatSteps.Together);

    /// <summary>Each further proposal is the best of what the difference asked for leaves.</summary>
    [Law]
    public void Find_SeveralProposals_AreTheBestOneAfterTheOther(int seed) => Cases.InBatch(seed, 10, static random =>
    {
        var (map, free, request, _) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        free |= RandomHouse.Part(map, random, 0.4);
        free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        var rule = random.Next(2) == 0 ? OrphanRule.Off : OrphanRule.Strict;
        request = request with
        {
            Orphans = request.Orphans with { Rule = rule },
            Proposals = random.Next(1, 5),
            Difference = (ProposalDifference)random.Next(4),
            Ladder = Together,
        };

        var expected = new List<SeatIndex[]>();
        var offered = new HashSet<int>();
        var within = request.Within ?? map.Seats;
        while (expected.Count < request.Proposals
            && new TogetherOracle(map, free, request with { Within = within }, rule) { Offered = offered }.Best() is [var best, ..])
        {
            expected.Add(best.Seats);
            if (request.Difference == ProposalDifference.SomeSeat)
            {
                offered.Add(best.Seats[0].Value);
            }

            within -= map.Select(seat => request.Difference switch
            {
                ProposalDifference.SomeSeat => false,
                ProposalDifference.EachSeat => best.Seats.Contains(seat.Index),
                ProposalDifference.Row => best.Seats.Any(taken => map.RowOf(taken) == map.RowOf(seat.Index)),
                _ => best.Seats.Any(taken => map.RowOf(taken).Section == map.RowOf(seat.Index).Section),
            });
        }

        var found = new SeatAllocator(map).Find(free, request);
        Assert.Equal(expected, found.Proposals.Select(static proposal => proposal.Seats.ToArray()));
        Assert.All(found.Proposals, static proposal => Assert.True(proposal.IsTogether));
        Assert.Equal(expected.Count > 0, found.Tried[0].Succeeded);
    });

    /// <summary>
    /// A reason is the first rule without which the party could sit together; with an orphan in the way only, it is that.
    /// </summary>
    [Law]
    public void Find_NothingTogether_SaysWhichRuleStandsInTheWay(int seed) => Cases.InBatch(seed, 20, static random =>
    {
        var (map, free, request, _) = TogetherSearchTests.Draw(random, SeatScoring.Quality);
        free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        request = request with { Orphans = request.Orphans with { Rule = OrphanRule.Strict }, Ladder = Together };
        var result = new SeatAllocator(map).Find(free, request);
        if (!result.Succeeded)
        {
            Assert.Equal(Expected(map, free, request), (result.Refusal!.Reason, result.Refusal.Sentence));
        }
    });

    /// <summary>A scoring of one's own, with the weights of the request and without.</summary>
    [Law(120)]
    public void TryFind_AScoringOfOnesOwn_EqualsTheOracle(int seed, bool usesWeights) => Cases.InBatch(seed, 10, random =>
    {
        var (map, free, request, rule) = TogetherSearchTests.Draw(random, new Own(usesWeights));
        free -= map.Select(static seat => seat.Run is { Kind: SeatRunKind.Cluster });
        TogetherSearchTests.AssertLikeOracle(map, free, request, rule);
    });

    /// <summary>Tables of up to 64 seats, so that a window may be as long as a word.</summary>
    [Law(60)]
    public void TryFind_LargeTables_EqualTheOracle(int seed)
    {
        var random = new Random(seed);
        var map = Tables(random.Next(3) == 0 ? 64 : random.Next(3, 65), random.Next(60, 65));
        var request = new SeatRequest(random.Next(3) == 0 ? random.Next(60, 65) : random.Next(1, 65))
        {
            Beside = random.Next(4) == 0 ? RandomHouse.Part(map, random, 0.5) : null,
            Orphans = new() { SmallestLeft = random.Next(1, 4) },
        };
        var free = random.Next(2) == 0 ? map.Seats : RandomHouse.Part(map, random, 0.97);
        TogetherSearchTests.AssertLikeOracle(map, free, request, (OrphanRule)random.Next(4));
    }

    /// <summary>A box longer than a word gives its best seats like any other.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    public void Find_InALargeBox_TakesTheBestSeats(int party)
    {
        var map = Box(70, static _ => SeatFeatures.None);
        var free = Free(map, "b3", "b7");

        var best = new SeatAllocator(map).Find(free, new SeatRequest(party) { Ladder = Together }).Best!;

        var expected = free.ToArray().OrderByDescending(map.PrimaryRanking.QualityOf)
            .ThenBy(seat => map.IdOf(seat).Value, NaturalOrder.Comparer).Take(party);
        Assert.Equal(expected.Order(), best.Seats.ToArray());
        Assert.Equal([68 - party], best.LeavesBehind.ToArray());
    }

    [Fact]
    public void Find_InABoxThatWouldKeepOne_IsRefusedForTheOrphan()
    {
        var map = Box(5, static _ => SeatFeatures.None);
        var allocator = new SeatAllocator(map);
        RefusalReason? Reason(int party, OrphanRule rule = OrphanRule.Strict) =>
            allocator.Find(map.Seats, new SeatRequest(party) { Ladder = Together, Orphans = new(rule) }).Refusal?.Reason;

        Assert.Equal(RefusalReason.Orphans, Reason(4));
        Assert.Null(Reason(3));
        Assert.Null(Reason(5));
        Assert.Null(Reason(4, OrphanRule.Off));
        Assert.Equal(RefusalReason.TooFewSeats, Reason(6));
    }

    [Fact]
    public void Find_BesideSomebodyInABox_MayBeAnywhereInIt()
    {
        var map = Box(6, static _ => SeatFeatures.None);
        var request = new SeatRequest(2) { Ladder = Together, Beside = Only(map, "b6") };

        Assert.True(new SeatAllocator(map).Find(Free(map, "b6"), request).Succeeded);
        Assert.True(new SeatAllocator(map).Find(Free(map, "b6"), request with { Beside = map.Empty }).Succeeded);
        Assert.Equal(RefusalReason.Aisle, new SeatAllocator(map).Find(map.Seats,
            new SeatRequest(2) { Ladder = Together, Aisle = AislePreference.Any, AisleRequired = true }).Refusal!.Reason);
        Assert.True(new SeatAllocator(map).Find(map.Seats, new SeatRequest(2) { Ladder = Together, AisleRequired = true }).Succeeded);
    }

    /// <summary>Of a box each combination is offered where proposals differ in some seat, and three pairs where each must differ.</summary>
    [Fact]
    public void Find_SeveralProposalsInABox_AreEachOfOtherSeatsOrSomeOther()
    {
        var map = Box(6, static _ => SeatFeatures.None);
        int Count(ProposalDifference difference) =>
            new SeatAllocator(map).Find(map.Seats,
                new SeatRequest(2) { Ladder = Together, Proposals = 5, Difference = difference }).Proposals.Length;

        Assert.Equal(5, Count(ProposalDifference.SomeSeat));
        Assert.Equal(3, Count(ProposalDifference.EachSeat));
        Assert.Equal(1, Count(ProposalDifference.Row));
        Assert.Equal(1, Count(ProposalDifference.Section));
    }

    /// <summary>What has the least of all scores is no placement.</summary>
    [Fact]
    public void Find_AScoringThatRefusesAll_SeatsNobody()
    {
        foreach (var map in (SeatMap[])[Rows(5), Tables(5, 4)])
        {
            Assert.False(new SeatAllocator(map).Find(map.Seats,
                new SeatRequest(2) { Scoring = new Nothing(false), Ladder = Together }).Succeeded);
            Assert.False(new SeatAllocator(map).Find(map.Seats,
                new SeatRequest(2)
                {
                    Scoring = new Nothing(true),
                    Prefer = map.Seats,
                    Beside = map.Select(map.Runs[0].First),
                    Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.Nearby, SeatSteps.AcrossAisle)
                }).Succeeded);
        }
    }

    /// <summary>
    /// Of the pairs of four seats at a table the middle one leaves a seat on each side: it is offered where the scoring refuses the others.
    /// </summary>
    [Theory]
    [InlineData(OrphanRule.LenientInRun, "2", "2", false)]
    [InlineData(OrphanRule.LenientInRun, "2 3", "3", true)]
    [InlineData(OrphanRule.LenientInRun, "1 2", "1", true)]
    [InlineData(OrphanRule.Strict, "2", "", true)]
    [InlineData(OrphanRule.Strict, "", "", false)]
    [InlineData(OrphanRule.Off, "2 3", "2", false)]
    public void TryFind_AScoringThatRefusesPairsAtATable_LeavesSinglesOnlyWhereItMust(OrphanRule rule, string offered,
        string expected, bool isBarred)
    {
        var map = Tables(5);
        var run = map.Runs[0];
        SeatIndex At(int number) => new(run.First.Value + number);
        var request = new SeatRequest(2)
        {
            Scoring = new ByFirst(map.Select([.. offered.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => At(int.Parse(number, CultureInfo.InvariantCulture)))]), At(2)),
        };
        var seats = new SeatIndex[2];

        var found = new TogetherSearch(new SeatAllocator(map), request, map.Seats - map.Select(At(0)), []).TryFind(rule, seats,
            out _, out var barred);

        Assert.Equal(expected.Length > 0, found);
        Assert.Equal(isBarred, barred);
        if (found)
        {
            Assert.Equal([At(int.Parse(expected, CultureInfo.InvariantCulture)), At(int.Parse(expected, CultureInfo.InvariantCulture) + 1)],
                seats);
        }
    }

    internal static SeatMap Box(int seats, Func<int, SeatFeatures> features) => SeatMap.Compile(new Hall
    {
        Name = "box",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("Boxes", []) with
            {
                Boxes =
                [
                    new() { Label = "1", Seats = [.. Enumerable.Range(1, seats).Select(number =>
                        Seat($"b{number}", number, (number * 7 % 11) * 0.5, 3 + (number * 5 % 13)) with { Features = features(number) })] },
                ],
            },
        ],
    });

    private static SeatMap Tables(params int[] lengths) => SeatMap.Compile(new Hall
    {
        Name = "tables",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            Section("Floor", []) with
            {
                Tables =
                [
                    .. lengths.Select((length, at) => new HallTable
                    {
                        Label = RowName(at),
                        Seats = [.. Enumerable.Range(1, length)
                            .Select(number => Seat($"{RowName(at)}{number}", number, (20 * at) + Math.Abs(number - (length / 2)), 5 + at))],
                    }),
                ],
            },
        ],
    });

    private static (RefusalReason Reason, string Sentence) Expected(SeatMap map, SeatSet free, SeatRequest request)
    {
        var strict = request.Orphans.Rule == OrphanRule.Strict;
        if (new TogetherOracle(map, free, request, OrphanRule.Off).Allowed().Length > 0)
        {
            return (RefusalReason.Orphans, "every placement would leave an orphan");
        }

        var spaces = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        var available = Available(map, free, request);
        if (request.Wheelchairs > (available & spaces).Count)
        {
            var plural = request.Wheelchairs == 1 ? "" : "s";
            return (RefusalReason.Accessibility,
                $"{request.Wheelchairs} wheelchair space{plural} asked for, {(available & spaces).Count} free");
        }

        (RefusalReason Reason, string Clause, string Alone, bool IsAsked, Func<SeatRequest, SeatRequest> Without)[] rules =
        [
            (RefusalReason.Aisle, "is at the aisle asked for", "no placement is at the aisle asked for",
                request.AisleRequired && request.Aisle != AislePreference.None, static other => other with { AisleRequired = false }),
            (RefusalReason.Beside, "is beside the seats asked for", "no placement is beside the seats asked for",
                request.Beside is { IsEmpty: false }, static other => other with { Beside = null }),
            (RefusalReason.StepFree, "is reached without a step", "no placement is reached without a step",
                request.StepFree, static other => other with { StepFree = false }),
            (RefusalReason.Accessibility, "does without places kept for people with access needs",
                "only places kept for people with access needs would make it possible",
                request.Wheelchairs == 0, other => other with { ReleasedAccessible = map.AccessiblePlaces }),
            (RefusalReason.Orphans, "leaves no orphan", "",
                strict, static other => other with { Orphans = other.Orphans with { Rule = OrphanRule.Off } }),
        ];
        bool Serves(params int[] without)
        {
            var other = without.Aggregate(request, (left, at) => rules[at].Without(left));
            return new TogetherOracle(map, free, other, other.Orphans.Rule).Best().Length > 0;
        }

        var asked = Enumerable.Range(0, rules.Length).Where(at => rules[at].IsAsked).ToList();
        if (asked.Where(at => Serves(at)).ToArray() is [var alone, ..])
        {
            return (rules[alone].Reason, rules[alone].Alone);
        }

        if (Serves([.. asked]))
        {
            foreach (var at in asked.ToArray())
            {
                int[] others = [.. asked.Where(other => other != at)];
                asked = Serves(others) ? [.. others] : asked;
            }

            return (rules[asked[0]].Reason,
                $"no placement {string.Join(", ", asked.SkipLast(1).Select(at => rules[at].Clause))} and {rules[asked[^1]].Clause}");
        }

        return NotEnough(map, free, request, available.Count);
    }

    private static SeatSet Available(SeatMap map, SeatSet free, SeatRequest request)
    {
        var available = free & (request.Within ?? map.Seats);
        available -= map.Select(static seat => seat.Run is { Booking: BookingMode.Whole });
        available = request.StepFree ? available
            & map.Select(static seat => (seat.Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0) : available;
        return request.Wheelchairs == 0 ? available - (map.AccessiblePlaces - (request.ReleasedAccessible ?? map.Empty)) : available;
    }

    private static (RefusalReason Reason, string Sentence) NotEnough(SeatMap map, SeatSet free, SeatRequest request, int there)
    {
        var party = request.PartySize;
        if (there < party)
        {
            return (RefusalReason.TooFewSeats, there > 0 ? $"{party} seats asked for, {there} free there"
                : (free & (request.Within ?? map.Seats)).IsEmpty ? "no seat is free there"
                : "none of the seats that are free there is for such a party");
        }

        var anyone = new SeatRequest(party) { Within = request.Within, ReleasedAccessible = map.AccessiblePlaces };
        var areNeighbours = new TogetherOracle(map, free, anyone, OrphanRule.Off).Allowed().Length > 0
            || map.Rows.Any(row => row.Runs.Any(static run => run.Booking == BookingMode.Whole) && row.Seats.Length >= party
                && row.Seats.All(seat => free.Contains(seat) && request.Within?.Contains(seat) != false));
        return (RefusalReason.NotTogether, areNeighbours
            ? $"no {party} free seats side by side serve such a party"
            : $"no {party} free seats lie side by side{(request.Within is null ? "" : " there")}");
    }

    /// <summary>Some number for each seat, and more for the first.</summary>
    private sealed class Own(bool usesWeights) : SeatScoring
    {
        public override string Name => "own";

        public override bool UsesWeights => usesWeights;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            var sum = 0L;
            foreach (var seat in seats)
            {
                sum = (3 * sum) + (map.IdOf(seat).Value.Length * 31_337) + (seat.Value % 17 * 1000);
            }

            return sum;
        }
    }

    /// <summary>Offers what begins with some seats, and best what begins with one.</summary>
    private sealed class ByFirst(SeatSet offered, SeatIndex best) : SeatScoring
    {
        public override string Name => "by the first seat";

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats) =>
            !offered.Contains(seats[0]) ? long.MinValue : seats[0] == best ? 1 : 0;
    }

    private sealed class Nothing(bool usesWeights) : SeatScoring
    {
        public override string Name => "nothing";

        public override bool UsesWeights => usesWeights;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats) => long.MinValue;
    }
}
