using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What a group asks for: how many people, how they may be parted, and where.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Each value is checked when it is set, and that the values fit each other
/// and the map when the request is used. A part of a group (a subgroup) is a stretch of neighbours: seats side by side in
/// one run, or the seats that it has in one box or at one table.
/// </remarks>
[SendInstead("the size of the group and its wishes, and make the request where the map is"), JsonConverter(typeof(NotOnTheWire))]
public sealed record GroupRequest
{
    /// <summary>The most people of one group: 1,000.</summary>
    public const int LargestGroup = 1000;

    /// <summary>A request for a group.</summary>
    /// <param name="size">How many people, leaders and wheelchair users included; from 1 to <see cref="LargestGroup"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public GroupRequest(int size)
    {
        Size = size;
    }

    /// <summary>How many people, leaders and wheelchair users included; from 1 to <see cref="LargestGroup"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public int Size { get; init => field = AskedValue.InRange(value, 1, LargestGroup); }

    /// <summary>
    /// How many people a part of the group has at least, from 1 to <see cref="LargestGroup"/>; 2, so that nobody sits alone, when not said.
    /// </summary>
    /// <remarks>
    /// Kept whenever any placement keeps it. Otherwise the largest number that can be kept takes its place, and the
    /// proposal says so; see <see cref="SmallestRequired"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int SmallestSubgroup { get; init => field = AskedValue.InRange(value, 1, LargestGroup); } = 2;

    /// <summary>Whether the group would rather have no seats than parts smaller than <see cref="SmallestSubgroup"/>.</summary>
    public bool SmallestRequired { get; init; }

    /// <summary>
    /// The sizes of units that are kept together: the people of each sit side by side in one run, or in one box or at one
    /// table. Together at most the size of the group; the others may be parted freely. Empty for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A unit is below 1.</exception>
    public ImmutableArray<int> Units { get; init => field = AllPositive(value); } = [];

    /// <summary>
    /// How many of the group are leaders who take the two ends of each part (a teacher at each end), from 0 to the size of
    /// the group; 0 for no such shape.
    /// </summary>
    /// <remarks>
    /// The first and the last seat of a part, in sitting order, are leaders' seats. The group is seated in no more parts
    /// than there are pairs of leaders, if that can be, and costs no more than <see cref="LeaderWeight"/>. If not, it is seated
    /// in as few parts as can be; the largest have
    /// two leaders each, then one may have a single leader at its first seat, and the proposal says how many have none.
    /// Leaders beyond those sit among the others. See <see cref="LeadersRequired"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Leaders { get; init => field = AskedValue.InRange(value, 0, LargestGroup); }

    /// <summary>Whether the group would rather have no seats than a part without a leader at each end.</summary>
    public bool LeadersRequired { get; init; }

    /// <summary>How many of the group need a wheelchair space, from 0 to the size of the group.</summary>
    /// <remarks>Each has one companion beside it as long as the group has people enough; linked companion seats are taken first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Wheelchairs { get; init => field = AskedValue.InRange(value, 0, LargestGroup); }

    /// <summary>Where the seats may be: zones, sections, levels, a channel's seats; null for the whole house.</summary>
    public SeatSet? Within { get; init; }

    /// <summary>The ranking that says which seats are good; null for the map's primary one.</summary>
    public SeatRanking? Ranking { get; init; }

    /// <summary>The accessible places that are released, and may be sold to anyone; null for none.</summary>
    public SeatSet? ReleasedAccessible { get; init; }

    /// <summary>Whether each seat must be reached without a step; wheelchair spaces are taken to be.</summary>
    public bool StepFree { get; init; }

    /// <summary>
    /// Whether no row may have the group on both sides of an aisle. Which side of each row it takes is tried, not decided exactly: where
    /// the house is nearly full, a placement may be missed.
    /// </summary>
    public bool NeverAcrossAisle { get; init; }

    /// <summary>How far the group sits from others; null for as near as they like. Its own people may sit side by side.</summary>
    public SpacingRule? Spacing { get; init; }

    /// <summary>
    /// The seats on which others sit, held or sold, for <see cref="Spacing"/>; null to take it that somebody sits on every seat that is not
    /// free.
    /// </summary>
    public SeatSet? Occupied { get; init; }

    /// <summary>
    /// How much quality counts against compactness, from 0 to 10. The placement wins whose compactness in metres, times
    /// one plus this weight times what its mean quality lacks of 1, is the least: with 0.25 the best seats of the house win
    /// over the worst as long as the group sits less than a quarter wider there. 0 is compactness alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public double QualityWeight { get; init => field = AskedValue.InRange(value, 0.0, 10); } = 0.25;

    /// <summary>
    /// How much wider the group may sit for the sake of its <see cref="Leaders"/>, from 0 to 10, as a share: with 0.25 a quarter. Where
    /// fewer parts would cost more, the group sits as if there were no leaders, and the proposal says so. Not regarded with
    /// <see cref="LeadersRequired"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public double LeaderWeight { get; init => field = AskedValue.InRange(value, 0.0, 10); } = 0.25;

    /// <summary>
    /// How much each part counts, from 0 to 10, in squares of the distance from the group's middle to its edge: the more,
    /// the fewer and longer the parts, and the less ragged the edge of the group. 0 is compactness alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public double PartWeight { get; init => field = AskedValue.InRange(value, 0.0, 10); } = 1;

    /// <summary>
    /// How much it counts to leave a single free seat beside a part, from 0 to 10, in shares of the square of the distance
    /// from the group's middle to its edge; 0 not to regard single seats left over.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range.</exception>
    public double OrphanWeight { get; init => field = AskedValue.InRange(value, 0.0, 10); } = 0.25;

    /// <summary>Checks that the parts fit each other and the map.</summary>
    internal void CheckAgainst(SeatMap map)
    {
        if (Units.Sum(static unit => (long)unit) > Size)
        {
            throw new ArgumentException("The units have more people than the group.", nameof(Units));
        }

        if (Leaders > Size || Wheelchairs > Size)
        {
            throw new ArgumentException("There are more leaders or wheelchairs than people in the group.", Leaders > Size
                ? nameof(Leaders)
                : nameof(Wheelchairs));
        }

        if (Wheelchairs > 0 && (Leaders > 0 || !Units.IsEmpty))
        {
            throw new ArgumentException("A group with wheelchairs has neither units nor leaders; ask for its units apart.",
                nameof(Wheelchairs));
        }

        AsSeats().CheckAgainst(map);
    }

    /// <summary>The same wishes for a single person: which seats may be offered at all.</summary>
    internal SeatRequest AsSeats() =>
        new(1)
        {
            Within = Within,
            Ranking = Ranking,
            ReleasedAccessible = ReleasedAccessible,
            StepFree = StepFree,
            NeverAcrossAisle = NeverAcrossAisle,
            Occupied = Occupied,
        };

    private static ImmutableArray<int> AllPositive(ImmutableArray<int> units, [CallerMemberName] string name = "")
    {
        if (units.IsDefault)
        {
            return [];
        }

        foreach (var unit in units)
        {
            AskedValue.InRange(unit, 1, LargestGroup, name);
        }

        return units;
    }
}
