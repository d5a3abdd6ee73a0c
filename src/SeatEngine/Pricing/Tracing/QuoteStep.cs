using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One step of a quote's trace.</summary>
/// <param name="Line">The number of the line, or null for a step of the whole order.</param>
/// <param name="Kind">What happened, or would have.</param>
/// <param name="Reason">That it applied, or why it did not.</param>
/// <param name="Rule">The id of the rule, fee, tax or code; empty for a list price.</param>
/// <param name="Name">What the rule is called on a receipt.</param>
/// <param name="Layer">The layer concerned; <c>default</c> for a step of the whole line.</param>
/// <param name="Before">The amount before. For a tax contained in a price, the gross amount.</param>
/// <param name="After">The amount after; the same as before when the rule did not apply. For a tax contained in a price, the net
/// amount.</param>
public readonly record struct QuoteStep(
    int? Line, QuoteStepKind Kind, QuoteStepReason Reason, string Rule, string Name, PriceLayerId Layer, Money Before, Money After)
{
    /// <summary>Whether the rule applied.</summary>
    public bool Applied => Reason == QuoteStepReason.Applied;
}
