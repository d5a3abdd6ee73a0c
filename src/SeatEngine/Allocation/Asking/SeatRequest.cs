using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What a desk or a shop asks for: how many people, where, and by which rules.</summary>
/// <remarks>
/// Immutable and safe to share between threads; made once, it may be asked of many snapshots. Each value is checked
/// when it is set, and that the values fit each other and the map when the request is first used.
/// </remarks>
[SendInstead("the size of the party and its wishes, and make the request where the map is"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeatRequest
{
    /// <summary>The most people that may be seated by one request: 64. More are a group.</summary>
    public const int LargestParty = 64;

    /// <summary>A request for a party.</summary>
    /// <param name="partySize">How many people, wheelchair users included; from 1 to <see cref="LargestParty"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public SeatRequest(int partySize)
    {
        PartySize = partySize;
    }

    /// <summary>How many people, wheelchair users included; from 1 to <see cref="LargestParty"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public int PartySize { get; init => field = AskedValue.InRange(value, 1, LargestParty); }

    /// <summary>Where the seats may be: zones, sections, levels, a channel's seats; null for the whole house.</summary>
    public SeatSet? Within { get; init; }

    /// <summary>The ranking that says which seats are good; null for the map's primary one.</summary>
    public SeatRanking? Ranking { get; init; }

    /// <summary>How a placement is judged; by the ranking's quality unless said otherwise.</summary>
    public SeatScoring Scoring { get; init => field = AskedValue.NotNull(value); } = SeatScoring.Quality;

    /// <summary>The weights of the parts of a score beside quality.</summary>
    public SeatWeights Weights { get; init => field = AskedValue.NotNull(value); } = SeatWeights.Default;

    /// <summary>The parties that are expected to come after this one.</summary>
    public PartyMix PartyMix { get; init => field = AskedValue.NotNull(value); } = PartyMix.Default;

    /// <summary>How many of the party need a wheelchair space, from 0 to the party's size; the others are their companions.</summary>
    /// <remarks>In a hall that marks no wheelchair space, its accessible seats serve.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Wheelchairs { get; init => field = AskedValue.InRange(value, 0, LargestParty); }

    /// <summary>The accessible places that are released, and may be sold to anyone; null for none.</summary>
    public SeatSet? ReleasedAccessible { get; init; }

    /// <summary>Whether each seat must be reached without a step; wheelchair spaces are taken to be.</summary>
    public bool StepFree { get; init; }

    /// <summary>Where an aisle is wanted.</summary>
    public AislePreference Aisle { get; init => field = AskedValue.Defined(value); }

    /// <summary>Whether no other seats will do than those at the aisle wanted.</summary>
    public bool AisleRequired { get; init; }

    /// <summary>Whether no row may have the party on both sides of an aisle, however the party is parted.</summary>
    public bool NeverAcrossAisle { get; init; }

    /// <summary>
    /// Seats that are better left alone, but may be offered; null for none. To exclude seats, leave them out of <see cref="Within"/>.
    /// </summary>
    public SeatSet? Avoid { get; init; }

    /// <summary>Seats that are preferred; null for none.</summary>
    public SeatSet? Prefer { get; init; }

    /// <summary>Seats, taken or not, next to one of which the party wants to sit; null or empty for none.</summary>
    public SeatSet? Beside { get; init; }

    /// <summary>
    /// Seats, taken or not, such as those of an earlier order, near which the party wants to sit; null or empty for none. Each metre from
    /// the nearest of them counts <see cref="SeatWeights.Near"/>.
    /// </summary>
    public SeatSet? Near { get; init; }

    /// <summary>What each place costs; null where that is of no matter.</summary>
    public SeatCosts? Costs { get; init; }

    /// <summary>
    /// What the party may spend in all, in the units of <see cref="Costs"/>, chairs of a table that nobody of it sits on included; null for
    /// no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public long? MostInAll { get; init => field = AskedValue.NotNegative(value); }

    /// <summary>
    /// How much worse than the best, as a share of its score from 0 to 1, a placement of people who sit together may be to be taken since
    /// it costs less; of those the cheapest is, and of equally cheap ones the best. 0, where price is no matter, unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double CheaperWithin { get; init => field = AskedValue.InRange(value, 0.0, 1); }

    /// <summary>
    /// How many of the party, from 0 to one less than its size, are to be accompanied by the others: children, and those with a carer.
    /// </summary>
    /// <remarks>
    /// Nobody of them is in a part of the party, and with <see cref="CompanyRule.Beside"/> on a seat, without one of the others:
    /// <see cref="SeatProposal.Accompanied"/> says which seats are theirs. Side by side in a line or at a table one adult serves two
    /// neighbours, so that a stretch of n needs ⌈n/3⌉. With wheelchairs all who are near each other are one part.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Accompanied { get; init => field = AskedValue.InRange(value, 0, LargestParty); }

    /// <summary>Where those sit who accompany the <see cref="Accompanied"/>.</summary>
    public CompanyRule Company { get; init => field = AskedValue.Defined(value); }

    /// <summary>
    /// The roles of the party, of all or some of its people, for a party in which nobody is to be the only one of a role where the party is
    /// parted: whoever shares a role with others has one of them in the same part. Empty for none; not together with
    /// <see cref="Accompanied"/>.
    /// </summary>
    /// <remarks><see cref="SeatProposal.Roles"/> says which seats are whose.</remarks>
    /// <exception cref="ArgumentException">Two roles have one name, or there are more than 8.</exception>
    public ImmutableArray<PartyRole> Roles
    {
        get;
        init => field = !value.IsDefault && value.Length <= 8
            && value.Select(static role => role.Name).Distinct(StringComparer.Ordinal).Count() == value.Length
                ? value
                : throw new ArgumentException("There are up to 8 roles, each with a name of its own.", nameof(Roles));
    } = [];

    /// <summary>
    /// Whether the party has a box or table for itself, also of those that are sold by the seat: all seats of it are taken, and nothing
    /// else will do.
    /// </summary>
    public bool WholeBoxes { get; init; }

    /// <summary>What is to be done about orphans.</summary>
    public OrphanPolicy Orphans { get; init; }

    /// <summary>
    /// How far the party sits from others; null for as near as they like. Nobody of one party is too near to another of it.
    /// </summary>
    /// <remarks>
    /// With a rule, seats are scarce: unless <see cref="SeatWeights.Room"/> is 0 or another <see cref="Scoring"/> is
    /// given, the placement is chosen that leaves most room for later parties, and the better seats among those that leave
    /// as much. Those to come are taken to be of <see cref="Allocation.PartyMix.AnySize"/> unless a <see cref="PartyMix"/> other
    /// than the default is given: room is kept for large parties too. Orphans and leftovers beside the party are not regarded, since nobody
    /// may sit there. A party that fits is
    /// never turned away for the sake of a later one.
    /// </remarks>
    public SpacingRule? Spacing { get; init; }

    /// <summary>
    /// The seats on which others sit, held or sold, for <see cref="Spacing"/>; null to take it that somebody sits on every
    /// seat that is not free. Seats taken out of use hold nobody, so that whoever knows of them says so here. Of one date alone: see
    /// <see cref="SeriesNight.Occupied"/>.
    /// </summary>
    public SeatSet? Occupied { get; init; }

    /// <summary>How many proposals are wanted at most, from 1 to 1,000; fewer are given when there are no more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Proposals { get; init => field = AskedValue.InRange(value, 1, 1000); } = 1;

    /// <summary>How much the proposals must differ.</summary>
    public ProposalDifference Difference { get; init => field = AskedValue.Defined(value); }

    /// <summary>The steps that are tried in turn.</summary>
    public SeatLadder Ladder { get; init => field = AskedValue.NotNull(value); } = SeatLadder.Default;

    /// <summary>
    /// A seed by which one of several nearly equal placements is drawn, the same for the same seed; null to take the best.
    /// </summary>
    public ulong? ShuffleSeed { get; init; }

    /// <summary>How much worse than the best, in mean quality from 0 to 1, a placement may be to be drawn by the seed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not from 0 to 1.</exception>
    public double ShuffleTolerance { get; init => field = AskedValue.InRange(value, 0.0, 1); } = 0.01;

    /// <summary>The seats to be sat beside; null for none, as for a set that is empty.</summary>
    internal SeatSet? BesideWanted => Beside is { IsEmpty: false } ? Beside : null;

    /// <summary>The seats to be sat near; null for none, as for a set that is empty.</summary>
    internal SeatSet? NearWanted => Near is { IsEmpty: false } ? Near : null;

    /// <summary>Whether seats cost no more than may be spent.</summary>
    internal bool CanPay(ReadOnlySpan<SeatIndex> seats) => MostInAll is not { } most || Costs!.TotalOf(seats) <= most;

    /// <summary>Whether an aisle is a condition.</summary>
    internal bool NeedsAisle => AisleRequired && Aisle != AislePreference.None;

    /// <summary>Whether something is a condition that a party grown part by part may miss, so that parts are tried out as well.</summary>
    internal bool HasConditionsOnParts => NeedsAisle || NeverAcrossAisle || Orphans.Rule == OrphanRule.Strict || MostInAll is not null
        || Accompanied > 0 || !Roles.IsEmpty;

    /// <summary>Checks that the parts fit each other and the map.</summary>
    internal void CheckAgainst(SeatMap map)
    {
        if (Wheelchairs > PartySize)
        {
            throw new ArgumentException("There are more wheelchairs than people in the party.", nameof(Wheelchairs));
        }

        if (Accompanied > 0 && Accompanied >= PartySize)
        {
            throw new ArgumentException("Nobody of the party is left to accompany the others.", nameof(Accompanied));
        }

        if (!Roles.IsEmpty && (Accompanied > 0 || Roles.Sum(static role => role.People) > PartySize))
        {
            throw new ArgumentException("The roles have more people than the party, or others are to be accompanied.", nameof(Roles));
        }

        if (Costs is null ? MostInAll is not null || CheaperWithin > 0 : !ReferenceEquals(Costs.Map, map))
        {
            throw new ArgumentException("What places cost is not said, or of another map.", nameof(Costs));
        }

        if (CheaperWithin > 0 && ShuffleSeed is not null)
        {
            throw new ArgumentException("Of nearly equal placements either the cheapest is taken or one is drawn.", nameof(CheaperWithin));
        }

        CheckMap(Within, map, nameof(Within));
        CheckMap(ReleasedAccessible, map, nameof(ReleasedAccessible));
        CheckMap(Avoid, map, nameof(Avoid));
        CheckMap(Prefer, map, nameof(Prefer));
        CheckMap(Beside, map, nameof(Beside));
        CheckMap(Near, map, nameof(Near));
        CheckMap(Occupied, map, nameof(Occupied));
        if (Ranking is not null && !map.Rankings.AsSpan().Contains(Ranking))
        {
            throw new ArgumentException("The ranking belongs to another map.", nameof(Ranking));
        }
    }

    private static void CheckMap(SeatSet? set, SeatMap map, string name)
    {
        if (set is not null && !ReferenceEquals(set.Map, map))
        {
            throw new ArgumentException("The set belongs to another map.", name);
        }
    }
}
