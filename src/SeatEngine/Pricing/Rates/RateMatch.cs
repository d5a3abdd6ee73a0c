using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The cheapest way to sell places at a mix of price types, or why there is none.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RateMatch : IAnswer
{
    /// <summary>Which place is sold at which type, in the order of the places given; empty when there is no way.</summary>
    public ImmutableArray<RateAssignment> Assignments { get; init; } = [];

    /// <summary>What they cost together, before discounts.</summary>
    public Money Total { get; init; }

    /// <summary>Why there is no way, in one sentence; empty when there is one.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Places that stand in the way: together they may be sold only at types of which the mix has too few.</summary>
    public ImmutableArray<PlaceId> InTheWay { get; init; } = [];

    /// <summary>Whether there is a way.</summary>
    public bool Succeeded => Reason.Length == 0;

    /// <inheritdoc/>
    public string Explain() => !Succeeded
        ? Sentences.Of(Reason)
        : Assignments.IsEmpty
            ? "No place was asked for."
            : string.Create(CultureInfo.InvariantCulture,
                $"The cheapest way costs {Total}: {Sentences.List([.. Assignments.Select(Told)])}.");

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    private static string Told(RateAssignment one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Place} as {one.Type} for {one.Price}");
}
