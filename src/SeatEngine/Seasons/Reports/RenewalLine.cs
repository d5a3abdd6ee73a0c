namespace SeatEngine.Seasons;

/// <summary>How many of the accounts that could renew did so, of one package, one section or one length of membership.</summary>
/// <param name="Of">What they have in common: a package's code, a section, a range of seasons.</param>
/// <param name="Offered">How many were taken over from the season before, at least 1.</param>
/// <param name="Renewed">How many have renewed.</param>
/// <param name="Resting">How many take a sabbatical.</param>
/// <param name="Open">How many can still renew.</param>
/// <param name="Lost">How many were released, or are over.</param>
public sealed record RenewalLine(string Of, int Offered, int Renewed, int Resting, int Open, int Lost)
{
    /// <summary>The share that has renewed, in per mille, rounded down: 0 to 1,000.</summary>
    public int RenewedPerMille => Renewed * 1_000 / Offered;
}
