using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>One search under way: what is asked for, what there is, and what has been offered already.</summary>
/// <remarks>Made by <see cref="SeatAllocator"/> and handed to steps; not to be kept.</remarks>
public sealed class SeatSearch
{
    private readonly List<SeatProposal> _offered = [];
    private readonly List<int> _starts = [];
    private SeatSet? _available;
    private PlacementJudge? _judge;
    private BesideScoring? _near;
    private List<Pocket>? _pockets;

    internal SeatSearch(SeatAllocator allocator, SeatSet freeOfHouse, SeatSet free, SeatRequest request,
        ImmutableArray<AreaCount> freeAreas)
    {
        FreeOfHouse = freeOfHouse;
        Allocator = allocator;
        Free = free;
        Request = request;
        FreeAreas = freeAreas;
    }

    /// <summary>The map that is searched.</summary>
    public SeatMap Map => Allocator.Map;

    /// <summary>What is asked for.</summary>
    public SeatRequest Request { get; }

    /// <summary>All free seats of the house, but those that a spacing rule forbids; orphans are judged by them.</summary>
    public SeatSet Free { get; }

    /// <summary>The free places in general-admission areas.</summary>
    public ImmutableArray<AreaCount> FreeAreas { get; }

    /// <summary>The ranking asked for.</summary>
    public SeatRanking Ranking => Request.Ranking ?? Map.PrimaryRanking;

    /// <summary>
    /// The seats that may be offered: free, where the request wants them, sold one by one, and, but for a request with
    /// wheelchairs, not kept for people with access needs. Those that may not be in another proposal are left out.
    /// </summary>
    public SeatSet Available => _available ??= new TogetherSearch(Allocator, Request, Free, []) { Except = Except }.AvailableSet();

    /// <summary>What this search has proposed so far.</summary>
    public IReadOnlyList<SeatProposal> Offered => _offered;

    internal SeatAllocator Allocator { get; }

    /// <summary>Who decides about what the steps propose.</summary>
    internal PlacementJudge Judge => _judge ??= new(Allocator, Request, Free);

    /// <summary>All free seats of the house, whoever sits near.</summary>
    internal SeatSet FreeOfHouse { get; }

    /// <summary>The seats that a further proposal may have; null for all.</summary>
    internal SeatSet? Except { get; private set; }

    /// <summary>First slots of the placements offered, when proposals may overlap.</summary>
    internal ReadOnlySpan<int> OfferedStarts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_starts);

    /// <summary>The stretches that may be offered.</summary>
    internal List<Pocket> Pockets() => _pockets ??= Pocket.Of(Map, Ranking, Available);

    /// <summary>The search for seats together under a request, without what has been offered.</summary>
    internal TogetherSearch Together(SeatRequest request) =>
        new(Allocator, request, Free, []) { Except = Except, Offered = OfferedStarts };

    /// <summary>How near places lie to the seats beside which is asked for, which there are; measured once for the search.</summary>
    internal SeatScoring Nearness => _near ??= new(Request.BesideWanted!, Request.Scoring);

    /// <summary>The same search for another request.</summary>
    internal SeatSearch With(SeatRequest request) => With(request, Free);

    /// <summary>The same search as if nobody sat near.</summary>
    internal SeatSearch WithoutSpacing() => With(Request with { Spacing = null, Scoring = SeatScoring.Quality }, FreeOfHouse);

    internal void Add(SeatStep step, SeatProposal proposal)
    {
        _offered.Add(proposal);
        _available = null;
        _pockets = null;
        if (proposal.Seats.IsEmpty)
        {
            return;
        }

        if (Request.Difference == ProposalDifference.SomeSeat && step.PassesOverStarts)
        {
            _starts.Add(StartOf(proposal));
        }
        else
        {
            Except = (Except ?? Map.Seats) - Excluded(proposal);
        }
    }

    /// <summary>Puts the proposals from one on in the order of their scores.</summary>
    internal void OrderFrom(int first)
    {
        var sorted = _offered.Skip(first).OrderByDescending(static proposal => proposal.Score.Total).ToArray();
        _offered.RemoveRange(first, sorted.Length);
        _offered.AddRange(sorted);
    }

    private SeatSearch With(SeatRequest request, SeatSet free)
    {
        var search = new SeatSearch(Allocator, FreeOfHouse, free, request, FreeAreas) { Except = Except };
        search._starts.AddRange(_starts);
        return search;
    }

    private SeatSet Excluded(SeatProposal proposal) => Request.Difference switch
    {
        ProposalDifference.Row =>
            proposal.Seats.Select(seat => Map.RowOf(seat)).Distinct().Aggregate(Map.Empty, (set, row) => set | Map.InRow(row)),
        ProposalDifference.Section => proposal.Seats.Select(seat => Map.RowOf(seat).Section.Id).Distinct()
            .Aggregate(Map.Empty, (set, section) => set | Map.InSection(section)),
        ProposalDifference.EachSeat or ProposalDifference.SomeSeat => Map.Select(proposal.Seats.AsSpan()),
    };

    private int StartOf(SeatProposal proposal)
    {
        var first = proposal.Seats[0];
        return Map.RunOf(first) is { Kind: SeatRunKind.Cluster } box ? box.First.Value : first.Value;
    }
}
