namespace SeatEngine.Interchange.Pretix;

/// <summary>What a pixel of a seating plan is in the house.</summary>
internal static class PixelScale
{
    /// <summary>Metres a pixel: the plan editor sets seats 25 pixels apart, which are taken as 0.55 m.</summary>
    public const double Metres = 0.022;

    private const double LeastPitch = 0.4;
    private const double GreatestPitch = 1.1;
    private const double UsualPitch = 0.55;

    /// <summary>The usual scale, if by it people could sit in the plan; else the one by which neighbours sit at the usual pitch.</summary>
    public static double Of(double metresPerUnitAtUsualPitch)
    {
        var pitch = UsualPitch * Metres / metresPerUnitAtUsualPitch;
        return pitch is >= LeastPitch and <= GreatestPitch ? Metres : metresPerUnitAtUsualPitch;
    }
}
