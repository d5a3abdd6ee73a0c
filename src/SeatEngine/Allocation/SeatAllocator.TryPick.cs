using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    private const string Picked = "picked";

    /// <summary>Judges places that somebody picked as the allocator would judge its own, and finds the nearest that would do.</summary>
    /// <param name="free">The free seats. Orphans are judged by them.</param>
    /// <param name="request">
    /// The rules; its size, ladder and proposals are not regarded, since there are as many people as places.
    /// </param>
    /// <param name="places">The places picked, each once, from 1 to <see cref="SeatRequest.LargestParty"/>.</param>
    /// <returns>Whether they will do, with each rule that they break; and else the nearest that would.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, a place is no seat or named twice, there are none or too many, or
    /// the request contradicts itself.</exception>
    /// <remarks>
    /// An orphan is a fault under a strict rule; under a lenient one where people who sit together could leave none in the same stretch,
    /// or, for the house, anywhere. To sit apart is no fault, but is said.
    /// </remarks>
    public PickResult TryPick(SeatSet free, SeatRequest request, params ReadOnlySpan<SeatIndex> places)
    {
        CheckMap(free, nameof(free));
        ArgumentNullException.ThrowIfNull(request);
        if (places.IsEmpty || places.Length > SeatRequest.LargestParty || places.ToArray().Distinct().Count() != places.Length)
        {
            throw new ArgumentException($"A pick has 1 to {SeatRequest.LargestParty} places, each once.", nameof(places));
        }

        foreach (var place in places)
        {
            Map.CheckSeat(place, nameof(places));
        }

        var wanted = request with { PartySize = places.Length, Proposals = 1 };
        wanted.CheckAgainst(Map);
        ImmutableArray<SeatIndex> seats = [.. places.ToArray().Order()];
        var (open, asked) = KeepDistance(free, wanted);
        var search = new SeatSearch(this, free, open, asked, []);
        var outcome = SeatStepOutcome.Seated(seats.AsSpan());
        var proposal = ProposalMaker.Make(search, new GivenPlacesStep(Picked, [.. seats]), outcome);
        ImmutableArray<PickFault> faults = [.. FaultsOf(search, seats)];
        return new(proposal, faults, faults.IsEmpty ? null : Nearest(free, wanted, seats));
    }

    private static IEnumerable<PickFault> FaultsOf(SeatSearch search, ImmutableArray<SeatIndex> seats)
    {
        var placement = search.Judge.Of(seats.AsSpan());
        foreach (var (reason, sentence) in search.Judge.Faults(placement))
        {
            yield return reason == RefusalReason.NotFree && seats.All(search.FreeOfHouse.Contains)
                && !seats.All(search.Free.Contains)
                ? new(RefusalReason.Spacing, "some of the places are too near to other parties")
                : new(reason, sentence);
        }

        if (placement.IsTogether && search.Judge.OrphansOf(placement) > 0 && CouldLeaveNone(search, placement))
        {
            yield return new(RefusalReason.Orphans, search.Request.Orphans.Rule == OrphanRule.LenientInHouse
                ? "the places would leave an orphan, and others would not"
                : "the places would leave an orphan, and others of the same stretch would not");
        }
    }

    private static bool CouldLeaveNone(SeatSearch search, Placement placement)
    {
        var request = search.Request;
        if (request.Orphans.Rule is not (OrphanRule.LenientInRun or OrphanRule.LenientInHouse))
        {
            return false;
        }

        if (request.Orphans.Rule == OrphanRule.LenientInRun)
        {
            var stretch = StretchAround(search.Free | search.Map.Select(placement.Seats.AsSpan()), placement.Seats[0]);
            request = request with { Within = request.Within is { } within ? within & stretch : stretch };
        }

        return search.Together(request with { Scoring = SeatScoring.Quality })
            .TryFind(OrphanRule.Strict, new SeatIndex[request.PartySize], out _, out _);
    }

    /// <summary>The free seats side by side with one; of a box or table all that are free.</summary>
    private static SeatSet StretchAround(SeatSet free, SeatIndex seat)
    {
        var map = free.Map;
        var run = map.RunOf(seat)!;
        if (run.Kind != SeatRunKind.Line)
        {
            return free & map.InRow(run.Row);
        }

        var first = seat.Value - SlotBits.OnesBefore(free.Words, seat.Value);
        var length = SlotBits.OnesFrom(free.Words, first);
        return map.Select([.. Enumerable.Range(first, length).Select(static slot => new SeatIndex(slot))]);
    }

    /// <summary>The rest of the tables that would be parted, if that will do; else the nearest by the usual steps.</summary>
    private SeatProposal? Nearest(SeatSet free, SeatRequest wanted, ImmutableArray<SeatIndex> seats)
    {
        SeatIndex[] whole =
        [
            .. seats.SelectMany(seat => Map.RunOf(seat) is { Booking: BookingMode.Whole } run ? [.. run.Row.Seats] : (SeatIndex[])[seat])
                .Distinct().Order(),
        ];
        if (whole.Length > seats.Length)
        {
            var (open, asked) = KeepDistance(free, wanted);
            var search = new SeatSearch(this, free, open, asked, []);
            if (search.Judge.Judge(search.Judge.Of(whole)).IsAllowed)
            {
                return ProposalMaker.Make(search, SeatSteps.Whole, SeatStepOutcome.Seated(whole));
            }
        }

        var scoring = new NearScoring(NearScoring.MiddleOf(Map, seats.AsSpan()), wanted.Ranking);
        return Search(free, wanted with { Scoring = scoring, ShuffleSeed = null, Ladder = SeatLadder.Default }).Best;
    }
}
