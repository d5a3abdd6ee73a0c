using System.Numerics;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// The ladder as the documentation tells it: each step's placements of a small hall listed seat by seat, struck out by the rules, and
/// compared. Sets of seats are bits of a number, in the order of the layout.
/// </summary>
internal sealed class LadderOracle
{
    /// <summary>What seats that differ by less are worth is alike: a rounding of each part to a unit of quality.</summary>
    private const double Alike = 10.0 / SeatRanking.MaxQuality;

    private readonly BitHouse _house;
    private readonly SeatRequest _request;
    private readonly uint _free;
    private readonly uint _open;
    private readonly uint _wholes;
    private HashSet<uint> _offered = [];

    public LadderOracle(BitHouse house, SeatSet free, SeatRequest request, uint except)
    {
        (_house, _request, _free) = (house, request, house.Bits(free));
        Wishes = new(house, request, _free);
        var reserved = house.Bits(house.Map.AccessiblePlaces) & ~house.Bits(request.ReleasedAccessible);
        _wholes = _free & house.Bits(request.Within ?? house.Map.Seats) & ~except & (request.StepFree ? house.StepFree : ~0u) & ~reserved;
        _open = request.WholeBoxes ? 0 : _wholes & ~house.SoldWhole;
    }

    /// <summary>The steps that are told so that all their placements are known.</summary>
    public static SeatStep[] Steps { get; } =
    [
        SeatSteps.Together, SeatSteps.TogetherWithOrphan, SeatSteps.Nearby, SeatSteps.AcrossAisle, SeatSteps.StackedRows,
        SeatSteps.SameSection, SeatSteps.SameLevel, SeatSteps.Anywhere, SeatSteps.Whole,
    ];

    /// <summary>The wishes of the request, told slowly.</summary>
    public WishOracle Wishes { get; }

    private int Party => _request.PartySize;

    private OrphanRule Rule => _request.Orphans.Rule;

    private bool AsksBeside => _request.Beside is { IsEmpty: false };

    private bool AsksAisle => _request.AisleRequired && _request.Aisle != AislePreference.None;

    /// <summary>Whether a party in parts is grown, so that which way is the best is not promised.</summary>
    public static bool IsGrown(SeatStep step) =>
        step == SeatSteps.StackedRows || step == SeatSteps.SameSection || step == SeatSteps.SameLevel || step == SeatSteps.Anywhere;

    /// <summary>Whether a step seats people side by side, so that proposals may share seats.</summary>
    public static bool SitsTogether(SeatStep step) =>
        step == SeatSteps.Together || step == SeatSteps.TogetherWithOrphan || step == SeatSteps.Nearby;

    /// <summary>Why a step has nothing to say to such a request.</summary>
    public bool IsNotApplicable(SeatStep step) =>
        (step == SeatSteps.TogetherWithOrphan && Rule is OrphanRule.Off or OrphanRule.Strict)
        || (step == SeatSteps.Nearby && !AsksBeside)
        || (step == SeatSteps.AcrossAisle && Party < 2)
        || (step == SeatSteps.StackedRows && Party < 4)
        || (step == SeatSteps.SameLevel && _house.Levels.Length < 2);

    /// <summary>All that a step may offer.</summary>
    public List<uint> PlacementsOf(SeatStep step, HashSet<uint>? offered = null)
    {
        _offered = offered ?? [];
        return Listed(step);
    }

    private List<uint> Listed(SeatStep step) =>
        step == SeatSteps.Together ? TogetherBy(Rule == OrphanRule.Off ? Rule : OrphanRule.Strict, beside: true)
        : step == SeatSteps.TogetherWithOrphan ? WithOrphan()
        : step == SeatSteps.Nearby ? Near()
        : step == SeatSteps.AcrossAisle ? AcrossAisle()
        : step == SeatSteps.StackedRows ? Stacked()
        : step == SeatSteps.SameSection ? [.. _house.Sections.SelectMany(section => Parted(section, smallest: 2))]
        : step == SeatSteps.SameLevel ? [.. _house.Levels.SelectMany(level => Parted(level, smallest: 2))]
        : step == SeatSteps.Anywhere ? Parted(~0u, smallest: 1)
        : Wholes();

    /// <summary>What is offered only where nothing better is left: somebody alone; of a stack each row.</summary>
    public int LastResort(SeatStep step, uint taken) =>
        step == SeatSteps.StackedRows ? _house.PartsOf(taken).Count : _house.PartsOf(taken).Contains(1) ? 1 : 0;

