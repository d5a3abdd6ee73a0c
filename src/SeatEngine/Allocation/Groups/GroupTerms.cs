using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>
/// Decides exactly under which rules a group can be seated: as it wishes, or with what has to be given up, or not at all.
/// </summary>
internal sealed class GroupTerms
{
    private readonly SeatMap _map;
    private readonly SeatRanking _ranking;
    private readonly SeatSet _available;
    private readonly GroupRequest _request;
    private readonly int _size;
    private readonly int[] _units;

    private GroupTerms(SeatMap map, SeatRanking ranking, SeatSet available, GroupRequest request, int size)
    {
        (_map, _ranking, _available, _request, _size) = (map, ranking, available, request, size);
        _units = [.. request.Units.OrderDescending()];
        Field = null!;
        Rules = null!;
    }

    /// <summary>The stretches that may be used.</summary>
    public GroupField Field { get; private set; }

    /// <summary>The rules that can be kept.</summary>
    public GroupRules Rules { get; private set; }

    /// <summary>A stretch for each unit, the largest unit first, with which the whole group can be seated.</summary>
    public int[] UnitStretches { get; private set; } = [];

    /// <summary>How many are seated one by one, since there is no other way.</summary>
    public int Alone { get; private set; }

    /// <summary>The rules given up, each in a few words.</summary>
    public List<string> Relaxed { get; } = [];

    /// <summary>Whether parts may be smaller than was asked for, which is among what is said to be given up.</summary>
    public bool HasSmallParts { get; private set; }

    public RefusalReason Reason { get; private set; }

    public string Sentence { get; private set; } = string.Empty;

    /// <summary>The terms for some people of a group; with a reason where it cannot be seated.</summary>
    public static GroupTerms Of(SeatMap map, SeatRanking ranking, SeatSet available, GroupRequest request, int size)
    {
        var terms = new GroupTerms(map, ranking, available, request, size);
        terms.Decide();
        return terms;
    }

    private void Decide()
    {
        var there = _available.Count;
        if (there < _size)
        {
            Refuse(
                RefusalReason.TooFewSeats,
                there == 0 ? "no seat is free there" : Invariant($"{English.Seats.With(_size)} asked for, {there} free there"));
            return;
        }

        var wanted = Math.Min(_request.SmallestSubgroup, _size);
        var most = _request.Leaders > 0 && _size > 1 ? _request.Leaders / 2 : int.MaxValue;
        var floor = _request.SmallestRequired ? wanted : Math.Min(wanted, 2);
        if (TryLargest(wanted, floor, _size, most))
        {
            return;
        }

        if (most < int.MaxValue && TryLargest(wanted, floor, _size, int.MaxValue))
        {
            if (_request.LeadersRequired)
            {
                Refuse(RefusalReason.Leaders, TooFewLeaders());
                return;
            }

            UseFewestParts(most + 1);
            return;
        }

        SeatAlone(floor);
    }

    /// <summary>The largest smallest part that can be kept: with a smaller one everything that was possible stays so.</summary>
    private bool TryLargest(int wanted, int floor, int size, int most)
    {
        if (TryTerms(wanted, size, most))
        {
            return true;
        }

        var (kept, missed) = (floor - 1, wanted);
        while (missed - kept > 1)
        {
            var middle = (kept + missed) / 2;
            (kept, missed) = TryTerms(middle, size, most) ? (middle, missed) : (kept, middle);
        }

        if (kept < floor || !TryTerms(kept, size, most))
        {
            return false;
        }

        Relaxed.Clear();
        Relaxed.Add(GroupWords.SmallPart(kept, _request));
        HasSmallParts = true;
        return true;
    }

    private bool TryTerms(int least, int size, int most)
    {
        var field = new GroupField(_map, _ranking, _available, least);
        var rules = new GroupRules(size, least, most, _units, _request.QualityWeight, _request.PartWeight, _request.OrphanWeight);
        int[]? units = [];
        if (_units.Length == 0
            ? new GroupCounts(field.Span, least).FewestFor(size, 0, most) < 0
            : (units = GroupPacking.Feasible(field, rules)) is null)
        {
            return false;
        }

        (Field, Rules, UnitStretches) = (field, rules, units);
        return true;
    }

    private void UseFewestParts(int from)
    {
        var least = Rules.Least;
        for (var parts = from; !TryTerms(least, _size, parts); parts++)
        {
        }
    }

    private void SeatAlone(int floor)
    {
        if (_request.SmallestRequired && floor > 1)
        {
            Refuse(RefusalReason.Alone, Invariant($"the group cannot be seated in parts of {floor} or more"));
            return;
        }

        // As many as can be in parts of two or more, the others one by one. With parts of two, whatever number is too large
        // for all seats or odd where there are only couples, one fewer or the number of those seats will do.
        var inParts = new GroupField(_map, _ranking, _available, 2).Count;
        for (var seated = Math.Min(_size - 1, inParts); seated >= Math.Max(2, _units.Sum()); seated--)
        {
            if (TryTerms(2, seated, int.MaxValue))
            {
                Alone = _size - seated;
                break;
            }
        }

        if (Alone == 0 && !TryTerms(1, _size, int.MaxValue))
        {
            Refuse(RefusalReason.Units,
                "no stretch of seats is long enough for a unit that is kept together, or there are too few such stretches");
            return;
        }

        if (_request.Leaders > 0 && _request.LeadersRequired)
        {
            Refuse(RefusalReason.Leaders, TooFewLeaders());
        }
    }

    private void Refuse(RefusalReason reason, string sentence) => (Reason, Sentence) = (reason, sentence);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string TooFewLeaders() => English.Leaders.With(_request.Leaders) + " " + English.Are.For(_request.Leaders)
        + " too few for the parts in which the group would sit";
}
