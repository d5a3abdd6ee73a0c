using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A package priced and prorated over its performances, or why it cannot be sold.</summary>
/// <remarks>Immutable. Fees, taxes and other lines come by quoting <see cref="Tickets"/>.</remarks>
public sealed record PackageQuote : IAnswer
{
    /// <summary>The tickets with their shares; empty when there are problems.</summary>
    public ImmutableArray<PackagePart> Parts { get; init; } = [];

    /// <summary>Why the package cannot be sold; empty when it can.</summary>
    public ImmutableArray<PackageProblem> Problems { get; init; } = [];

    /// <summary>What is paid for all subscriptions, comps and trade-outs left out; zero of no currency when there are problems.</summary>
    public Money Total { get; init; }

    /// <summary>What comps and trade-outs among them are worth; zero of no currency when there are problems.</summary>
    public Money ValueGiven { get; init; }

    /// <summary>Whether the package can be sold.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? string.Create(CultureInfo.InvariantCulture, $"The package costs {Total}: {Sentences.List([.. Parts.Select(Told)])}.")
        : Sentences.Join("The package cannot be sold as asked.", [.. Problems.Select(static problem => problem.Message)]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    private static string Told(PackagePart part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Amount} for {part.Place} at {part.Performance}");

    /// <summary>The tickets for a quote of the whole order: bundled, so that no discount touches them, each at its share.</summary>
    public ImmutableArray<QuoteTicket> Tickets =>
        [.. Parts.Select(static part =>
            new QuoteTicket(part.Place, part.Type) { Performance = part.Performance, IsBundled = true, PackageShare = part.Amount })];
}
