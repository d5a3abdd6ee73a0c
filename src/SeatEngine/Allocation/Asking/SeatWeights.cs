namespace SeatEngine.Allocation;

/// <summary>
/// What a score is made of beside quality. A weight of 1 is worth the whole way from the worst seat to the best, for one
/// person.
/// </summary>
/// <remarks>Each is finite and at least 0. All 0 is quality alone.</remarks>
public sealed record SeatWeights
{
    /// <summary>Quality alone: a wish for an aisle or for certain seats still counts, nothing else does.</summary>
    public static SeatWeights QualityOnly { get; } = new() { Fragmentation = 0, Room = 0 };

    /// <summary>The weights used unless said otherwise.</summary>
    public static SeatWeights Default { get; } = new();

    /// <summary>Of a seat that is expected to stay empty because of what is left beside the party; see <see cref="PartyMix"/>.</summary>
    /// <remarks>
    /// 0.1 unless said otherwise: the most at which the first parties of a sale sat as well as by quality alone in every
    /// bundled hall that was sold out in simulation.
    /// </remarks>
    public double Fragmentation { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 0.1;

    /// <summary>Of sitting at the aisle wished for.</summary>
    public double Aisle { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 0.25;

    /// <summary>Of each seat that is preferred or avoided.</summary>
    public double Preference { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 0.25;

    /// <summary>Of each companion seat that goes to the company of the wheelchair space to which the house links it.</summary>
    public double Companion { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 1;

    /// <summary>
    /// Under a <see cref="SeatRequest.Spacing"/> rule, of each seat of room that a placement takes from parties to come: at
    /// the usual 100, room decides, and quality only between placements that leave nearly as much. 0 is quality alone.
    /// </summary>
    public double Room { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 100;

    /// <summary>
    /// Of each unit that a seat costs by <see cref="SeatRequest.Costs"/>; 0, so that price does not count, unless said otherwise. With
    /// cents, 1/10,000 says that 100 in money are worth the whole way from the worst seat to the best.
    /// </summary>
    public double Cost { get; init => field = AskedValue.InRange(value, 0.0, 1000); }

    /// <summary>Of each metre from a seat to the nearest of those of <see cref="SeatRequest.Near"/>.</summary>
    public double Near { get; init => field = AskedValue.InRange(value, 0.0, 1000); } = 0.05;

    /// <summary>
    /// Of each seat in a row, box or table all of whose seats are free: with a weight, whole rows are kept for later as long as there are
    /// other seats nearly as good. 0 unless said otherwise.
    /// </summary>
    public double UntouchedRow { get; init => field = AskedValue.InRange(value, 0.0, 1000); }
}
