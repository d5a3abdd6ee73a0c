namespace SeatEngine.Interchange;

/// <summary>What a pixel of a seating plan is in the house.</summary>
internal static class PixelScale
{
    /// <summary>Metres a pixel: the plan editor sets seats 25 pixels apart, which are taken as 0.55 m.</summary>
    public const double Metres = 0.022;
}
