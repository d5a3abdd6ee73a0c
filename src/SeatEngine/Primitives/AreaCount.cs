namespace SeatEngine.Primitives;

/// <summary>So many places in one general-admission area.</summary>
/// <param name="Area">The id of the standing area.</param>
/// <param name="Count">How many places, at least 1 within a <see cref="PlaceSelection"/>.</param>
public readonly record struct AreaCount(AreaId Area, int Count)
{
    /// <summary>The area and the count.</summary>
    /// <returns>For example <c>FLOOR×2</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area}×{Count}");
}