    /// <summary>Those of the placements of a step that are the best, alike ones all; one of them when they are equal.</summary>
    public List<uint> BestOf(SeatStep step, List<uint> placements)
    {
        Func<uint, double> worth = step == SeatSteps.Nearby ? taken => -_house.DistanceTo(taken, _house.Bits(_request.Beside)) * 1000
            : _request.Scoring == SeatScoring.FirstFit ? taken => -(double)_house.RowOf(taken)
            : taken => Score(taken) * Party;
        if (step == SeatSteps.Whole)
        {
            var fewest = placements.Min(BitOperations.PopCount);
            placements = [.. placements.Where(taken => BitOperations.PopCount(taken) == fewest)];
            worth = _request.Scoring == SeatScoring.FirstFit ? worth : taken => Score(taken) * fewest;
        }

        if (step == SeatSteps.AcrossAisle && placements.Exists(taken => Orphans(taken) == 0))
        {
            placements.RemoveAll(taken => Orphans(taken) > 0);
        }

        var most = placements.Max(worth);
        if (_request.CheaperWithin > 0 && _request.Scoring == SeatScoring.Quality
            && (step == SeatSteps.Together || step == SeatSteps.TogetherWithOrphan))
        {
            var least = most - (_request.CheaperWithin * Math.Max(most, 0));
            return [.. Cheapest(placements, worth, least - Alike), .. Cheapest(placements, worth, least + Alike)];
        }

        var best = placements.FindAll(taken => worth(taken) >= most - Alike);

        // Of a box only the best seats by quality are asked about.
        return _request.Scoring != SeatScoring.FirstFit && best.TrueForAll(taken => Math.Abs(worth(taken) - most) < 1e-12)
            ? [_house.First(best)]
            : best;
    }

    /// <summary>Of the placements worth so much the cheapest, and of those the best.</summary>
    private IEnumerable<uint> Cheapest(List<uint> placements, Func<uint, double> worth, double least)
    {
        var near = placements.FindAll(taken => worth(taken) >= least);
        var cheap = near.FindAll(taken => Wishes.Cost(taken) == near.Min(Wishes.Cost));
        return cheap.Where(taken => worth(taken) >= cheap.Max(worth) - Alike);
    }

    /// <summary>Why a step refuses, or one of several reasons that are as good; empty when that is not promised.</summary>
    public RefusalReason ReasonOf(SeatStep step, Func<SeatRequest, bool> serves)
    {
        if (IsNotApplicable(step))
        {
            return RefusalReason.NotApplicable;
        }

        // For those who sit together it is said first when nothing but an orphan is in the way; one that a lenient rule would let be
        // left is in no other rule's way.
        if ((step == SeatSteps.Together || step == SeatSteps.Nearby) && Rule != OrphanRule.Off && serves(WithoutOrphans(_request)))
        {
            return RefusalReason.Orphans;
        }

        var wanted = Rule == OrphanRule.Strict ? _request : WithoutOrphans(_request);
        List<(RefusalReason Reason, Func<SeatRequest, SeatRequest> Without)> asked = [];
        void Ask(bool isAsked, RefusalReason reason, Func<SeatRequest, SeatRequest> without)
        {
            if (isAsked)
            {
                asked.Add((reason, without));
            }
        }

        Ask(AsksAisle, RefusalReason.Aisle, static asked => asked with { AisleRequired = false });
        Ask(_request.NeverAcrossAisle, RefusalReason.AcrossAisle, static asked => asked with { NeverAcrossAisle = false });
        Ask(AsksBeside && step != SeatSteps.Nearby, RefusalReason.Beside, static asked => asked with { Beside = null });
        Ask(_request.StepFree, RefusalReason.StepFree, static asked => asked with { StepFree = false });
        Ask(true, RefusalReason.Accessibility, asked => asked with { ReleasedAccessible = _house.Map.AccessiblePlaces });
        Ask(_request.WholeBoxes, RefusalReason.Whole, static asked => asked with { WholeBoxes = false });
        Ask(_request.MostInAll is not null, RefusalReason.Budget, static asked => asked with { MostInAll = null });
        Ask(_request.Accompanied > 0, RefusalReason.Company, static asked => asked with { Accompanied = 0 });
        Ask(!_request.Roles.IsEmpty, RefusalReason.Roles, static asked => asked with { Roles = [] });
        Ask(Rule == OrphanRule.Strict, RefusalReason.Orphans, WithoutOrphans);
        foreach (var (reason, without) in asked)
        {
            if (serves(without(wanted)))
            {
                return reason;
            }
        }

        var given = asked.ToList();
        if (serves(given.Aggregate(wanted, static (left, rule) => rule.Without(left))))
        {
            foreach (var rule in asked)
            {
                given.Remove(rule);
                if (!serves(given.Aggregate(wanted, static (left, other) => other.Without(left))))
                {
                    given.Add(rule);
                }
            }

            return asked.First(given.Contains).Reason;
        }

        return RefusalReason.None;
    }

