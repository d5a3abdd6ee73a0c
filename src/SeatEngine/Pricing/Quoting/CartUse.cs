namespace SeatEngine.Pricing;

/// <summary>Whether discounts have used a line.</summary>
internal enum CartUse
{
    Free,
    Shared,
    Consumed,
}
