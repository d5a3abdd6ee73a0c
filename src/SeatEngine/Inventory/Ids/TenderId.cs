using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>A means of payment: cash, card, voucher, account.</summary>
[TextId]
public readonly partial record struct TenderId;
