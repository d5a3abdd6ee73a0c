using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A code that a buyer types in to be given a discount or a price type.</summary>
/// <remarks>Upper and lower case are the same code.</remarks>
[TextId(nameof(IdText.Folded))]
public readonly partial record struct PromoCode;
