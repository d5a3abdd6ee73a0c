using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>One search under way: what is asked for, what there is, and what has been offered already.</summary>
/// <remarks>Made by <see cref="SeatAllocator"/> and handed to steps; not to be kept.</remarks>
public sealed class SeatSearch
{
    private readonly List<SeatProposal> _offered;
    private List<int>? _starts;
    private SeatSet? _available;
    private PlacementJudge? _judge;
    private SeatWishes? _wishes;
    private bool _knowsWishes;
    private BesideScoring? _near;
    private OpenSeats? _open;
    private List<SeatProposal>? _pending;
    private SortedList<int, PartMemo>? _memos;
    private HashSet<int>? _hopeless;
    private ulong[]? _except;

    internal SeatSearch(SeatAllocator allocator, SeatSet freeOfHouse, SeatSet free, SeatRequest request,
        ImmutableArray<AreaCount> freeAreas)
    {
        _offered = new(Math.Min(request.Proposals, 4));
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
    public SeatSet Available
    {
        get
        {
            var open = Open.Seats;
            return _available ??= new(Map, open.Words.ToArray());
        }
    }

    /// <summary>What this search has proposed so far.</summary>
    public IReadOnlyList<SeatProposal> Offered => _offered;

    internal SeatAllocator Allocator { get; }

    /// <summary>Who decides about what the steps propose.</summary>
    internal PlacementJudge Judge => _judge ??= new(Allocator, Request, Free, Wishes);

    /// <summary>What is wished for seat by seat; null for nothing.</summary>
    private SeatWishes? Wishes
    {
        get
        {
            if (!_knowsWishes)
            {
                (_wishes, _knowsWishes) = (SeatWishes.Of(Request, Free), true);
            }

            return _wishes;
        }
    }

    /// <summary>All free seats of the house, whoever sits near.</summary>
    internal SeatSet FreeOfHouse { get; }

    /// <summary>The seats that a further proposal may have; null for all.</summary>
    internal SeatSet? Except
    {
        get
        {
            ExcludePending();
            return field;
        }

        private set;
    }

    /// <summary>First slots of the placements offered, when proposals may overlap.</summary>
    internal ReadOnlySpan<int> OfferedStarts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_starts);

    /// <summary>The same seats and their stretches, of which each proposal takes its own.</summary>
    internal OpenSeats Open
    {
        get
        {
            ExcludePending();
            return _open ??= new(Map, Ranking,
                new TogetherSearch(Allocator, Request, Free, []) { Except = Except }.AvailableWords());
        }
    }

    /// <summary>The best arrangements of parts of the house, which stay the best until a proposal takes seats there.</summary>
    /// <param name="kind">What the parts are.</param>
    /// <param name="parts">How many there are.</param>
    internal PartMemo MemoOf(int kind, int parts)
    {
        if (!(_memos ??= []).TryGetValue(kind, out var memo))
        {
            _memos.Add(kind, memo = new(parts));
        }

        return memo;
    }

    /// <summary>Kinds of placements of which there was none: proposals only take seats, so that none can come.</summary>
    internal HashSet<int> Hopeless => _hopeless ??= [];

    /// <summary>Whether it is only asked if there is a placement, not which is the best.</summary>
    internal bool AnyWillDo { get; private init; }

    /// <summary>The search for seats together under a request, without what has been offered.</summary>
    internal TogetherSearch Together(SeatRequest request) =>
        new(Allocator, request, Free, [])
        {
            Except = Except,
            Offered = OfferedStarts,
            Wishes = request.Scoring.UsesWeights ? Wishes : null
        };

    /// <summary>How near places lie to the seats beside which is asked for, which there are; measured once for the search.</summary>
    internal SeatScoring Nearness => _near ??= new(Request.BesideWanted!, Request.Scoring);

    /// <summary>The same search for another request, to know whether it would serve.</summary>
    internal SeatSearch With(SeatRequest request) => With(request, Free);

