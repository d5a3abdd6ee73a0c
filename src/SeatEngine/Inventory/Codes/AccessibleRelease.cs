namespace SeatEngine.Inventory;

/// <summary>When places kept for people with access needs go to general sale: at the first of the conditions stated.</summary>
/// <remarks>
/// Immutable. <c>default</c> conditions are false: without a stated rule such places are never in general sale. They
/// are sold out when no general place of the section, or of the house, is free or held.
/// </remarks>
/// <param name="At">The instant from which they are in general sale; null for none.</param>
/// <param name="WhenSectionSoldOut">Whether those of a section are released when its general places are sold out.</param>
/// <param name="WhenHouseSoldOut">Whether all are released when the general places of the house are sold out.</param>
public sealed record AccessibleRelease(DateTimeOffset? At = null, bool WhenSectionSoldOut = false, bool WhenHouseSoldOut = false)
{
    /// <summary>Never in general sale.</summary>
    public static AccessibleRelease Never { get; } = new();
}
