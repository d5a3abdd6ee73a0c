using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The search for seats together, over lines by bits, over rings and clusters one by one.</summary>
internal readonly ref struct TogetherSearch(SeatAllocator allocator, SeatRequest request, SeatSet free, ReadOnlySpan<SeatSet> within)
{
    private readonly SeatAllocator _allocator = allocator;
    private readonly SeatRequest _request = request;
    private readonly SeatSet _free = free;
    private readonly ReadOnlySpan<SeatSet> _within = within;

    /// <summary>Slots that are not to be offered; null for none.</summary>
    public SeatSet? Except { get; init; }

    /// <summary>First slots of placements that are not to be offered again.</summary>
    public ReadOnlySpan<int> Offered { get; init; }

    /// <summary>What is wished for seat by seat, where it is known; else it is measured when it is asked for.</summary>
    public SeatWishes? Wishes { get; init; }

    /// <summary>What is had only as a whole: what is sold so, or each box and table where the party wants one for itself.</summary>
    public ImmutableArray<MapRow> Wholes => _request.WholeBoxes ? _allocator.Boxes : _allocator.WholeRows;

    /// <summary>Whether the scalar twin is to run.</summary>
    public bool WithoutVectors { get; init; }

    /// <summary>Finds the best seats.</summary>
    /// <param name="orphans">How orphans are judged in this pass.</param>
    /// <param name="seats">Where the seats are written.</param>
    /// <param name="score">Their score.</param>
    /// <param name="barred">Whether nothing but the orphan rule stood in the way of some placement.</param>
    public bool TryFind(OrphanRule orphans, Span<SeatIndex> seats, out long score, out bool barred)
    {
        var found = TryFind(orphans, null, seats, out score, out barred);
        if (found && _request.CheaperWithin > 0 && ReferenceEquals(_request.Scoring, SeatScoring.Quality))
        {
            TakeCheaper(orphans, (long)Math.Ceiling(score - (_request.CheaperWithin * Math.Max(score, 0))), seats, ref score);
        }

        if (!found || _request.ShuffleSeed is null)
        {
            return found;
        }

        var tolerance = ReferenceEquals(_request.Scoring, SeatScoring.Quality)
            ? (long)(_request.ShuffleTolerance * SeatRanking.MaxQuality * _request.PartySize)
            : 0;
        TryFind(orphans, score - tolerance, seats, out _, out _);
        return true;
    }

    /// <summary>
    /// The seats that may be taken: the free ones, all that the request restricts them to, and no accessible one as filler.
    /// </summary>
    public FusedSets Available()
    {
        var available = new FusedSets(_free.Words);
        if (_request.Wheelchairs > 0)
        {
            available.And(_allocator.SoldBySeat);
        }
        else if (_request.ReleasedAccessible is { } released && _allocator.Ordinary is { } ordinary)
        {
            available.And(ordinary | (_allocator.SoldBySeat is { } bySeat ? released & bySeat : released));
        }
        else
        {
            available.And(_allocator.Ordinary);
        }

        available.And(_request.Within);
        foreach (var set in _within)
        {
            available.And(set);
        }

        available.And(_request.StepFree ? _allocator.StepFree : null);
        available.And(_request.WholeBoxes ? _allocator.Map.Empty : null);
        available.And(Affordable());
        available.And(Except);
        return available;
    }

    /// <summary>Whether a seat of what is sold as a whole may be offered.</summary>
    public bool IsOpen(SeatIndex seat)
    {
        foreach (var set in _within)
        {
            if (!set.Contains(seat))
            {
                return false;
            }
        }

        return _free.Contains(seat)
            && _request.Within?.Contains(seat) != false
            && Except?.Contains(seat) != false
            && (!_request.StepFree || _allocator.StepFree.Contains(seat));
    }

    /// <summary>The seats that leave enough to spend for the others of the party; null for all.</summary>
    private SeatSet? Affordable() => _request is { MostInAll: { } most, Costs: { } costs }
        ? costs.UpTo(most - ((_request.PartySize - 1) * costs.Least))
        : null;

    /// <summary>The seats that may be taken, written down.</summary>
    public SeatSet AvailableSet() => new(_allocator.Map, AvailableWords());

    /// <summary>Their words, the caller's own.</summary>
    public ulong[] AvailableWords()
    {
        var available = Available();
        var words = available.A.ToArray();
        BitWords.And(words, available.Count > 1 ? available.B : words, words);
        BitWords.And(words, available.Count > 2 ? available.C : words, words);
        available.Return();
        return words;
    }

    /// <summary>Of the placements that score at least so much those that cost the least, and the best of these.</summary>
    private void TakeCheaper(OrphanRule orphans, long least, Span<SeatIndex> seats, ref long score)
    {
        TryFind(orphans, least, seats, out _, out _);
        TryFind(orphans, least, seats, out score, out _, mostToDraw: _request.Costs!.TotalOf(seats[.._request.PartySize]));
    }

    private bool TryFind(OrphanRule orphans, long? drawFrom, Span<SeatIndex> seats, out long score, out bool barred,
        long? mostToDraw = null)
    {
        var available = Available();
        var rules = new PlacementRules(this, _allocator, _request, _free.Words, available, orphans)
        {
            Offered = Offered,
            DrawFrom = drawFrom,
            MostToDraw = mostToDraw,
            Wishes = Wishes ?? SeatWishes.Of(_request, _free),
        };
        var window = SearchLines(available, ref rules, out barred);
        score = window.Score;
        for (var i = 0; i < _request.PartySize && !window.IsNone; i++)
        {
            seats[i] = new(window.Start + i);
        }

        if (_allocator.HasRounds || !Wholes.IsEmpty)
        {
            rules.ImproveByRounds(seats, ref score);
        }

        barred |= rules.Barred;
        available.Return();
        return score != long.MinValue;
    }

    private Window SearchLines(FusedSets available, scoped ref PlacementRules rules, out bool barred)
    {
        barred = false;
        if (!PartyCompany.IsKeptTogether(_request, isBox: false))
        {
            return Window.None;
        }

        var ranking = _request.Ranking ?? _allocator.Map.PrimaryRanking;
        var needsNoLook = rules.Orphans is OrphanRule.Off or OrphanRule.LenientInHouse || rules.IsPlainStrict;
        if (needsNoLook && rules.IsPlainButForLeftovers && rules.PerStranded > 0
            && _request.PartyMix.CostsOf(rules.PerStranded) is { FitsVectors: true } costs)
        {
            var fragment = new FragmentScore(_allocator.Map, ranking, _free.Words, costs, _request.PartySize, rules.MostAboveSum);
            return rules.IsPlainStrict
                ? BySets<NoSingleLeft, FragmentScore>(available, ranking, ref fragment, ref barred)
                : BySets<AnyStart, FragmentScore>(available, ranking, ref fragment, ref barred);
        }

        if (needsNoLook && rules.IsPlain)
        {
            var quality = new QualityScore(_allocator.Map, ranking, _request.PartySize);
            return rules.IsPlainStrict
                ? BySets<NoSingleLeft, QualityScore>(available, ranking, ref quality, ref barred)
                : BySets<AnyStart, QualityScore>(available, ranking, ref quality, ref barred);
        }

        if (rules.IsPlainStrict
            && BySets<NoSingleLeft, PlacementRules>(available, ranking, ref rules, ref barred) is { IsNone: false } window)
        {
            return window;
        }

        // With other rules, only looking at each window tells whether it was the orphan that barred it.
        barred = false;
        return BySets<AnyStart, PlacementRules>(available, ranking, ref rules, ref barred);
    }

    private Window BySets<TRule, TScore>(FusedSets available, SeatRanking ranking, scoped ref TScore score, ref bool barred)
        where TRule : struct, IStartRule
        where TScore : struct, IWindowScore, allows ref struct
    {
        var bounds = _allocator.BoundsOf(ranking, _request.PartySize);
        var inOrder = ReferenceEquals(ranking, _allocator.Map.PrimaryRanking);
        var free = _free.Words;
        var (count, vectors) = (_request.PartySize, !WithoutVectors);
        return available.Count switch
        {
            1 => WindowSearch.Best<OneSet, TRule, TScore>(new(available.A), free, count, bounds, inOrder, vectors, ref score, ref barred),
            2 => WindowSearch.Best<TwoSets, TRule, TScore>(new(available.A, available.B), free, count, bounds, inOrder, vectors,
                ref score, ref barred),
            _ => WindowSearch.Best<ThreeSets, TRule, TScore>(new(available.A, available.B, available.C), free, count, bounds, inOrder,
                vectors, ref score, ref barred),
        };
    }
}
