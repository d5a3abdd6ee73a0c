using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Makes a proposal of the parts that were found for a group.</summary>
internal sealed class GroupProposalMaker
{
    private readonly SeatMap _map;
    private readonly SeatSet _free;
    private readonly GroupRequest _request;
    private readonly List<SeatIndex[]> _parts = [];
    private readonly SeatIndex[][] _units;
    private readonly List<string> _relaxed = [];
    private bool _tellsSmallParts;

    public GroupProposalMaker(SeatMap map, SeatSet free, GroupRequest request)
    {
        (_map, _free, _request) = (map, free, request);
        _units = new SeatIndex[request.Units.Length][];
    }

    /// <summary>Adds something that is said beside the rules given up.</summary>
    public void Say(string what) => _relaxed.Add(what);

    /// <summary>Adds people in wheelchairs and their company.</summary>
    public void AddCompany(ImmutableArray<SeatIndex> seats) => _parts.Add([.. seats]);

    /// <summary>Adds what a search found, and those who are seated one by one.</summary>
    public void Add(GroupTerms terms, GroupSearch search, SeatSet available)
    {
        var found = search.Best.Parts.ConvertAll(part => Array.ConvertAll(part.Seats, seat => new SeatIndex(terms.Field.SlotAt(seat))));
        SeatUnits(found, search.UnitParts);
        _parts.AddRange(found);
        _relaxed.AddRange(terms.Relaxed);
        _tellsSmallParts |= terms.HasSmallParts;
        if (terms.Alone > 0)
        {
            var left = available.Without([.. found.SelectMany(static part => part)]).ToArray();
            _parts.AddRange(left
                .OrderBy(seat => _map.PositionOf(seat).DistanceTo(search.Best.Middle))
                .ThenBy(static seat => seat)
                .Take(terms.Alone)
                .Select(static seat => new[] { seat }));
        }
    }

    public GroupProposal Make(SeatRanking ranking)
    {
        var parts = _parts.OrderBy(part => _map.RowOf(part[0]).Ordinal).ThenBy(part => _map.OffsetInRow(part[0]))
            .ThenBy(static part => part[0]).ToArray();
        var leaders = LeadersOf(parts);
        var seats = parts.SelectMany(static part => part).ToImmutableArray();
        Relax(parts, leaders);
        return new(
            _map,
            PlaceSelection.Of(seats.Select(seat => _map.IdOf(seat))),
            seats,
            [.. parts.Select((part, at) => new GroupSubgroup(_map.RowOf(part[0]), [.. part], leaders[at]))],
            [.. _units.Select(static unit => unit.ToImmutableArray())])
        {
            Compactness = CompactnessOf(seats),
            Score = new(seats.Average(seat => (double)ranking.QualityOf(seat)) / SeatRanking.MaxQuality, 0, 0, 0, 0),
            Relaxed = [.. _relaxed],
            LeavesBehind = [.. LeftBeside(seats)],
            FocalDistance = seats.Average(_map.FocalDistanceOf),
            IsTogether = parts.Length == 1,
        };
    }

    /// <summary>Fills each part with its units from the first seat on, so that each sits side by side.</summary>
    private void SeatUnits(List<SeatIndex[]> found, int[] unitParts)
    {
        var filled = new int[found.Count];
        var order = Enumerable.Range(0, _units.Length).OrderByDescending(unit => _request.Units[unit]).ToArray();
        for (var i = 0; i < unitParts.Length; i++)
        {
            var (part, size) = (unitParts[i], _request.Units[order[i]]);
            _units[order[i]] = found[part][filled[part]..(filled[part] + size)];
            filled[part] += size;
        }
    }

    /// <summary>Two leaders to each part from the largest down, as far as they go.</summary>
    private ImmutableArray<SeatIndex>[] LeadersOf(SeatIndex[][] parts)
    {
        var leaders = new ImmutableArray<SeatIndex>[parts.Length];
        Array.Fill(leaders, []);
        var left = _request.Leaders;
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(at => parts[at].Length))
        {
            var part = parts[at];
            leaders[at] = left == 0 ? [] : left == 1 || part.Length == 1 ? [part[0]] : [part[0], part[^1]];
            left -= leaders[at].Length;
        }

        return leaders;
    }

    private void Relax(SeatIndex[][] parts, ImmutableArray<SeatIndex>[] leaders)
    {
        var lacking = _request.Leaders == 0 ? 0 : parts.Where((part, at) => leaders[at].Length < Math.Min(2, part.Length)).Count();
        if (lacking > 0)
        {
            _relaxed.Add(English.PartsHave.With(lacking) + " no leader at each end");
        }

        var least = parts.Min(static part => part.Length);
        if (least > 1 && least < Math.Min(_request.SmallestSubgroup, _request.Size) && !_tellsSmallParts)
        {
            _relaxed.Add(GroupWords.SmallPart(least, _request));
        }

        var alone = _request.Size == 1 || _request.SmallestSubgroup == 1 ? 0 : parts.Count(static part => part.Length == 1);
        if (alone > 0)
        {
            _relaxed.Add(string.Create(CultureInfo.InvariantCulture, $"{alone} of the group {English.Sit.For(alone)} alone"));
        }
    }

    private double CompactnessOf(ImmutableArray<SeatIndex> seats)
    {
        var middle = new PlanPoint(seats.Average(seat => _map.PositionOf(seat).X), seats.Average(seat => _map.PositionOf(seat).Y),
            seats.Average(seat => _map.PositionOf(seat).Z));
        return Math.Sqrt(seats.Average(seat => _map.PositionOf(seat).DistanceTo(middle) is var distance ? distance * distance : 0));
    }

    /// <summary>The lengths of the free stretches right beside the group; of a box, all that is free in it.</summary>
    private List<int> LeftBeside(ImmutableArray<SeatIndex> seats)
    {
        var taken = _map.Empty.With(seats.AsSpan());
        var left = _free - taken;
        var lengths = new List<int>();
        foreach (var run in seats.Select(seat => _map.RunOf(seat)).OfType<SeatRun>().Distinct())
        {
            AddLeft(run, taken, left, lengths);
        }

        return lengths;
    }

    private static void AddLeft(SeatRun run, SeatSet taken, SeatSet left, List<int> lengths)
    {
        var (free, touches) = (0, false);
        for (var slot = run.First.Value; slot <= run.Last.Value + 1; slot++)
        {
            var seat = new SeatIndex(slot);
            if (slot <= run.Last.Value && left.Contains(seat))
            {
                touches |= taken.Contains(new SeatIndex(slot - 1)) || run.Kind == SeatRunKind.Cluster;
                free++;
            }
            else if (run.Kind != SeatRunKind.Cluster || slot > run.Last.Value)
            {
                if (free > 0 && (touches || taken.Contains(seat)))
                {
                    lengths.Add(free);
                }

                (free, touches) = (0, false);
            }
        }
    }
}
