using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Seats that a party has, what it has against them, and what else it must not lose.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the ids of the seats and the complaint, and make the request where the map is"), JsonConverter(typeof(NotOnTheWire))]
public sealed record MoveRequest
{
    /// <summary>Asks for better places.</summary>
    /// <param name="seats">The party's seats, from 1 to <see cref="SeatRequest.LargestParty"/>.</param>
    /// <param name="complaint">What it has against them, at least one thing.</param>
    /// <exception cref="ArgumentException">There are no seats or too many, or no complaint.</exception>
    public MoveRequest(SeatSet seats, SeatComplaint complaint)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (seats.Count is 0 or > SeatRequest.LargestParty)
        {
            throw new ArgumentException($"A party has 1 to {SeatRequest.LargestParty} seats.", nameof(seats));
        }

        const SeatComplaint all = (SeatComplaint)((1 << 7) - 1);
        if (complaint == SeatComplaint.None || (complaint & ~all) != 0)
        {
            throw new ArgumentException("There is no such complaint.", nameof(complaint));
        }

        Seats = seats;
        Complaint = complaint;
    }

    /// <summary>The party's seats.</summary>
    public SeatSet Seats { get; }

    /// <summary>What it has against them.</summary>
    public SeatComplaint Complaint { get; }

    /// <summary>
    /// How many of the party use a wheelchair; null for as many as it has wheelchair spaces, and one more when
    /// <see cref="SeatComplaint.WheelchairNeeded"/> is the complaint.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int? Wheelchairs { get; init => field = AskedValue.InRange(value, 0, SeatRequest.LargestParty); }

    /// <summary>Whether the party needs seats that are reached without a step, whatever the complaint.</summary>
    public bool StepFree { get; init; }

    /// <summary>The accessible places that are released and may be sold to anyone; null for none.</summary>
    public SeatSet? ReleasedAccessible { get; init; }

    /// <summary>Where the places may be; null for the whole house.</summary>
    public SeatSet? Within { get; init; }

    /// <summary>The price zones: the new places lie in the same ones as the present; null when zones are not regarded.</summary>
    public ZoneMap? Zones { get; init; }

    /// <summary>How far the party must sit from others after the move; null for as near as they like.</summary>
    public SpacingRule? Spacing { get; init; }

    /// <summary>
    /// The seats on which others sit, for <see cref="Spacing"/>; null to take it that somebody sits on every seat that is
    /// neither free nor the party's own.
    /// </summary>
    public SeatSet? Occupied { get; init; }

    /// <summary>Other parties with whom seats may be changed; empty for none.</summary>
    public ImmutableArray<MoveParty> Others { get; init; } = [];

    /// <summary>The ranking that says which seats are good; null for the map's primary one.</summary>
    public SeatRanking? Ranking { get; init; }

    /// <summary>How many moves, and how many swaps, are suggested at most, from 1 to 100; 5 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Suggestions { get; init => field = AskedValue.InRange(value, 1, 100); } = 5;

    /// <summary>
    /// How much nearer to the focal point (or farther from it) each new seat must be than the present ones on the mean, in metres; 1 unless
    /// said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The distance is not from 0 to 1,000.</exception>
    public double LeastStep { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 1;

    /// <summary>
    /// How far each new seat must be from each present one to be away from the neighbours, in metres on the plan; 3 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The distance is not from 0 to 1,000.</exception>
    public double LeastFromNeighbours { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 3;

    /// <summary>How much worse the new places may be in mean quality, from 0 to 1; 1, no limit, unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The loss is not from 0 to 1.</exception>
    public double MostQualityLost { get; init => field = AskedValue.InRange(value, 0.0, 1); } = 1;

    /// <summary>
    /// What each metre from the present places takes off the mean quality when suggestions are ranked; 0.002 unless said otherwise, from 0
    /// to 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 0 to 1.</exception>
    public double PerMetre { get; init => field = AskedValue.InRange(value, 0.0, 1); } = 0.002;

    /// <summary>What each place costs; null where that is of no matter.</summary>
    public SeatCosts? Costs { get; init; }

    /// <summary>What the party's places may cost in all after a move, in the units of <see cref="Costs"/>; null for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public long? MostInAll { get; init => field = AskedValue.NotNegative(value); }

    /// <summary>
    /// What each unit that a seat costs takes off its quality in the search and when suggestions are ranked, so that dear seats do not
    /// crowd out those nearly as good; from 0 to 1,000, and 0, so that price does not count, unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 0 to 1,000.</exception>
    public double PerCost { get; init => field = AskedValue.InRange(value, 0.0, 1000); }

    internal bool Has(SeatComplaint complaint) => (Complaint & complaint) != 0;

    /// <summary>Checks that the parts fit each other and the map.</summary>
    internal void CheckAgainst(SeatMap map)
    {
        if (Others.IsDefault || Others.Any(static party => party is null) || Wheelchairs > Seats.Count)
        {
            throw new ArgumentException("The other parties are not told, or there are more wheelchairs than people in the party.",
                nameof(Others));
        }

        if (!ReferenceEquals(Seats.Map, map) || (Zones is not null && !ReferenceEquals(Zones.Map, map))
            || (Occupied is not null && !ReferenceEquals(Occupied.Map, map)) || Others.Any(party => !ReferenceEquals(party.Seats.Map, map)))
        {
            throw new ArgumentException("Seats, zones and the other parties belong to the allocator's map.", nameof(Seats));
        }
    }
}