    private static SeatRequest WithoutOrphans(SeatRequest request) => request with { Orphans = new(OrphanRule.Off) };

    /// <summary>How many stretches that are free beside the party are too short, each counted once.</summary>
    public int Orphans(uint taken)
    {
        if (Rule == OrphanRule.Off || _request.WholeBoxes || (taken & _house.SoldWhole) != 0)
        {
            return 0;
        }

        var orphans = 0;
        foreach (var (gap, isAtAisle) in Gaps(taken))
        {
            orphans += gap < (isAtAisle ? Wishes.LeastAtAisle : _request.Orphans.SmallestLeft) ? 1 : 0;
        }

        return orphans;
    }

    private List<uint> TogetherBy(OrphanRule rule, bool beside)
    {
        var all = Neighbours().FindAll(taken => Wishes.Keeps(taken) && !_offered.Contains(taken) && (!AsksAisle || HasAisle(taken))
            && (!beside || !AsksBeside || IsBeside(taken)));
        return rule == OrphanRule.Strict ? all.FindAll(taken => Orphans(taken) == 0) : all;
    }

    /// <summary>With an orphan where every placement of the stretch, or of the house, leaves one.</summary>
    private List<uint> WithOrphan()
    {
        var all = TogetherBy(OrphanRule.Off, beside: true);
        var without = all.FindAll(taken => Orphans(taken) == 0);
        return Rule == OrphanRule.LenientInHouse
            ? without.Count > 0 ? without : all
            : all.FindAll(taken => Orphans(taken) == 0
                || !without.Exists(other => (_house.StretchOf(other, _free) & taken) != 0));
    }

    private List<uint> Near()
    {
        var without = TogetherBy(Rule == OrphanRule.Off ? Rule : OrphanRule.Strict, beside: false);
        return without.Count > 0 || Rule == OrphanRule.Strict ? without : TogetherBy(OrphanRule.Off, beside: false);
    }

    /// <summary>Neighbours of one run, people of one box, and tables and boxes sold whole that have as many seats.</summary>
    private List<uint> Neighbours()
    {
        var all = new List<uint>();
        foreach (var run in _house.Runs)
        {
            if (Wishes.IsHadWhole(run))
            {
                if (BitOperations.PopCount(run.RowBits) == Party && (run.RowBits & ~_wholes) == 0 && !all.Contains(run.RowBits))
                {
                    all.Add(run.RowBits);
                }
            }
            else if (run.Kind == SeatRunKind.Cluster)
            {
                all.AddRange(_house.Choices(run.Bits & _open, Party));
            }
            else
            {
                var goesRound = run.Kind == SeatRunKind.Ring && Party < run.Length;
                for (var first = 0; first < (goesRound ? run.Length : run.Length - Party + 1); first++)
                {
                    var taken = run.Window(first, Party);
                    if (Party <= run.Length && (taken & ~_open) == 0)
                    {
                        all.Add(taken);
                    }
                }
            }
        }

        return all;
    }

    private List<uint> AcrossAisle()
    {
        var all = new List<uint>();
        foreach (var row in _house.RowsWithAisles)
        {
            for (var first = 0; first + Party <= row.Length; first++)
            {
                var seats = row.AsSpan(first, Party);
                var taken = 0u;
                foreach (var seat in seats)
                {
                    taken |= 1u << seat;
                }

                var parts = _house.PartsOf(taken);
                if ((taken & ~_open) == 0 && parts.Count > 1 && (Party < 4 || parts.TrueForAll(static part => part > 1)) && Keeps(taken))
                {
                    all.Add(taken);
                }
            }
        }

        return all;
    }

