using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>The number of a gift voucher, by which whoever has it pays.</summary>
[TextId]
public readonly partial record struct VoucherId;
