using System.Globalization;
using System.Text;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>What each later step answers to drawn requests in small drawn halls: the same in every version.</summary>
/// <remarks>
/// A line is a request with its answers: the seats, what was relaxed and what is left beside them, or the refusal. Looked
/// at once, and compared with the rules as told at <see cref="SeatSteps"/>.
/// </remarks>
public class LaterAnswersTests
{
    [Theory]
    [InlineData("across", 2, 4, 0)]
    [InlineData("stacked", 4, 9, 0)]
    [InlineData("section", 2, 9, 0)]
    [InlineData("level", 4, 13, 0)]
    [InlineData("anywhere", 1, 17, 0)]
    [InlineData("nearby", 1, 4, 0)]
    [InlineData("row with wheelchairs", 1, 4, 2)]
    [InlineData("section with wheelchairs", 1, 6, 3)]
    public void Find_ByOneLaterStep_AnswersAsBefore(string name, int least, int most, int wheelchairs)
    {
        var step = name.Split(' ')[0] switch
        {
            "across" or "row" => SeatSteps.AcrossAisle,
            "stacked" => SeatSteps.StackedRows,
            "section" => SeatSteps.SameSection,
            "level" => SeatSteps.SameLevel,
            "anywhere" => SeatSteps.Anywhere,
            _ => SeatSteps.Nearby,
        };
        var text = new StringBuilder();
        for (var seed = 1; seed <= (name == "level" ? 80 : 48); seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(GridHouse.Draw(random, wheelchairs > 0 ? 10 : 24));
            if (name == "level" && seed % 8 != 0
                && map.Rows.Select(static row => row.Section.Level).OfType<LevelId>().Distinct().Count() < 2)
            {
                continue;
            }

            var free = RandomHouse.Part(map, random, 0.75 + (0.125 * random.Next(3)));
            var beside = name == "nearby" ? RandomHouse.Part(map, random, 0.06) : random.Next(16) == 0
                ? RandomHouse.Part(map, random, 0.1) : null;
            free -= name == "nearby" ? beside! : map.Empty;
            var party = random.Next(least, most + 1);
            SeatSet? Some(int of, double chance) => random.Next(of) == 0 ? RandomHouse.Part(map, random, chance) : null;
            var request = new SeatRequest(party)
            {
                Ladder = new(step),
                Proposals = random.Next(1, 4),
                Difference = (ProposalDifference)random.Next(4),
                Wheelchairs = wheelchairs > 0 ? random.Next(1, Math.Min(party, wheelchairs) + 1) : random.Next(24) == 0 ? 1 : 0,
                Prefer = Some(3, 0.3),
                Avoid = Some(3, 0.2),
                Within = Some(8, 0.9),
                Beside = beside,
                ReleasedAccessible = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.7) : null,
                Aisle = (AislePreference)random.Next(4),
                AisleRequired = random.Next(4) == 0,
                StepFree = random.Next(16) == 0,
                Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
                Scoring = random.Next(6) == 0 ? SeatScoring.CentroidDistance : SeatScoring.Quality,
                Orphans = new OrphanPolicy((OrphanRule)random.Next(4))
                {
                    SmallestLeft = random.Next(1, 4),
                    AllowedAtAisle = random.Next(3) == 0
                },
            };
            var result = new SeatAllocator(map).Find(free, request);
            text.Append(CultureInfo.InvariantCulture, $"{seed,2}: {party} " +
                $"people{(request.Wheelchairs > 0 ? $", {request.Wheelchairs}w" : "")}: ").AppendLine(Answer(map, result));
        }

        Approvals.Verify(text.ToString(), parameters: name.Replace(' ', '-'));
    }

    /// <summary>
    /// The best arrangement in parts of two or more, or of one or more, and the best stack of two and of three rows, with
    /// what each is worth: mean quality less what parts, distance from the middle and orphans take off.
    /// </summary>
    [Fact]
    public void Best_PartsAndStacks_AreWorthAsMuchAsBefore()
    {
        var text = new StringBuilder();
        for (var seed = 101; seed <= 140; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(GridHouse.Draw(random, 24));
            var free = RandomHouse.Part(map, random, 0.6 + (0.125 * random.Next(4)));
            var request = new SeatRequest(random.Next(2, 10))
            {
                Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
                Orphans = new OrphanPolicy((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 4) },
            };
            var search = new SeatSearch(new SeatAllocator(map), free, free, request, []);
            text.Append(CultureInfo.InvariantCulture, $"{seed}: {request.PartySize} people");
            foreach (var smallest in new[] { 2, 1 })
            {
                var best = new SplitSearch(search, smallest).Best([.. map.Rows]);
                text.Append(CultureInfo.InvariantCulture,
                    $"; {smallest}: " +
                    $"{(best is null ? "-" : $"{GridHouse.Shown(map, best.Seats)} {best.Worth.ToString("F6", CultureInfo.InvariantCulture)}")}");
            }

            foreach (var rows in new[] { 2, 3 })
            {
                var best = new StackSearch(search).Best(rows);
                var orphan = best is { Orphans: > 0 } ? " orphan" : "";
                var shown = best is null ? "-" : FormattableString.Invariant($"{GridHouse.Shown(map, best.Seats)} {best.Worth:F6}{orphan}");
                text.Append(CultureInfo.InvariantCulture, $"; {rows} rows: {shown}");
            }

            text.AppendLine();
        }

        Approvals.Verify(text.ToString());
    }

    private static string Answer(SeatMap map, SeatSearchResult result) => result.Refusal is { } refusal
        ? $"{refusal.Reason}: {refusal.Sentence}"
        : string.Join(" | ", result.Proposals.Select(proposal =>
            $"{GridHouse.Shown(map, proposal.Seats)} " +
                $"{(proposal.IsTogether ? "together " : "")}({string.Join(", ", proposal.Relaxed.Select(Short))}; " +
                $"{string.Join('+', proposal.LeavesBehind)})"));

    private static string Short(string relaxed) => relaxed
        .Replace("the party sits in ", "", StringComparison.Ordinal)
        .Replace(" behind each other", "", StringComparison.Ordinal)
        .Replace("an aisle parts the party", "aisle", StringComparison.Ordinal)
        .Replace("an orphan is left", "orphan", StringComparison.Ordinal)
        .Replace("near, but not beside the seats asked for", "near", StringComparison.Ordinal)
        .Replace("not beside the seats asked for", "not beside", StringComparison.Ordinal)
        .Replace("all seats of it are taken, since it is sold as a whole", "whole", StringComparison.Ordinal)
        .Replace("of the party ", "", StringComparison.Ordinal);
}
