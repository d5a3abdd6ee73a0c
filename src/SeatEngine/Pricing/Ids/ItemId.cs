using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The name of something sold without a place: a donation fund, a membership, a programme book.</summary>
/// <remarks>Unique in its price book.</remarks>
[TextId]
public readonly partial record struct ItemId;
