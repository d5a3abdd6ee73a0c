using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>
/// Works out what is seen from the seats of a map: who sits in between, how far it is, at which angle, and whether a pillar or a balcony
/// hides a part. Immutable and safe to share between threads; keep one for a map.
/// </summary>
/// <remarks>
/// The house's own marks stand: a seat that it marks as of restricted view stays so, whatever is worked out, and what is worked out
/// marks nothing in the hall.
/// </remarks>
[SendInstead("the lines of single seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SightLines
{
    private readonly SeatIndex[] _seats;

    // Whoever asks only for heights pays for nothing else.
    private readonly Lazy<PlanPointIndex> _index;
    private readonly Lazy<SightObstacles> _obstacles;
    private readonly Lazy<SightFloors> _floors;

    /// <summary>Prepares the sight lines of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="rules">How they are worked out; null takes <see cref="SightRules.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length of the rules is out of its range.</exception>
    /// <remarks>Takes time in proportion to the seats; the first line that is asked for takes as long again.</remarks>
    public SightLines(SeatMap map, SightRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
        Rules = rules ?? SightRules.Default;
        Check(Rules);
        _seats = map.Seats.ToArray();
        _index = new(() => new PlanPointIndex(_seats.Select(map.PositionOf)));
        HasHeights = Array.Exists(_seats, seat => map.PositionOf(seat).Z != 0);
        _obstacles = new(() => new SightObstacles(map));
        _floors = new(() => new SightFloors(map, Rules));
    }

    /// <summary>The map whose seats are looked from.</summary>
    public SeatMap Map { get; }

    /// <summary>How the lines are worked out.</summary>
    public SightRules Rules { get; }

    /// <summary>Whether the hall says how high its seats stand: whether any stands above or below the stage's floor.</summary>
    public bool HasHeights { get; }

    /// <summary>The view from a seat.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The line to its focal point with what stands in it.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    /// <remarks>Takes time in proportion to the seats in the upright rectangle round the line.</remarks>
    public SightLine Of(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        SightPath path = new(Map, seat, Rules);
        SightLine line = new()
        {
            Seat = Map.IdOf(seat),
            Eye = path.Eye.Rounded(),
            Focus = path.Focus.Rounded(),
            HasHeights = HasHeights,
            IsMarked = IsMarked(seat),
        };
        if (!HasHeights)
        {
            return line;
        }

        var floors = _floors.Value.Over(path);
        ImmutableArray<SightBarrier> barriers = [.. _obstacles.Value.In(path).Concat(floors.Barriers).OrderBy(static one => one.Distance)];
        return line with
        {
            Heads = Heads(path),
            Barriers = barriers,
            SeenAbove = floors.SeenAbove is { } above ? Math.Round(above, 3) : null,
            IsObstructed = barriers.Any(static one => one.Hides) || floors.SeenAbove < Rules.SceneHeight,
        };
    }

    /// <summary>The seats from which a fixture or a level hides what should be seen, whatever the house marks.</summary>
    /// <returns>The set; empty where the hall tells no heights.</returns>
    /// <remarks>Takes time in proportion to the seats times those of the levels above them; for a stadium some seconds.</remarks>
    public SeatSet FindObstructed()
    {
        if (!HasHeights)
        {
            return Map.Empty;
        }

        return Map.Select(seat =>
        {
            SightPath path = new(Map, seat.Index, Rules);
            var floors = _floors.Value.Over(path);
            return floors.SeenAbove < Rules.SceneHeight || floors.Barriers.Any(static one => one.Hides)
                || _obstacles.Value.In(path).Any(static one => one.Hides);
        });
    }

    /// <summary>The seats of restricted view: those that the house marks so, and those that <see cref="FindObstructed"/> finds.</summary>
    /// <returns>The set.</returns>
    public SeatSet FindRestricted() => FindObstructed() | Map.WithAny(SeatFeatures.RestrictedView);

    private bool IsMarked(SeatIndex seat) => (Map[seat].Features & SeatFeatures.RestrictedView) != 0;

    private ImmutableArray<SightHead> Heads(SightPath path)
    {
        List<SightHead> heads = [];
        foreach (var at in _index.Value.Within(path.Bounds(Rules.HeadWidth)))
        {
            var position = Map.PositionOf(_seats[at]);
            var (along, aside) = path.Place(position);
            // Half of a pitch to each side finds one seat of each row.
            if (_seats[at] == path.Seat || along < 0.2 || along > path.Length || Math.Abs(aside) > Rules.HeadWidth)
            {
                continue;
            }

            var height = path.HeightAt(along);
            if (height < position.Z)
            {
                continue;
            }

            var clearance = height - position.Z - Rules.EyeHeight;
            heads.Add(new SightHead(
                Map.IdOf(_seats[at]),
                Math.Round(along, 3),
                Math.Round(aside, 3),
                position.Z,
                Math.Round(clearance, 3),
                clearance < Rules.HeadHeight && Math.Abs(aside) <= Rules.HeadWidth / 2));
        }

        return [.. heads.OrderBy(static head => head.Distance).ThenBy(static head => head.Seat.Value, StringComparer.Ordinal)];
    }

    private static void Check(SightRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rules.EyeHeight, nameof(rules));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rules.HeadWidth, nameof(rules));
        foreach (var length in (double[])[rules.HeadHeight, rules.FloorThickness, rules.FloorEdge, rules.SceneHeight])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(rules));
        }

        double[] all = [rules.EyeHeight, rules.HeadHeight, rules.HeadWidth, rules.FloorThickness, rules.FloorEdge, rules.SceneHeight];
        if (Array.Exists(all, static length => !(length <= 100)))
        {
            throw new ArgumentOutOfRangeException(nameof(rules), "The lengths of sight rules are at most 100 metres.");
        }
    }
}
