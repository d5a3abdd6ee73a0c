using SeatEngine.Maps;

namespace SeatEngine.Allocation;

public sealed partial class SeatAllocator
{
    /// <summary>Suggests better places for a party that has seats: free ones, and those of others who lose nothing by a change.</summary>
    /// <param name="free">The free seats; the party's own count as free beside them.</param>
    /// <param name="request">The party's seats, and what it has against them.</param>
    /// <returns>The suggestions, the best first; empty lists when nothing answers each complaint.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, or the request contradicts itself.</exception>
    /// <remarks>
    /// <para>
    /// What answers a complaint. A restricted view: no seat has <see cref="Halls.SeatFeatures.RestrictedView"/>, and when none
    /// of the present ones has it, none of them is kept. Too far (or near): each seat is nearer to its focal point (or farther
    /// from it) than the present ones on the mean by <see cref="MoveRequest.LeastStep"/>. A step: each seat is reached without
    /// one; accessible seats may be offered. A wheelchair: there are spaces enough, with the others as their company.
    /// Neighbours: each seat is away from each present one by <see cref="MoveRequest.LeastFromNeighbours"/>. Apart: the party
    /// sits together. Whoever sits together stays so, but that those in wheelchairs and their company may have to share a
    /// row or a section; whoever sits in parts gets no more of them. The places lie in the same price zones when
    /// <see cref="MoveRequest.Zones"/> is given. Nothing is suggested to those who already have what they ask for.
    /// </para>
    /// <para>
    /// A change with another party of as many people harms nobody when it answers each complaint as above, and the other
    /// party gets: seats at least as good, the best for the best, the second for the second and so on; no more seats with a restricted
    /// view or folding down; as many at an aisle and with more legroom, more width, hearing loop, view of the interpreter or
    /// transfer arm; together if it is, and in no more parts; what its needs ask for (see <see cref="MoveParty"/>); in the same price
    /// zones. About view and neighbours nothing is changed with others, since they would have the same complaint.
    /// </para>
    /// </remarks>
    public MoveAdvice SuggestMoves(SeatSet free, MoveRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckMap(free, nameof(free));
        request.CheckAgainst(Map);
        return new MoveSearch(this, free, request).Find();
    }

    /// <summary>A proposal of seats that were chosen otherwise, judged by what is free.</summary>
    internal SeatProposal Given(SeatSet free, SeatRequest request, string step, params SeatIndex[] seats) =>
        Search(free, request with { Ladder = new(new GivenPlacesStep(step, seats)), Proposals = 1 }).Best!;
}
