using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>How a placement is judged.</summary>
/// <remarks>
/// Stateless, so that it may be shared between threads. <see cref="Quality"/> is what the layout of a map is made for;
/// any other is asked for each placement that the rules allow.
/// </remarks>
[SendInstead("its name, and look it up there"), JsonConverter(typeof(NotOnTheWire))]
public abstract class SeatScoring
{
    /// <summary>The sum of the qualities of the ranking, and the parts of <see cref="SeatWeights"/>.</summary>
    public static SeatScoring Quality { get; } = new QualityScoring();

    /// <summary>
    /// The distance from the middle of the party's seats to the focal point of its first, the least first, and nothing
    /// else. It reproduces what seats.io publishes of its choices.
    /// </summary>
    public static SeatScoring CentroidDistance { get; } = new CentroidScoring();

    /// <summary>Whoever comes first in the natural order of section, row and seat: the plain rule of a list.</summary>
    public static SeatScoring FirstFit { get; } = new FirstFitScoring();

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>The score of a placement: the higher, the better. Of equals the first in natural order wins.</summary>
    /// <param name="map">The map.</param>
    /// <param name="seats">The seats, in sitting order.</param>
    /// <returns>
    /// Any number; <see cref="long.MinValue"/> for a placement that is not to be offered (steps that part a party beyond an aisle, or give
    /// it a whole table, do not ask). The weights of a request are added to it in units of <see cref="SeatRanking.MaxQuality"/> when
    /// <see cref="UsesWeights"/>.
    /// </returns>
    public abstract long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats);

    /// <summary>Whether the other parts of a score are added.</summary>
    public virtual bool UsesWeights => false;

    /// <summary>Whether it lets every placement be offered, so that none need be asked about.</summary>
    internal virtual bool OffersAll => false;

    /// <summary>Whether the score of seats is the sum of the scores of each, so that the best of a box are the best one by one.</summary>
    internal virtual bool IsSumOfSeats => false;

    /// <summary>Whether a placement may be offered.</summary>
    internal bool Offers(SeatMap map, ReadOnlySpan<SeatIndex> seats) => OffersAll || ScoreOf(map, seats) != long.MinValue;

    private sealed class QualityScoring : SeatScoring
    {
        public override string Name => "quality";

        public override bool UsesWeights => true;

        internal override bool OffersAll => true;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            ArgumentNullException.ThrowIfNull(map);
            var sum = 0L;
            foreach (var seat in seats)
            {
                sum += map.PrimaryRanking.QualityOf(seat);
            }

            return sum;
        }
    }

    private sealed class CentroidScoring : SeatScoring
    {
        public override string Name => "centroid distance";

        internal override bool OffersAll => true;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            ArgumentNullException.ThrowIfNull(map);
            var (x, y, z) = (0.0, 0.0, 0.0);
            foreach (var seat in seats)
            {
                var position = map.PositionOf(seat);
                (x, y, z) = (x + position.X, y + position.Y, z + position.Z);
            }

            var centre = new Layout.PlanPoint(x / seats.Length, y / seats.Length, z / seats.Length);

            // Whole micrometres: below what a plan can say, and the same on every machine.
            return -(long)Math.Round(centre.DistanceTo(map.FocalPointOf(seats[0])) * 1e6, MidpointRounding.AwayFromZero);
        }
    }

    private sealed class FirstFitScoring : SeatScoring
    {
        public override string Name => "first fit";

        internal override bool OffersAll => true;

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            ArgumentNullException.ThrowIfNull(map);
            return -map.RowOf(seats[0]).Ordinal;
        }
    }
}
