namespace SeatEngine.Seasons;

/// <summary>What is sold during a window.</summary>
public enum SaleKind
{
    /// <summary>Tickets of one performance, however many.</summary>
    Singles,

    /// <summary>Packages, to those who had none.</summary>
    Packages,

    /// <summary>Packages to those who had them: their own places again.</summary>
    Renewals,

    /// <summary>Places for groups, reserved and paid later.</summary>
    Groups,
}
