using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The name of a rule of a price book: an event, an adjustment, a dynamic rule, a fee, a tax or a discount.</summary>
/// <remarks>Unique within its kind.</remarks>
[TextId]
public readonly partial record struct PriceRuleId;
