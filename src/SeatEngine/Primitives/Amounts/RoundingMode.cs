namespace SeatEngine.Primitives;

/// <summary>How an exact amount that falls between two payable ones is moved to one of them.</summary>
public enum RoundingMode : byte
{
    /// <summary>To the nearest; a tie goes away from zero (0.125 → 0.13, −0.125 → −0.13). The default.</summary>
    HalfUp,

    /// <summary>To the nearest; a tie goes to the even one (0.125 → 0.12). Also called banker's rounding.</summary>
    HalfEven,

    /// <summary>Away from zero, whatever the remainder.</summary>
    Up,

    /// <summary>Toward zero, whatever the remainder.</summary>
    Down,
}
