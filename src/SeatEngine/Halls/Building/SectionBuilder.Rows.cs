using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Layout;

namespace SeatEngine.Halls;

public sealed partial class SectionBuilder
{
    private double _pitch = 0.55;
    private double _aisleWidth = 1.2;
    private double _spacing = 0.9;
    private double _rise;
    private double _axis;
    private bool _isStaggered;
    private RowAlignment _alignment = RowAlignment.Centre;
    private LabelScheme _rowLabels = LabelScheme.Letters();
    private SeatNumbering _numbering = SeatNumbering.LeftToRight();
    private RowPath _path = RowPath.Line(default);
    private int _rowLabelsTaken;
    private int _numbersTaken;

    /// <summary>Says the distance from chair to chair: 0.55 m unless said otherwise.</summary>
    /// <param name="metres">From the middle of a chair to the middle of the next, above 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is not above 0.</exception>
    public SectionBuilder Pitch(double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        _pitch = metres;
        return this;
    }

    /// <summary>Says how wide aisles are between chairs: 1.2 m unless said otherwise.</summary>
    /// <param name="metres">The clear width, above 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is not above 0.</exception>
    public SectionBuilder AisleWidth(double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        _aisleWidth = metres;
        return this;
    }

    /// <summary>Says how far each row lies behind the one before, and how much higher (the rake).</summary>
    /// <param name="metres">From row to row on the plan, above 0: 0.9 m unless said otherwise.</param>
    /// <param name="rise">From row to row in height, in metres.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is not above 0.</exception>
    public SectionBuilder Spacing(double metres, double rise = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        _spacing = metres;
        _rise = rise;
        return this;
    }

