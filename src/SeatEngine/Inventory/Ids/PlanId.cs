using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of a version of a hall's plan, by which a log says on which plan it stands.</summary>
[TextId]
public readonly partial record struct PlanId;
