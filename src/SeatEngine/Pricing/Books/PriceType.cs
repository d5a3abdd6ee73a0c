using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price type (ticket type): Adult, Student, Subscriber, Comp.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PriceType
{
    /// <summary>The id that prices, rules and quote lines name.</summary>
    public required PriceTypeId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is paid in money. The default is <see cref="PriceTypeKind.Sale"/>.</summary>
    public PriceTypeKind Kind { get; init; }

    /// <summary>Who may buy it, how many, and for which places. The default asks for nothing.</summary>
    public PriceTypeEligibility Eligibility { get; init; } = PriceTypeEligibility.Anyone;
}
