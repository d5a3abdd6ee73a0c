using System.Numerics;
using System.Runtime.CompilerServices;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>All that is asked of a placement of neighbours: the rules it must keep, and what it is worth.</summary>
internal ref partial struct PlacementRules
{
    private readonly SeatAllocator _allocator;
    private readonly SeatMap _map;
    private readonly SeatRequest _request;
    private readonly SeatRanking _ranking;
    private readonly ReadOnlySpan<ulong> _free;
    private readonly ReadOnlySpan<ulong> _seats;
    private readonly ReadOnlySpan<ulong> _beside;
    private readonly int _count;
    private readonly OrphanPolicy _orphans;
    private readonly PlacementWeights _weights;
    private readonly TogetherSearch _search;
    private readonly FusedSets _available;

    public PlacementRules(TogetherSearch search, SeatAllocator allocator, SeatRequest request, ReadOnlySpan<ulong> free,
        FusedSets available, OrphanRule orphans)
    {
        _search = search;
        _allocator = allocator;
        _map = allocator.Map;
        _request = request;
        _ranking = request.Ranking ?? _map.PrimaryRanking;
        _free = free;
        _available = available;
        _seats = _map.Seats.Words;
        _beside = request.BesideWanted is { } beside ? beside.Words : default;
        _count = request.PartySize;
        Orphans = orphans;
        _orphans = request.Orphans;
        _weights = new(request);
    }

    /// <summary>How orphans are judged in this pass.</summary>
    public OrphanRule Orphans { get; }

    /// <summary>Starts that are not to be offered again; empty for none.</summary>
    public ReadOnlySpan<int> Offered { get; set; }

    /// <summary>With a seed, the least score that takes part in the draw.</summary>
    public long? DrawFrom { get; set; }

    /// <summary>What is wished for seat by seat; null for nothing.</summary>
    public SeatWishes? Wishes { get; init; }

    /// <summary>What those in the draw may cost, to be compared by their score again; null to compare costs.</summary>
    public long? MostToDraw { get; set; }

    /// <summary>Set when a placement failed by the orphan rule alone.</summary>
    public bool Barred { get; private set; }

    /// <summary>Whether nothing is asked that the quality of the seats and the available sets do not say.</summary>
    public readonly bool IsPlain => _weights.PerStranded == 0 && IsPlainButForLeftovers;

    /// <summary>Whether nothing is asked but quality and what is left beside the party.</summary>
    public readonly bool IsPlainButForLeftovers =>
        ReferenceEquals(_request.Scoring, SeatScoring.Quality)
        && _weights.ForAisle == 0 && _beside.IsEmpty && Offered.IsEmpty && DrawFrom is null
        && !_request.NeedsAisle && Wishes is null && _request.MostInAll is null
        && (_weights.PerPreference == 0 || (_request.Avoid is null && _request.Prefer is null))
        && _request.Wheelchairs == 0;

    /// <summary>What a stranded seat costs in quality; 0 when that is not regarded.</summary>
    public readonly double PerStranded => _weights.PerStranded;

    /// <summary>Whether the orphan rule is the plain one, which masks of bits can tell.</summary>
    public readonly bool IsPlainStrict => Orphans == OrphanRule.Strict && _orphans.IsPlain;

    /// <summary>Puts what a placement is drawn by, seed or cost, in the place of its score; false when it takes no part.</summary>
    private readonly bool TakesPart(SeatIndex first, long cost, ref long score)
    {
        if (DrawFrom is not { } least)
        {
            return true;
        }

        if (score < least || cost > MostToDraw)
        {
            return false;
        }

        if (_request.CheaperWithin > 0)
        {
            score = MostToDraw is null ? -cost : score;
            return true;
        }

        score = SeatDraw.Key(_request.ShuffleSeed.GetValueOrDefault(), _map.IdOf(first));
        return true;
    }

    private readonly bool HasAisleWanted(bool left, bool right) => _request.Aisle switch
    {
        AislePreference.Left => left,
        AislePreference.Right => right,
        AislePreference.Any => left || right,
        AislePreference.None => true,
    };

    /// <summary>Wheelchair spaces in the right number, and no other accessible place but their companions' and released ones.</summary>
    private readonly bool HasPlacesForWheelchairs(int start, int count) => SeatsServeWheelchairs(start, SlotBits.Mask(count));

    /// <summary>How many of some slots are companion seats of a wheelchair space among them.</summary>
    private readonly int CompanionsIn(int first, ulong window)
    {
        var wheelchairs = SlotBits.Take(_allocator.WheelchairPlaces.Words, first, 64) & window;
        var companions = 0;
        for (var others = SlotBits.Take(_map.AccessiblePlaces.Words, first, 64) & window & ~wheelchairs; others != 0; others &= others - 1)
        {
            companions += IsCompanionOfAny(first + BitOperations.TrailingZeroCount(others), first, wheelchairs) ? 1 : 0;
        }

        return companions;
    }

    private readonly bool IsCompanionOfAny(int seat, int start, ulong wheelchair)
    {
        for (; wheelchair != 0; wheelchair &= wheelchair - 1)
        {
            var space = new SeatIndex(start + BitOperations.TrailingZeroCount(wheelchair));
            if (_map.CompanionsOf(space).AsSpan().Contains(new SeatIndex(seat)))
            {
                return true;
            }
        }

        return false;
    }
}