    /// <summary>Says how the rows are called: A, B, C unless said otherwise.</summary>
    /// <param name="labels">The series; the next row takes its first label.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder RowLabels(LabelScheme labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        _rowLabels = labels;
        _rowLabelsTaken = 0;
        return this;
    }

    /// <summary>Says how the seats of the rows to come are numbered: 1, 2, 3 from the left unless said otherwise.</summary>
    /// <param name="numbering">The numbering.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Numbering(SeatNumbering numbering)
    {
        ArgumentNullException.ThrowIfNull(numbering);
        _numbering = numbering;
        return this;
    }

    /// <summary>Says where the axis lies on which odd and even numbers meet: at x = 0 unless said otherwise.</summary>
    /// <param name="x">To the right on the plan, in metres.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Axis(double x)
    {
        _axis = x;
        return this;
    }

    /// <summary>Says which part of each row stands on the middle of its path: the middle unless said otherwise.</summary>
    /// <param name="alignment">The part.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Align(RowAlignment alignment)
    {
        _alignment = alignment;
        return this;
    }

    /// <summary>Moves every second row to come by half a chair to the right, so that people look between heads.</summary>
    /// <param name="isStaggered">Whether to do so.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Stagger(bool isStaggered = true)
    {
        _isStaggered = isStaggered;
        return this;
    }

    /// <summary>Says where the next row stands; the rows after it follow behind.</summary>
    /// <param name="path">The path; until it is said, a straight one through the origin of the plan.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder From(RowPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _path = path;
        return this;
    }

    /// <summary>Leaves room behind the last row, as for a cross aisle.</summary>
    /// <param name="metres">How much more than between two rows; negative for less.</param>
    /// <param name="rise">How much higher, in metres, beyond the rise between two rows.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The path is curved, and would shrink to nothing.</exception>
    public SectionBuilder Back(double metres, double rise = 0)
    {
        _path = _path.Behind(metres, rise);
        return this;
    }

    /// <summary>Adds a row behind those before.</summary>
    /// <param name="pattern">What stands in it, from the left to the right; a text such as <c>"8 | 14 | 8"</c> says it.</param>
    /// <param name="with">Says what is particular about the row, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// A companion has no wheelchair space in its stretch, a <c>bis</c> seat no neighbour to take a number from, or
    /// labels are too few; or the row would be called as one before.
    /// </exception>
    public SectionBuilder Row(RowPattern pattern, Action<RowBuilder>? with = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var row = Particular(with);
        var layout = new RowLayout
        {
            Pitch = row.GivenPitch ?? _pitch,
            AisleWidth = _aisleWidth,
            Alignment = row.GivenAlignment ?? _alignment,
            Shift = row.GivenShift + (_isStaggered && _rows.Count % 2 == 1 ? (row.GivenPitch ?? _pitch) / 2 : 0),
        };
        Add(row, layout.Place(pattern, _path));
        _path = _path.Behind(_spacing, _rise);
        return this;
    }

    /// <summary>Adds rows that are all alike.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="pattern">What stands in each.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">As with <see cref="Row"/>.</exception>
    public SectionBuilder Rows(int count, RowPattern pattern) => Rows(count, _ => pattern);

    /// <summary>Adds rows that follow from their place.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="pattern">What stands in a row, by its place among these rows, counted from 0.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">As with <see cref="Row"/>.</exception>
    public SectionBuilder Rows(int count, Func<int, RowPattern> pattern)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(pattern);
        for (var index = 0; index < count; index++)
        {
            Row(pattern(index));
        }

        return this;
    }

    /// <summary>Adds a row whose chairs stand at points measured one by one; the path of the rows to come stays.</summary>
    /// <param name="points">Where they stand, from the left to the right, in metres.</param>
    /// <param name="with">Says what is particular about the row, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A point is not finite, or as with <see cref="Row"/>.</exception>
    public SectionBuilder RowAt(IEnumerable<PlanPoint> points, Action<RowBuilder>? with = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        PlanPoint[] given = [.. points];
        if (!Array.TrueForAll(given, static point => point.IsFinite))
        {
            throw new ArgumentException("A point is not finite.", nameof(points));
        }

        var limit = PlanMedian.OfGaps(given) * _gapFactor;
        var stretch = 0;
        var places = new List<(SeatDraft Seat, int Stretch, RowElementKind Kind)>();
        for (var index = 0; index < given.Length; index++)
        {
            stretch += index > 0 && given[index].PlanDistanceTo(given[index - 1]) > limit ? 1 : 0;
            places.Add((new SeatDraft { Position = given[index].Rounded() }, stretch, RowElementKind.Chair));
        }

        Add(Particular(with), places);
        return this;
    }

    private static RowBuilder Particular(Action<RowBuilder>? with)
    {
        var row = new RowBuilder();
        with?.Invoke(row);
        return row;
    }

    private void Add(RowBuilder particular, List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> places)
    {
        var label = particular.GivenLabel ?? _rowLabels.LabelAt(_rowLabelsTaken++);
        if (_rows.Exists(row => string.Equals(row.Label, label, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The section has a row '{label}' already.", nameof(particular));
        }

        var labels = LabelsOf(particular, places);
        var segmented = RowLayout.NeedsSegments(places, _gapFactor);
        for (var index = 0; index < places.Count; index++)
        {
            var (seat, stretch, _) = places[index];
            seat.Label = labels[index];
            seat.Features |= particular.GivenFeatures;
            seat.Note = particular.GivenNote;
            seat.Segment = segmented ? (stretch + 1).ToString(CultureInfo.InvariantCulture) : null;
        }

        WheelchairCompany.Link(places);
        _rows.Add(new RowDraft
        {
            Label = label,
            Category = particular.GivenCategory,
            Seats = [.. places.Select(static place => place.Seat)]
        });
    }

    private ImmutableArray<string> LabelsOf(RowBuilder particular, List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> places)
    {
        ImmutableArray<int> bis = [.. Enumerable.Range(0, places.Count).Where(index => places[index].Kind == RowElementKind.Bis)];
        var plan = new RowPlan
        {
            Count = places.Count,
            RowIndex = _rows.Count,
            NumbersBefore = _numbersTaken,
            LeftOfAxis = LeftOfAxis(places),
            Bis = bis,
        };
        _numbersTaken += places.Count - bis.Length;
        if (particular.GivenLabels.IsEmpty)
        {
            return (particular.GivenNumbering ?? _numbering).LabelsOf(plan);
        }

        return particular.GivenLabels.Length == places.Count
            ? particular.GivenLabels
            : throw new ArgumentException("The row has not as many places as labels are given.", nameof(particular));
    }

    private int LeftOfAxis(List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> places)
    {
        const double OnAxis = 0.001;
        var looksDown = places.Count > 1 && places[0].Seat.Position.X > places[^1].Seat.Position.X;
        return places.Count(place => looksDown ? place.Seat.Position.X > _axis + OnAxis : place.Seat.Position.X < _axis - OnAxis);
    }
}
