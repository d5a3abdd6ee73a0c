namespace SeatEngine.Pricing;

/// <summary>Why a package cannot be sold as asked.</summary>
/// <param name="Kind">The kind, made for programs.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record PackageProblem(PackageProblemKind Kind, string Message)
{
    /// <summary>The problem as one sentence.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
