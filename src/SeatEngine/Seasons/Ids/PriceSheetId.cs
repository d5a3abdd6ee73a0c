using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The name of a price sheet: what packages cost by zone and price type.</summary>
/// <remarks>Unique in its season.</remarks>
[TextId]
public readonly partial record struct PriceSheetId;
