namespace SeatEngine.Allocation;

/// <summary>Where a party wants an aisle: the end of a run. Sides are as seen by someone who looks at the stage.</summary>
public enum AislePreference
{
    /// <summary>It does not matter.</summary>
    None,

    /// <summary>At either end of the party.</summary>
    Any,

    /// <summary>To the left of the party's leftmost seat.</summary>
    Left,

    /// <summary>To the right of the party's rightmost seat.</summary>
    Right,
}
