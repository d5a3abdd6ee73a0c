using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Halls;

public sealed partial class SectionBuilder
{
    /// <summary>Adds a box.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="front">The middle of its parapet, in metres.</param>
    /// <param name="turn">Its turn on the plan, in degrees, clockwise as seen; at 0 people in it look up the plan.</param>
    /// <param name="rows">How many chairs stand in each row, from the parapet to the back.</param>
    /// <param name="with">Says what is particular about it, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The label is empty or taken, there are no chairs, or a number is not finite.</exception>
    public SectionBuilder Box(string label, PlanPoint front, double turn, IEnumerable<int> rows, Action<BoxBuilder>? with = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        CheckHolder(label);
        var box = new BoxBuilder();
        with?.Invoke(box);
        _boxes.Add(box.Build(label, RowPath.Line(front, turn), [.. rows], seat => IdOf(label, seat)));
        return this;
    }

    /// <summary>Adds a round table.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="centre">The middle of its top, in metres.</param>
    /// <param name="diameter">Of its top, in metres, above 0.</param>
    /// <param name="chairs">How many chairs stand round it, at least 1.</param>
    /// <param name="with">Says what is particular about it, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The label is empty or taken, or a number is out of its range.</exception>
    public SectionBuilder RoundTable(string label, PlanPoint centre, double diameter, int chairs, Action<TableBuilder>? with = null)
    {
        CheckHolder(label);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(diameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(chairs, 1);
        var table = new TableBuilder();
        with?.Invoke(table);
        _tables.Add(table.BuildRound(label, centre, diameter, chairs, seat => IdOf(label, seat)));
        return this;
    }

    /// <summary>Adds a rectangular table.</summary>
    /// <param name="label">What it is called.</param>
    /// <param name="centre">The middle of its top, in metres.</param>
    /// <param name="width">Of its top, from left to right before it is turned, in metres, above 0.</param>
    /// <param name="depth">Of its top, from the far side to the near one, in metres, above 0.</param>
    /// <param name="chairs">How many chairs stand at its far, right, near and left side, in this order; the chairs run clockwise as seen,
    /// from the left of the far side.</param>
    /// <param name="with">Says what is particular about it, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The label is empty or taken, a number is out of its range, or there are no chairs.</exception>
    public SectionBuilder RectangularTable(
        string label,
        PlanPoint centre,
        double width,
        double depth,
        (int Far, int Right, int Near, int Left) chairs,
        Action<TableBuilder>? with = null)
    {
        CheckHolder(label);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ImmutableArray<int> sides = [chairs.Far, chairs.Right, chairs.Near, chairs.Left];
        if (sides.Any(static count => count < 0) || sides.Sum() == 0)
        {
            throw new ArgumentException("A table has at least one chair, and no side fewer than none.", nameof(chairs));
        }

        var table = new TableBuilder();
        with?.Invoke(table);
        _tables.Add(table.BuildRectangular(label, centre, (width, depth), sides, seat => IdOf(label, seat)));
        return this;
    }

    private void CheckHolder(string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        if (_boxes.Exists(box => string.Equals(box.Label, label, StringComparison.Ordinal))
            || _tables.Exists(table => string.Equals(table.Label, label, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The section has a box or table '{label}' already.", nameof(label));
        }
    }
}