    /// <summary>Parts of two or more in rows behind each other, each with somebody of the party in front.</summary>
    private List<uint> Stacked()
    {
        var all = new List<uint>();
        for (var rows = 2; rows <= Party / 2; rows++)
        {
            foreach (var row in _house.Map.Rows)
            {
                Stack(row, rows, Party, 0u, 0u, all);
            }
        }

        return [.. all.Distinct()];
    }

    private void Stack(MapRow? row, int rows, int people, uint inFront, uint taken, List<uint> all)
    {
        if (rows == 0 || row is null || row.Kind != MapRowKind.Row)
        {
            if (rows == 0 && people == 0 && Keeps(taken))
            {
                all.Add(taken);
            }

            return;
        }

        foreach (var run in _house.Runs.Where(run => run.Row == row))
        {
            for (var size = 2; size <= Math.Min(people, run.Length); size++)
            {
                for (var first = 0; first + size <= run.Length; first++)
                {
                    var part = run.Window(first, size);
                    if ((part & ~_open) == 0 && (inFront == 0 || _house.Overlap(inFront, part)))
                    {
                        Stack(_house.Map.RowBehind(row), rows - 1, people - size, part, taken | part, all);
                    }
                }
            }
        }
    }

    private List<uint> Parted(uint part, int smallest) =>
        [.. _house.Choices(part & _open, Party).Where(taken => _house.PartsOf(taken).TrueForAll(size => size >= smallest) && Keeps(taken))];

    private List<uint> Wholes() =>
        [.. _house.Runs.Where(run => Wishes.IsHadWhole(run) && BitOperations.PopCount(run.RowBits) >= Party
            && (run.RowBits & ~_wholes) == 0 && Keeps(run.RowBits)).Select(static run => run.RowBits).Distinct()];

    /// <summary>The rules that no step may give up, beside where the party may sit.</summary>
    private bool Keeps(uint taken) => Wishes.Keeps(taken) && !(_request.NeverAcrossAisle && _house.IsAcrossAisle(taken))
        && (!AsksAisle || HasAisle(taken)) && (Rule != OrphanRule.Strict || Orphans(taken) == 0);

    private bool HasAisle(uint taken) => _house.HasAisle(taken, _request.Aisle);

    private bool IsBeside(uint taken) => _house.IsBeside(taken, _house.Bits(_request.Beside), _request.WholeBoxes);

    /// <summary>The lengths of what stays free beside the party, and whether it ends at an aisle.</summary>
    private IEnumerable<(int Length, bool IsAtAisle)> Gaps(uint taken)
    {
        foreach (var run in _house.Runs)
        {
            if ((run.Bits & taken) == 0)
            {
                continue;
            }

            if (run.Kind == SeatRunKind.Cluster)
            {
                var spare = BitOperations.PopCount(run.Bits & _free & ~taken);
                if (spare > 0)
                {
                    yield return (spare, false);
                }

                continue;
            }

            foreach (var (bits, first, last) in run.Stretches(_free & ~taken))
            {
                if (run.Touches(bits, taken))
                {
                    yield return (BitOperations.PopCount(bits), run.Kind == SeatRunKind.Line && (first == 0 || last == run.Length - 1));
                }
            }
        }
    }

    /// <summary>The parts of the score: quality, what is left, the aisle and what is preferred.</summary>
    private double Score(uint taken)
    {
        var people = BitOperations.PopCount(taken);
        var mix = _request.PartyMix;
        var before = _house.Runs.Where(run => (run.Bits & taken) != 0).SelectMany(run => run.Kind == SeatRunKind.Cluster
            ? [BitOperations.PopCount(run.Bits & (_free | taken))]
            : run.Stretches(_free | taken).Where(stretch => (stretch.Bits & taken) != 0)
                .Select(static stretch => BitOperations.PopCount(stretch.Bits))).Sum(mix.StrandedOf);
        var after = Gaps(taken).Sum(gap => mix.StrandedOf(gap.Length));
        var weights = _request.Weights;
        var preferred = BitOperations.PopCount(taken & _house.Bits(_request.Prefer))
            - BitOperations.PopCount(taken & _house.Bits(_request.Avoid));
        return (_house.Quality(taken) + (weights.Fragmentation * (before - after)) + (weights.Preference * preferred)
            + (_request.Aisle != AislePreference.None && HasAisle(taken) ? weights.Aisle : 0) - Wishes.Loss(taken)) / people;
    }
}
