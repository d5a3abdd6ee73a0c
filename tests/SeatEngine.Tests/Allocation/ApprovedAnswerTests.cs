using System.Globalization;
using System.Text;
using SeatEngine.Allocation;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// Answers written down: the same hall, free seats and request give the same seats, scores and words in every version and
/// on every machine. Each request comes with the proposals it got, or with why it got none. They were looked through once;
/// what they must hold besides is told by the properties.
/// </summary>
public class ApprovedAnswerTests
{
    private static readonly SeatLadder TogetherOnly = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan);

    /// <summary>
    /// Every rule about sitting together, in houses with rows, boxes and tables, up to three proposals, and why there is none.
    /// </summary>
    [Fact]
    public void Find_Together_IsAsApproved() =>
        Approvals.Verify(Answers(4100, 50, static (random, request) => request with { Ladder = TogetherOnly }));

    /// <summary>
    /// Parties in parts: rows, leftovers and labels of several stretches, proposals that must differ, and steps that compete.
    /// </summary>
    [Fact]
    public void Find_InParts_IsAsApproved() => Approvals.Verify(Answers(4200, 40, static (random, request) => request with
    {
        Proposals = random.Next(1, 4),
        Difference = (ProposalDifference)random.Next(4),
        Beside = null,
        Ladder = random.Next(3) == 0 ? Competing : SeatLadder.Default,
    }));

    private static SeatLadder Competing { get; } = new(
        SeatSteps.Together,
        new Costly(SeatSteps.AcrossAisle) { Penalty = 0.05 },
        new Costly(SeatSteps.SameSection) { Penalty = 0.1 },
        new Costly(SeatSteps.Anywhere) { Penalty = 0.3 },
        SeatSteps.Whole);

    private static string Answers(int seed, int count, Func<Random, SeatRequest, SeatRequest> change)
    {
        var text = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            var random = new Random(seed + at);
            var (map, free, request, rule) =
                TogetherSearchTests.Draw(random, random.Next(6) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality);
            free |= RandomHouse.Part(map, random, 0.5);
            request = change(random, request with
            {
                Orphans = request.Orphans with { Rule = rule },
                Proposals = random.Next(1, 4),
                Difference = (ProposalDifference)random.Next(4),
                ShuffleSeed = random.Next(6) == 0 ? 11 : null,
                ShuffleTolerance = 0.1,
            });
            var result = new SeatAllocator(map).Find(free, request);
            text.AppendLine(CultureInfo.InvariantCulture, $"{at + 1}. {Said(request)}, {free.Count} free");
            foreach (var proposal in result.Proposals)
            {
                var score = proposal.Score;
                text.AppendLine(CultureInfo.InvariantCulture, $"   {proposal.Explain()}");
                text.AppendLine(CultureInfo.InvariantCulture, $"   {(proposal.IsTogether ? "together" : "apart")} {score.Quality:0.000} " +
                    $"{score.Fragmentation:0.000} {score.Aisle:0.000} {score.Preference:0.000} {score.Penalty:0.00}");
            }

            if (!result.Succeeded)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"   {result.Refusal!.Reason}: {string.Join(" | ", result.Tried.Select(static tried => tried.Sentence).Distinct())}");
            }
        }

        return text.ToString();
    }

    private static string Said(SeatRequest request)
    {
        string?[] parts =
        [
            FormattableString.Invariant($"{request.PartySize} people"),
            request.Wheelchairs > 0 ? FormattableString.Invariant($"{request.Wheelchairs} in wheelchairs") : null,
            request.StepFree ? "step-free" : null,
            request.Aisle != AislePreference.None ? $"aisle {request.Aisle}{(request.AisleRequired ? " required" : "")}" : null,
            request.Within is not null ? "within" : null,
            request.Beside is not null ? "beside" : null,
            request.Prefer is not null ? "prefer" : null,
            request.Avoid is not null ? "avoid" : null,
            request.ReleasedAccessible is not null ? "released" : null,
            request.ShuffleSeed is not null ? "drawn" : null,
            request.Scoring == SeatScoring.Quality ? null : request.Scoring.Name,
            FormattableString.Invariant($"orphans {request.Orphans.Rule} below {request.Orphans.SmallestLeft}"),
            request.Proposals > 1 ? FormattableString.Invariant($"{request.Proposals} that differ by {request.Difference}") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A step of the library with a penalty, so that it competes.</summary>
    private sealed class Costly(SeatStep step) : SeatStep(step.Name)
    {
        public override SeatStepOutcome Try(SeatSearch search) => step.Try(search);
    }
}
