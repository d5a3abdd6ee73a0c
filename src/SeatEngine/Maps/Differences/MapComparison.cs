using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Compares the seats that two maps share.</summary>
internal sealed class MapComparison
{
    private readonly SeatMap _before;
    private readonly SeatMap _after;
    private readonly (SeatId Id, SeatIndex Before, SeatIndex After)[] _shared;
    private readonly Dictionary<(int, int), bool> _sameCluster = [];

    public MapComparison(SeatMap before, SeatMap after)
    {
        _before = before;
        _after = after;
        var shared = new List<(SeatId Id, SeatIndex Before, SeatIndex After)>();
        foreach (var seat in before.Seats)
        {
            var id = before.IdOf(seat);
            if (after.TryGetIndex(id, out var there))
            {
                shared.Add((id, seat, there));
            }
        }

        shared.Sort(static (left, right) => left.Id.CompareTo(right.Id) is var order && order != 0
            ? order
            : string.CompareOrdinal(left.Id.Value, right.Id.Value));
        _shared = [.. shared];
    }

    public ImmutableArray<SeatRelabelling> Relabelled()
    {
        var (levelsBefore, levelsAfter) = (LevelNames(_before), LevelNames(_after));
        var changes = ImmutableArray.CreateBuilder<SeatRelabelling>();
        foreach (var (id, before, after) in _shared)
        {
            var (left, right) = (Printed(_before[before], levelsBefore), Printed(_after[after], levelsAfter));
            if (left != right)
            {
                changes.Add(new(id, left, right));
            }
        }

        return changes.DrainToImmutable();
    }

    public ImmutableArray<SeatMove> Moved() => _before.Hall.IsSchematic || _after.Hall.IsSchematic
        ? []
        : [.. _shared.Where(seat => _before.PositionOf(seat.Before) != _after.PositionOf(seat.After))
            .Select(seat => new SeatMove(seat.Id, _before.PositionOf(seat.Before), _after.PositionOf(seat.After)))];

    public ImmutableArray<SeatRefit> Refitted()
    {
        var changes = ImmutableArray.CreateBuilder<SeatRefit>();
        foreach (var (id, before, after) in _shared)
        {
            var change = new SeatRefit(id, _before[before].Features, _after[after].Features, _before.CategoryOf(before),
                _after.CategoryOf(after));
            if (change.FeaturesBefore != change.FeaturesAfter || change.CategoryBefore != change.CategoryAfter)
            {
                changes.Add(change);
            }
        }

        return changes.DrainToImmutable();
    }

    public ImmutableArray<AreaChange> Areas()
    {
        var changes = new SortedDictionary<AreaId, AreaChange>();
        foreach (var area in _before.Areas)
        {
            changes[area.Id] = new(area.Id, area.Capacity, 0);
        }

        foreach (var area in _after.Areas)
        {
            changes[area.Id] = new(area.Id, changes.GetValueOrDefault(area.Id)?.CapacityBefore ?? 0, area.Capacity);
        }

        return [.. changes.Values.Where(static change => change.CapacityBefore != change.CapacityAfter)];
    }

    public ImmutableArray<SeatRerun> Rerun()
    {
        var changes = ImmutableArray.CreateBuilder<SeatRerun>();
        foreach (var (id, before, after) in _shared)
        {
            var (left, right) = (_before.RunOf(before), _after.RunOf(after));
            if (left?.Kind == SeatRunKind.Cluster && right?.Kind == SeatRunKind.Cluster && IsSameCluster(left, right))
            {
                continue;
            }

            var was = Beside(_before, left, before, _after);
            var now = Beside(_after, right, after, _before);
            var lost = Without(was, now);
            var gained = Without(now, was);
            if (!lost.IsEmpty || !gained.IsEmpty)
            {
                changes.Add(new(id, lost, gained));
            }
        }

        return changes.DrainToImmutable();
    }

    /// <summary>The seats of a run beside one of its seats that the other map has as well.</summary>
    private static List<SeatId> Beside(SeatMap map, SeatRun? run, SeatIndex seat, SeatMap other)
    {
        var beside = new List<SeatId>(2);
        if (run is null)
        {
            return beside;
        }

        if (run.Kind == SeatRunKind.Cluster)
        {
            for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
            {
                Add(beside, map, new(slot), seat, other);
            }

            return beside;
        }

        var at = seat.Value - run.First.Value;
        var wraps = run.Kind == SeatRunKind.Ring;
        foreach (var step in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (wraps || (uint)step < (uint)run.Length)
            {
                Add(beside, map, new(run.First.Value + ((step + run.Length) % run.Length)), seat, other);
            }
        }

        return beside;
    }

    private static void Add(List<SeatId> beside, SeatMap map, SeatIndex neighbour, SeatIndex seat, SeatMap other)
    {
        var id = map.IdOf(neighbour);
        if (neighbour != seat && other.TryGetIndex(id, out _) && (beside.Count < 1 || beside[^1] != id))
        {
            beside.Add(id);
        }
    }

    private static ImmutableArray<SeatId> Without(List<SeatId> from, List<SeatId> others)
    {
        if (from.Count == 0)
        {
            return [];
        }

        if (others.Count == 0)
        {
            return [.. from.Order()];
        }

        var known = others.Count > 4 ? others.ToHashSet() : (ICollection<SeatId>)others;
        return [.. from.Where(id => !known.Contains(id)).Order()];
    }

    // Of a box each seat sits beside each: so that a large one is compared once, and not seat by seat.
    private bool IsSameCluster(SeatRun before, SeatRun after)
    {
        if (!_sameCluster.TryGetValue((before.Ordinal, after.Ordinal), out var same))
        {
            var (left, right) = (Shared(_before, before, _after), Shared(_after, after, _before));
            same = left.SetEquals(right);
            _sameCluster.Add((before.Ordinal, after.Ordinal), same);
        }

        return same;
    }

    private static HashSet<SeatId> Shared(SeatMap map, SeatRun run, SeatMap other)
    {
        var ids = new HashSet<SeatId>(run.Length);
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            if (other.TryGetIndex(map.IdOf(new(slot)), out _))
            {
                ids.Add(map.IdOf(new(slot)));
            }
        }

        return ids;
    }

    private static Dictionary<LevelId, string> LevelNames(SeatMap map) =>
        map.Hall.Levels.DistinctBy(static level => level.Id).ToDictionary(static level => level.Id, static level => level.Name);

    private static PrintedPlace Printed(MapSeat seat, Dictionary<LevelId, string> levels)
    {
        var level = seat.Section.Level is { } id ? levels.GetValueOrDefault(id, id.Value) : null;
        return new(level, seat.Section.Name, seat.Row.Kind, seat.Row.Label, seat.Label);
    }
}
