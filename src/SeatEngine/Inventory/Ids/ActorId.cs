using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Who did something: an operator of the box office, or a system that acts for one.</summary>
[TextId]
public readonly partial record struct ActorId;
