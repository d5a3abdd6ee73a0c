using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Seats a group with people in wheelchairs: first they and a companion each, in one row or section, then the others as
/// closely around them as can be.
/// </summary>
internal sealed class GroupAccess(SeatAllocator allocator, SeatSet free, GroupRequest request)
{
    /// <summary>How many placements of the wheelchairs are tried.</summary>
    private const int Tries = 6;

    public GroupSearchResult Find()
    {
        var least = Math.Min(request.SmallestSubgroup, request.Size);
        var wished = CompanyOf(Math.Max(2 * request.Wheelchairs, least), least);
        var usual = CompanyOf(2 * request.Wheelchairs, 2);
        var result = Find(wished);
        return result.Succeeded || request.SmallestRequired || usual == wished ? result : Find(usual);
    }

    /// <summary>How many sit with those in wheelchairs; all where so few are left over that they would be no part of their own.</summary>
    private int CompanyOf(int people, int least)
    {
        var company = Math.Min(people, request.Size);
        return request.Size - company < least ? request.Size : company;
    }

    private GroupSearchResult Find(int company)
    {
        if (company > SeatRequest.LargestParty)
        {
            return new(request, null, RefusalReason.Accessibility, "more wheelchairs than one request can seat; ask in several groups");
        }

        var seated = allocator.Search(free, request.AsSeats() with
        {
            PartySize = company,
            Wheelchairs = request.Wheelchairs,
            Proposals = Tries,
            Ladder = new(SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.AcrossAisle, SeatSteps.SameSection,
                SeatSteps.Anywhere),
        });
        if (seated.Refusal is { } refusal)
        {
            return new(request, null, refusal.Reason, refusal.Sentence);
        }

        GroupSearchResult? best = null;
        foreach (var proposal in seated.Proposals)
        {
            var results = company == request.Size ? [Alone(proposal)] : Around(proposal);
            foreach (var result in results)
            {
                if (best?.Proposal is null
                    || (result.Proposal is { } better && LossOf(better).CompareTo(LossOf(best.Proposal)) < 0))
                {
                    best = result;
                }
            }
        }

        return best!;
    }

    /// <summary>What is given up, the worst first: people alone, people in parts too small, and how wide the group sits.</summary>
    private (int Alone, int InSmallParts, double Compactness) LossOf(GroupProposal proposal)
    {
        var least = Math.Min(request.SmallestSubgroup, request.Size);
        int In(int most) => proposal.Subgroups.Where(part => part.Seats.Length < most).Sum(static part => part.Seats.Length);
        return (In(Math.Min(2, least)), In(least), proposal.Compactness);
    }

    private GroupSearchResult Alone(SeatProposal company)
    {
        var maker = new GroupProposalMaker(allocator.Map, free, request);
        maker.AddCompany(company.Seats);
        return new(request, maker.Make(request.Ranking ?? allocator.Map.PrimaryRanking), RefusalReason.None, string.Empty);
    }

    /// <summary>
    /// The others two ways: as closely among themselves as can be, beginning where the company sits; and each as near to the company as can
    /// be.
    /// </summary>
    private GroupSearchResult[] Around(SeatProposal company)
    {
        var map = allocator.Map;
        var left = new TogetherSearch(allocator, request.AsSeats(), free, []).AvailableSet().Without(company.Seats.AsSpan())
            - map.ExcludedBy(company.Seats.AsSpan());

        var ranking = request.Ranking ?? map.PrimaryRanking;
        var middle = new PlanPoint(
            company.Seats.Average(seat => map.PositionOf(seat).X), company.Seats.Average(seat => map.PositionOf(seat).Y),
                company.Seats.Average(seat => map.PositionOf(seat).Z));
        GroupSearchResult SeatedOn(SeatSet left, bool stays)
        {
            var terms = GroupTerms.Of(map, ranking, left, request, request.Size - company.Seats.Length);
            if (terms.Reason != RefusalReason.None)
            {
                return new(request, null, terms.Reason, terms.Sentence);
            }

            var maker = new GroupProposalMaker(map, free, request);
            maker.AddCompany(company.Seats);
            maker.Add(terms, GroupSearch.Run(terms, middle, stays), left);
            return new(request, maker.Make(ranking), RefusalReason.None, string.Empty);
        }

        GroupSearchResult Seated(bool stays) =>
            OneSideOfAisles.Find(request, left, company.Seats.AsSpan(), seats => SeatedOn(seats, stays));

        return [Seated(stays: false), Seated(stays: true)];
    }
}
