using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Places proposed for a party, and all that is to be said of them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its selection, which names places by their ids"), JsonConverter(typeof(NotOnTheWire))]
public class SeatProposal
{
    private ImmutableArray<string> _labels;

    internal SeatProposal(SeatMap map, PlaceSelection selection, ImmutableArray<SeatIndex> seats, string step)
    {
        Map = map;
        Selection = selection;
        Seats = seats;
        Step = step;
    }

    /// <summary>The map to which the seats belong.</summary>
    public SeatMap Map { get; }

    /// <summary>The places by their ids, as holds and quotes speak of them.</summary>
    public PlaceSelection Selection { get; }

    /// <summary>The seats, in sitting order within each row; empty for standing places.</summary>
    public ImmutableArray<SeatIndex> Seats { get; }

    /// <summary>The name of the step that served.</summary>
    public string Step { get; }

    /// <summary>
    /// How good the seats are, from 0 to 1: the mean of their qualities by the ranking asked for, as a share of
    /// <see cref="SeatRanking.MaxQuality"/>. 0 for standing places.
    /// </summary>
    public double Quality => Score.Quality;

    /// <summary>The parts of the score by which it won.</summary>
    public required SeatScore Score { get; init; }

    /// <summary>The rules that had to be relaxed, each in a few words; empty when none had to.</summary>
    public ImmutableArray<string> Relaxed { get; init; } = [];

    /// <summary>Whether an orphan is left that the request minds.</summary>
    internal bool LeavesOrphan => Relaxed.Any(static said => said.Contains(ProposalWords.OrphanLeft, StringComparison.Ordinal));

    /// <summary>The seats of those who are to be accompanied, so that each has company; empty when there are none.</summary>
    public ImmutableArray<SeatIndex> Accompanied { get; init; } = [];

    /// <summary>
    /// The seats of each of <see cref="SeatRequest.Roles"/>, so that nobody is the only one of a role in a part of the party; empty when
    /// there are none.
    /// </summary>
    public ImmutableArray<RoleSeats> Roles { get; init; } = [];

    /// <summary>What the places cost in all by <see cref="SeatRequest.Costs"/>; null when those were not given.</summary>
    public long? Cost { get; init; }

    /// <summary>The lengths of the stretches of free seats that stay right beside the party.</summary>
    public ImmutableArray<int> LeavesBehind { get; init; } = [];

    /// <summary>The mean distance from the seats to their focal points, in metres; 0 for standing places.</summary>
    public double FocalDistance { get; init; }

    /// <summary>Whether nobody of the party is parted from the others by a seat, an aisle or a row.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Row by row, the places as a person would say them: <c>Orchestra, row F, seats 12–15</c>.</summary>
    public ImmutableArray<string> Labels
    {
        get
        {
            if (_labels.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _labels, ProposalWords.Labels(this));
            }

            return _labels;
        }
    }

    /// <summary>
    /// One sentence about the proposal, in English: which places, how good, by which step, what was relaxed, what it leaves.
    /// </summary>
    /// <returns>The sentence.</returns>
    public virtual string Explain() => ProposalWords.Explain(this);

    /// <summary>The places as a person would say them.</summary>
    /// <returns>The labels, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", Labels);
}
