namespace SeatEngine.Pricing;

/// <summary>A fee with its amount; the layer is where one inside the price came out of.</summary>
internal readonly record struct ChargedFee(CompiledFee Fee, long Amount, int Layer);
