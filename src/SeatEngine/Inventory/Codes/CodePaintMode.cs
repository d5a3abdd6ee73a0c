namespace SeatEngine.Inventory;

/// <summary>What painting a hold code does to the codes that lie on the places already.</summary>
public enum CodePaintMode
{
    /// <summary>The places lose all other codes.</summary>
    Replace,

    /// <summary>The code lies above others of the same or a lower priority.</summary>
    Above,

    /// <summary>The code lies beneath others of the same or a higher priority.</summary>
    Below,

    /// <summary>Only places that are free and under no code are painted; the others are left as they are.</summary>
    OnlyFree,
}
