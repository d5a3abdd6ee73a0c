using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>What is particular about a box.</summary>
/// <remarks>Not thread-safe. Made by <see cref="SectionBuilder"/>.</remarks>
[SendInstead("the hall that it builds"), JsonConverter(typeof(NotOnTheWire))]
public sealed class BoxBuilder
{
    /// <summary>From the parapet to the middle of the first chairs: knees and a rail.</summary>
    private const double FrontRoom = 0.5;

    /// <summary>Between the outer chairs and the walls.</summary>
    private const double SideRoom = 0.1;

    private readonly List<(int Row, SeatFeatures Features, string? Note)> _marks = [];
    private double _pitch = 0.55;
    private double _spacing = 0.75;
    private double _rise;
    private LabelScheme _labels = LabelScheme.Numbers();
    private PriceZoneId? _category;
    private BookingMode _booking;

    internal BoxBuilder()
    {
    }

    /// <summary>Says how far its chairs stand apart.</summary>
    /// <param name="pitch">From chair to chair in metres, above 0: 0.55 m unless said otherwise.</param>
    /// <param name="spacing">From row to row in metres, above 0: 0.75 m unless said otherwise.</param>
    /// <param name="rise">From row to row in height, in metres.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A distance is not above 0.</exception>
    public BoxBuilder Chairs(double pitch, double spacing = 0.75, double rise = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pitch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spacing);
        (_pitch, _spacing, _rise) = (pitch, spacing, rise);
        return this;
    }

    /// <summary>Says how its chairs are called, row by row and each from the left: 1, 2, 3 unless said otherwise.</summary>
    /// <param name="labels">The series.</param>
    /// <returns>This builder.</returns>
    public BoxBuilder Labels(LabelScheme labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _labels = labels;
        return this;
    }

    /// <summary>Says the category of its chairs.</summary>
    /// <param name="category">The id of the category.</param>
    /// <returns>This builder.</returns>
    public BoxBuilder Category(string category)
    {
        _category = new PriceZoneId(category);
        return this;
    }

    /// <summary>Says that it is sold only as a whole.</summary>
    /// <returns>This builder.</returns>
    public BoxBuilder Whole()
    {
        _booking = BookingMode.Whole;
        return this;
    }

    /// <summary>Gives features to a row of its chairs.</summary>
    /// <param name="row">The row, counted from 0 at the parapet.</param>
    /// <param name="features">The features.</param>
    /// <param name="note">What a buyer should know, or null.</param>
    /// <returns>This builder.</returns>
    public BoxBuilder Mark(int row, SeatFeatures features, string? note = null)
    {
        _marks.Add((row, features, note));
        return this;
    }

    internal Box Build(string label, RowPath front, ImmutableArray<int> rows, Func<string, SeatId> idOf)
    {
        if (rows.Any(static count => count < 0) || rows.Sum() == 0)
        {
            throw new ArgumentException("A box has at least one chair, and no row fewer than none.", nameof(rows));
        }

        var seats = ImmutableArray.CreateBuilder<Seat>(rows.Sum());
        for (var row = 0; row < rows.Length; row++)
        {
            var path = front.Behind(FrontRoom + (row * _spacing), row * _rise);
            var (features, note) = MarksOf(row);
            for (var chair = 0; chair < rows[row]; chair++)
            {
                var seat = _labels.LabelAt(seats.Count);
                seats.Add(new Seat
                {
                    Id = idOf(seat),
                    Label = seat,
                    Position = path.PointAt((chair - ((rows[row] - 1) / 2.0)) * _pitch),
                    Features = features,
                    Note = note,
                });
            }
        }

        return new Box
        {
            Label = label,
            Seats = seats.MoveToImmutable(),
            Booking = _booking,
            Category = _category,
            Outline = Walls(front, rows)
        };
    }

    private ImmutableArray<PlanPoint> Walls(RowPath front, ImmutableArray<int> rows)
    {
        var half = (rows.Max() * _pitch / 2) + SideRoom;
        var back = front.Behind(FrontRoom + ((rows.Length - 1) * _spacing) + (_spacing / 2));
        return [Flat(front, -half), Flat(front, half), Flat(back, half), Flat(back, -half)];
    }

    private static PlanPoint Flat(RowPath path, double offset) => path.PointAt(offset) with { Z = 0 };

    private (SeatFeatures Features, string? Note) MarksOf(int row)
    {
        var marks = _marks.Where(mark => mark.Row == row).ToArray();
        return (marks.Aggregate(SeatFeatures.None, static (all, mark) => all | mark.Features),
            marks.LastOrDefault(static mark => mark.Note is not null).Note);
    }
}
