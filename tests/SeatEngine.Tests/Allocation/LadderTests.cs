using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// The allocator against every placement that the ladder's documentation allows, on small halls with every rule at random: the step that
/// serves, the best, the order of the proposals, and the reason of each refusal. How many cases, SEATENGINE_SOAK_LADDERS says.
/// </summary>
public class LadderTests
{
    private const int RequestsOfAHall = 50;

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("SEATENGINE_SOAK_LADDERS") is { Length: > 0 } text ? text : "20000", CultureInfo.InvariantCulture);

    [Fact]
    public void Find_EveryRule_EqualsEveryPlacementThatTheLadderDocuments()
    {
        var faults = new List<string>();
        for (var hall = 0; faults.Count < 8 && hall < Math.Max(1, Cases.OrFewer(Count, 500) / RequestsOfAHall); hall++)
        {
            var random = new Random(hall);
            var map = LadderHouse.Draw(random);
            var (house, allocator) = (new BitHouse(map), new SeatAllocator(map));
            for (var i = 0; i < RequestsOfAHall; i++)
            {
                var free = RandomHouse.Part(map, random, 0.5 + (random.NextDouble() / 2));
                var request = LadderHouse.Request(map, random);
                if (Fault(house, free, request, allocator.Find(free, request)) is { } fault)
                {
                    faults.Add(FormattableString.Invariant($"hall {hall}, request {i}: {fault}\n{Shown(house, free, request)}\n"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    private static string? Fault(BitHouse house, SeatSet free, SeatRequest request, SeatSearchResult result)
    {
        var (except, given) = (0u, 0);
        var offeredBefore = new HashSet<uint>();
        var tried = 0;
        foreach (var step in request.Ladder.Steps)
        {
            if (given == request.Proposals)
            {
                break;
            }

            var before = given;
            foreach (var shared in offeredBefore.Where(_ => !LadderOracle.SitsTogether(step)))
            {
                except |= shared;
            }

            if ((LadderOracle.IsGrown(step) ? FaultOfGrown() : FaultOfBest()) is { } fault)
            {
                return fault;
            }

            string? FaultOfBest()
            {
                var mayOverlap = request.Difference == ProposalDifference.SomeSeat && LadderOracle.SitsTogether(step);
                for (; given < request.Proposals; given++)
                {
                    var oracle = new LadderOracle(house, free, request, except);
                    var placements = oracle.IsNotApplicable(step) ? [] : oracle.PlacementsOf(step, offeredBefore);
                    if (Next() is not { } offered)
                    {
                        return placements.Count > 0
                            ? $"{step.Name} has {Named(house, placements)} for proposal {given + 1}, and {result} offers none"
                            : null;
                    }

                    var taken = house.Bits(offered.Seats);
                    if (!placements.Contains(taken) || !oracle.BestOf(step, placements).Contains(taken))
                    {
                        return $"{step.Name} offers {offered}, and better is {Named(house, oracle.BestOf(step, placements))}";
                    }

                    if (offered.Relaxed.Any(static said => said.Contains("orphan", StringComparison.Ordinal)) != (oracle.Orphans(taken) > 0))
                    {
                        return $"{offered} says {string.Join(", ", offered.Relaxed)} of {oracle.Orphans(taken)} orphans";
                    }

                    if (!oracle.Wishes.AreDealt(offered.Roles, taken))
                    {
                        return $"{offered} has {string.Join(", ", offered.Roles.Select(static role => role.Role))} sit apart";
                    }

                    if (!oracle.Wishes.AreAccompanied(house.Bits(offered.Accompanied), taken))
                    {
                        return $"{offered} has [{house.Names(house.Bits(offered.Accompanied))}] for those to be accompanied";
                    }

                    offeredBefore.Add(taken);
                    except |= mayOverlap ? 0 : Excluded(house, request, offered);
                }

                return null;
            }

            // What is grown one by one is put in the order of the scores afterwards.
            string? FaultOfGrown()
            {
                var oracle = new LadderOracle(house, free, request, except);
                var placements = oracle.IsNotApplicable(step) ? [] : oracle.PlacementsOf(step);
                var (score, least) = (double.PositiveInfinity, int.MaxValue);
                for (; given < request.Proposals && Next() is { } offered; given++)
                {
                    var taken = house.Bits(offered.Seats);
                    least = Math.Min(least, oracle.LastResort(step, taken));
                    if (!placements.Contains(taken) || (taken & except) != 0 || offered.Score.Total > score
                        || !oracle.Wishes.AreAccompanied(house.Bits(offered.Accompanied), taken)
                        || !oracle.Wishes.AreDealt(offered.Roles, taken))
                    {
                        return $"{step.Name} may not offer {offered}, or not there, of {Named(house, placements)}";
                    }

                    score = offered.Score.Total;
                    offeredBefore.Add(taken);
                    except |= Excluded(house, request, offered);
                }

                if (given > before && placements.Min(taken => oracle.LastResort(step, taken)) < least)
                {
                    return $"{step.Name} leaves somebody alone in {result}, or has too many rows, and need not";
                }

                var left = oracle.IsNotApplicable(step) ? [] : new LadderOracle(house, free, request, except).PlacementsOf(step);
                return given < request.Proposals && left.Count > 0
                    ? $"{step.Name} has {Named(house, left)} for proposal {given + 1}, and {result} offers none"
                    : null;
            }

            SeatProposal? Next() =>
                given < result.Proposals.Length && result.Proposals[given].Step == step.Name ? result.Proposals[given] : null;

            var reason = result.Tried[tried++].Reason;
            if (given == before)
            {
                var exceptNow = except;
                var expected = new LadderOracle(house, free, request, except).ReasonOf(step,
                    other => new LadderOracle(house, free, other, exceptNow).PlacementsOf(step, offeredBefore).Count > 0);
                if (expected != RefusalReason.None ? reason != expected : reason is not (RefusalReason.TooFewSeats
                    or RefusalReason.NotTogether or RefusalReason.Alone))
                {
                    return $"{step.Name} is refused as {reason} ({result.Tried[tried - 1].Sentence}), and the reason is {expected}";
                }
            }
            else if (reason != RefusalReason.None)
            {
                return $"{step.Name} served and is said to be refused";
            }
        }

        return given < result.Proposals.Length ? $"{result.Proposals[given]} comes after all steps" : null;
    }

    private static uint Excluded(BitHouse house, SeatRequest request, SeatProposal offered) =>
        request.Difference switch
        {
            ProposalDifference.Row => house.Bits(offered.Seats.SelectMany(seat => house.Map.RowOf(seat).Seats).Distinct()),
            ProposalDifference.Section => house.Bits(house.Map.Rows
                .Where(row => offered.Seats.Any(seat => house.Map.RowOf(seat).Section.Id == row.Section.Id))
                .SelectMany(static row => row.Seats)),
            _ => house.Bits(offered.Seats),
        };

    private static string Named(BitHouse house, List<uint> placements) => placements.Count == 0 ? "nothing"
        : string.Join(" or ", placements.Take(4).Select(taken => $"[{house.Names(taken)}]"));

    private static string Shown(BitHouse house, SeatSet free, SeatRequest request)
    {
        string Set(string name, SeatSet? set) => set is null ? "" : $"\n{name} {house.Names(house.Bits(set))}";
        return FormattableString.Invariant($"party {request.PartySize}, {request.Proposals} by {request.Difference}, {request.Orphans}, ")
            + FormattableString.Invariant($"aisle {request.Aisle} {request.AisleRequired}, step-free {request.StepFree}, ")
            + FormattableString.Invariant($"never across {request.NeverAcrossAisle}, {request.Scoring.Name}")
            + FormattableString.Invariant($"\nspend {request.MostInAll}, cheaper {request.CheaperWithin:0.000}, ")
            + FormattableString.Invariant($"{request.Accompanied} accompanied {request.Company}, ")
            + string.Join(" ", request.Roles) + FormattableString.Invariant($"whole {request.WholeBoxes}, {request.Weights}")
            + (request.Costs is { } costs ? "\ncosts " + string.Join(' ', house.Map.Seats.ToArray().Select(costs.CostOf)) : "")
            + Set("near", request.Near) + Set("all", house.Map.Seats) + Set("free", free) + Set("within", request.Within) + Set("beside", request.Beside)
            + Set("prefer", request.Prefer) + Set("avoid", request.Avoid) + Set("accessible", house.Map.AccessiblePlaces)
            + Set("released", request.ReleasedAccessible) + $"\nsteps: {string.Join("; ", request.Ladder.Steps.Select(static step => step.Name))}";
    }
}
