using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Places proposed for a group, part by part, and all that is to be said of them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its selection, which names places by their ids"), JsonConverter(typeof(NotOnTheWire))]
public sealed class GroupProposal : SeatProposal
{
    /// <summary>The name of the step of every group's proposal.</summary>
    public const string StepName = "group";

    internal GroupProposal(
        SeatMap map, PlaceSelection selection,
            ImmutableArray<SeatIndex> seats, ImmutableArray<GroupSubgroup> subgroups, ImmutableArray<ImmutableArray<SeatIndex>> units)
        : base(map, selection, seats, StepName)
    {
        Subgroups = subgroups;
        Units = units;
    }

    /// <summary>
    /// How close the group sits, in metres: the root of the mean square of its seats' distances, in space, from their
    /// middle (the mean of their positions). 0 for a single seat and for standing places; the less the better.
    /// </summary>
    public required double Compactness { get; init; }

    /// <summary>The parts, by section, row and place in the row; empty for standing places.</summary>
    public ImmutableArray<GroupSubgroup> Subgroups { get; }

    /// <summary>The seats of each unit that is kept together, in the order of the request; empty for standing places.</summary>
    public ImmutableArray<ImmutableArray<SeatIndex>> Units { get; }

    /// <summary>The sections in which the group sits, by id.</summary>
    public ImmutableArray<Section> Sections => [.. Subgroups.Select(static part => part.Row.Section)
        .DistinctBy(static section => section.Id).OrderBy(static section => section.Id)];

    /// <summary>The levels on which the group sits, by id; sections of no level are left out.</summary>
    public ImmutableArray<LevelId> Levels =>
        [.. Subgroups.Select(static part => part.Row.Section.Level).OfType<LevelId>().Distinct().Order()];

    /// <summary>
    /// One sentence about the proposal, in English: how many people in which parts, how close, how good, what was relaxed.
    /// </summary>
    /// <returns>The sentence.</returns>
    public override string Explain() => GroupWords.Explain(this);
}
