using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>What is particular about a table.</summary>
/// <remarks>Not thread-safe. Made by <see cref="SectionBuilder"/>.</remarks>
[SendInstead("the hall that it builds"), JsonConverter(typeof(NotOnTheWire))]
public sealed class TableBuilder
{
    /// <summary>From the edge of the top to the middle of a chair.</summary>
    private const double ChairRoom = 0.3;

    /// <summary>The sides in the order in which chairs are set round the table.</summary>
    private static readonly TableSide[] Sides = [TableSide.Far, TableSide.Right, TableSide.Near, TableSide.Left];

    private readonly HashSet<TableSide> _openSides = [];
    private LabelScheme _labels = LabelScheme.Numbers();
    private PriceZoneId? _category;
    private BookingMode _booking;
    private double _turn;
    private double _openAngle;

    internal TableBuilder()
    {
    }

    /// <summary>Says how its chairs are called, in order round it: 1, 2, 3 unless said otherwise.</summary>
    /// <param name="labels">The series.</param>
    /// <returns>This builder.</returns>
    public TableBuilder Labels(LabelScheme labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _labels = labels;
        return this;
    }

    /// <summary>Says the category of its chairs.</summary>
    /// <param name="category">The id of the category.</param>
    /// <returns>This builder.</returns>
    public TableBuilder Category(string category)
    {
        _category = new PriceZoneId(category);
        return this;
    }

    /// <summary>Says that it is sold only as a whole.</summary>
    /// <returns>This builder.</returns>
    public TableBuilder Whole()
    {
        _booking = BookingMode.Whole;
        return this;
    }

    /// <summary>Turns the table with its chairs.</summary>
    /// <param name="degrees">Clockwise as seen on the plan. At 0 the middle of a round table's opening, or else its first chair, lies up
    /// the plan.</param>
    /// <returns>This builder.</returns>
    public TableBuilder Turn(double degrees)
    {
        _turn = degrees;
        return this;
    }

    /// <summary>Leaves a part of a round table without chairs, so that those at its ends are no neighbours.</summary>
    /// <param name="degrees">How much of the circle, above 0 and below 360; its middle lies up the plan unless the table is turned.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is out of its range.</exception>
    public TableBuilder Open(double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(degrees, 360);
        _openAngle = degrees;
        return this;
    }

    /// <summary>Says that nobody sits beside anybody across a side of a rectangular table on which no chairs stand.</summary>
    /// <param name="side">The side.</param>
    /// <returns>This builder.</returns>
    public TableBuilder Open(TableSide side)
    {
        _openSides.Add(side);
        return this;
    }

    internal HallTable BuildRound(string label, PlanPoint centre, double diameter, int chairs, Func<string, SeatId> idOf)
    {
        // Beside an opening stands half a chair's share of the circle, so that even the smallest keeps its neighbours apart.
        var step = (360 - _openAngle) / chairs;
        var first = _turn + (_openAngle > 0 ? (_openAngle + step) / 2 : 0);
        var reach = (diameter / 2) + ChairRoom;
        var points = Enumerable.Range(0, chairs).Select(chair => RowPath.Arc(centre, reach, first + (chair * step) + 180).PointAt(0));
        return Make(label, centre, points, idOf) with
        {
            Shape = TableShape.Round,
            Width = diameter,
            OpenAfter = _openAngle > 0 && chairs > 1 ? [chairs - 1] : [],
        };
    }

    internal HallTable BuildRectangular(string label, PlanPoint centre, (double Width, double Depth) top,
        ImmutableArray<int> sides, Func<string, SeatId> idOf)
    {
        var points = new List<PlanPoint>();
        var open = ImmutableArray.CreateBuilder<int>();
        for (var side = 0; side < 4; side++)
        {
            if (_openSides.Contains(Sides[side]))
            {
                if (sides[side] > 0)
                {
                    throw new ArgumentException($"Chairs stand at the side {Sides[side]}, so it is not open.", nameof(sides));
                }

                open.Add(points.Count - 1);
            }

            points.AddRange(ChairsAt(side, sides[side], centre, top));
        }

        var total = points.Count;
        return Make(label, centre, points, idOf) with
        {
            Shape = TableShape.Rectangular,
            Width = top.Width,
            Depth = top.Depth,
            Rotation = _turn,
            OpenAfter = [.. open.Select(after => (after + total) % total).Distinct().Order()],
        };
    }

    private IEnumerable<PlanPoint> ChairsAt(int side, int count, PlanPoint centre, (double Width, double Depth) top)
    {
        var (length, reach) = side % 2 == 0 ? (top.Width, top.Depth / 2) : (top.Depth, top.Width / 2);

        // Turned so that "behind" leads from the middle of the table out over this side, and "left" runs clockwise.
        var line = RowPath.Line(centre, _turn + (side * 90) + 180).Behind(reach + ChairRoom);
        return Enumerable.Range(0, count).Select(chair => line.PointAt(length * (0.5 - ((chair + 0.5) / count))));
    }

    private HallTable Make(string label, PlanPoint centre, IEnumerable<PlanPoint> points, Func<string, SeatId> idOf) => new()
    {
        Label = label,
        Centre = centre,
        Booking = _booking,
        Category = _category,
        Seats = [.. points.Select((point, index) =>
            new Seat { Id = idOf(_labels.LabelAt(index)), Label = _labels.LabelAt(index), Position = point })],
    };
}
