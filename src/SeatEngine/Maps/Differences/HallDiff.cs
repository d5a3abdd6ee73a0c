using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>
/// What changed between two versions of a hall, by lasting ids: what came and went, what is printed otherwise, what stands
/// elsewhere, and who sits beside whom.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. All lists are in natural order of ids. A seat is the same seat when its id
/// is the same, whatever else changed. Who sits beside whom is a matter of the compiled maps, so that a changed gap or
/// segment is seen where no seat is.
/// </remarks>
[SendInstead("the files of the two halls, and compare them there, or the lists that it holds"), JsonConverter(typeof(NotOnTheWire))]
public sealed class HallDiff
{
    private HallDiff(SeatMap before, SeatMap after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The map of the old version.</summary>
    public SeatMap Before { get; }

    /// <summary>The map of the new version.</summary>
    public SeatMap After { get; }

    /// <summary>The seats that only the new version has.</summary>
    public ImmutableArray<SeatId> Added { get; private init; } = [];

    /// <summary>The seats that only the old version has.</summary>
    public ImmutableArray<SeatId> Removed { get; private init; } = [];

    /// <summary>The seats of which tickets say something else.</summary>
    public ImmutableArray<SeatRelabelling> Relabelled { get; private init; } = [];

    /// <summary>The seats that stand elsewhere, by a millimetre or more; none when one of the halls is schematic.</summary>
    public ImmutableArray<SeatMove> Moved { get; private init; } = [];

    /// <summary>The seats that sit beside others, among the seats that both versions have.</summary>
    public ImmutableArray<SeatRerun> Rerun { get; private init; } = [];

    /// <summary>The seats with other features, or in another category.</summary>
    public ImmutableArray<SeatRefit> Refitted { get; private init; } = [];

    /// <summary>The general-admission areas that came, went, or hold another number of people.</summary>
    public ImmutableArray<AreaChange> Areas { get; private init; } = [];

    /// <summary>Whether nothing changed that concerns a place to sell; what is only drawn is not regarded.</summary>
    public bool IsEmpty =>
        Added.IsEmpty && Removed.IsEmpty && Relabelled.IsEmpty && Moved.IsEmpty && Rerun.IsEmpty && Refitted.IsEmpty && Areas.IsEmpty;

    /// <summary>Compares two halls.</summary>
    /// <param name="before">The old version: a sound hall.</param>
    /// <param name="after">The new version: a sound hall.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentException">A hall has a defect that makes a map impossible.</exception>
    public static HallDiff Of(Hall before, Hall after) => Of(SeatMap.Compile(before), SeatMap.Compile(after));

    /// <summary>Compares two maps. Time is n log n in the seats.</summary>
    /// <param name="before">The map of the old version.</param>
    /// <param name="after">The map of the new version.</param>
    /// <returns>What changed.</returns>
    public static HallDiff Of(SeatMap before, SeatMap after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var comparison = new MapComparison(before, after);
        return new(before, after)
        {
            Added = Missing(after, before),
            Removed = Missing(before, after),
            Relabelled = comparison.Relabelled(),
            Moved = comparison.Moved(),
            Rerun = comparison.Rerun(),
            Refitted = comparison.Refitted(),
            Areas = comparison.Areas(),
        };
    }

    /// <summary>What those who hold tickets would lose.</summary>
    /// <param name="sold">The places that are sold, by the ids of the old version.</param>
    /// <returns>The loss; see <see cref="HallLoss.DropsSold"/> for what should forbid the new version.</returns>
    public HallLoss LossOf(PlaceSelection sold)
    {
        ArgumentNullException.ThrowIfNull(sold);
        var ids = sold.Seats.ToHashSet();
        return new()
        {
            Dropped = Removed.RemoveAll(id => !ids.Contains(id)),
            Unknown = [.. sold.Seats.Where(id => !Before.TryGetIndex(id, out _)).Order()],
            Overfull =
            [
                .. sold.Areas.Select(count => new AreaCount(count.Area, count.Count - (After.FindArea(count.Area)?.Capacity ?? 0)))
                    .Where(static missing => missing.Count > 0)
                    .OrderBy(static missing => missing.Area),
            ],
            Relabelled = Relabelled.RemoveAll(change => !ids.Contains(change.Seat)),
            Moved = Moved.RemoveAll(change => !ids.Contains(change.Seat)),
            Parted = [.. Rerun.Where(change => ids.Contains(change.Seat) && change.Lost.Any(ids.Contains))
                .Select(change => change with { Lost = change.Lost.RemoveAll(id => !ids.Contains(id)) })],
            Refitted = Refitted.RemoveAll(change => !ids.Contains(change.Seat)),
        };
    }

    private static ImmutableArray<SeatId> Missing(SeatMap from, SeatMap other) =>
        [.. from.Seats.ToIds().Where(id => !other.TryGetIndex(id, out _)).Order()];
}
