using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>For whom places are held: a customer, or the session of somebody not known yet.</summary>
[TextId]
public readonly partial record struct BuyerId;