    /// <summary>
    /// The best of a kind; with a budget, where none is found among all seats, the best of those seats that are each within the mean of
    /// what may be spent: any party of them is.
    /// </summary>
    internal Arrangement? WithinMeans(Func<SeatSearch, Arrangement?> best)
    {
        var found = best(this);
        if (found is not null || Request is not { MostInAll: { } most, Costs: { } costs })
        {
            return found;
        }

        var within = costs.UpTo(most / Request.PartySize);
        return best(With(Request with { Within = Request.Within is { } set ? set & within : within }, Free, AnyWillDo));
    }

    /// <summary>The same search as if nobody sat near.</summary>
    internal SeatSearch WithoutSpacing() => With(Request with { Spacing = null, Scoring = SeatScoring.Quality }, FreeOfHouse);

    internal void Add(SeatStep step, SeatProposal proposal)
    {
        _offered.Add(proposal);
        if (proposal.Seats.IsEmpty)
        {
            return;
        }

        if (Request.Difference == ProposalDifference.SomeSeat && step.PassesOverStarts)
        {
            (_starts ??= []).Add(StartOf(proposal));
        }
        else
        {
            (_pending ??= []).Add(proposal);
        }
    }

    /// <summary>What comes now shares no seat with what was offered, even where proposals of people side by side may.</summary>
    internal void ShareNoMore()
    {
        if (_starts is { Count: > 0 })
        {
            (_pending ??= []).AddRange(_offered.Where(static proposal => !proposal.Seats.IsEmpty));
            _starts.Clear();
        }
    }

    /// <summary>Puts the proposals from one on in the order of their scores.</summary>
    internal void OrderFrom(int first)
    {
        var sorted = _offered.Skip(first).OrderByDescending(static proposal => proposal.Score.Total).ToArray();
        _offered.RemoveRange(first, sorted.Length);
        _offered.AddRange(sorted);
    }

    private SeatSearch With(SeatRequest request, SeatSet free, bool anyWillDo = true)
    {
        var search = new SeatSearch(Allocator, FreeOfHouse, free, request, FreeAreas) { Except = Except, AnyWillDo = anyWillDo };
        if (ReferenceEquals(free, Free) && ReferenceEquals(request.Scoring, Request.Scoring))
        {
            (search._wishes, search._knowsWishes) = (Wishes, true);
        }

        search._starts = _starts is null ? null : [.. _starts];
        return search;
    }

    /// <summary>Leaves out what the latest proposals take; only when somebody asks what is left, since the last one asks no more.</summary>
    private void ExcludePending()
    {
        if (_pending is not { Count: > 0 })
        {
            return;
        }

        SeatProposal[] pending = [.. _pending];
        _pending.Clear();
        _available = null;
        _except ??= (Except ?? Map.Seats).Words.ToArray();
        foreach (var proposal in pending)
        {
            Exclude(proposal);
        }

        Except = new(Map, _except);
    }

    /// <summary>Takes what a proposal takes, its rows or its sections, out of what a further one may have.</summary>
    private void Exclude(SeatProposal proposal)
    {
        foreach (var seat in proposal.Seats)
        {
            if ((_except![seat.Value >> 6] >> (seat.Value & 63) & 1) == 0)
            {
                continue;
            }

            if (Request.Difference == ProposalDifference.Row)
            {
                Exclude(Map.RowOf(seat));
            }
            else if (Request.Difference == ProposalDifference.Section)
            {
                foreach (var row in Map.Rows)
                {
                    if (row.Section.Id == Map.RowOf(seat).Section.Id)
                    {
                        Exclude(row);
                    }
                }
            }
            else
            {
                Exclude(seat);
            }
        }
    }

    private void Exclude(MapRow row)
    {
        foreach (var seat in row.Seats)
        {
            Exclude(seat);
        }
    }

    private void Exclude(SeatIndex seat)
    {
        _except![seat.Value >> 6] &= ~(1UL << (seat.Value & 63));
        _open?.Remove(seat);
    }

    private int StartOf(SeatProposal proposal)
    {
        var first = proposal.Seats[0];
        return Map.RunOf(first) is { Kind: SeatRunKind.Cluster } box ? box.First.Value : first.Value;
    }
}
