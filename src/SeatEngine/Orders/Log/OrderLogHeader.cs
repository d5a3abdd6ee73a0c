namespace SeatEngine.Orders;

/// <summary>The first line of a file of orders.</summary>
internal sealed record OrderLogHeader(string Format, int FormatVersion, int Events)
{
    public const string Name = "seatengine-orders";
}
