using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The name of a package: a subscription, a flex plan or a partial plan.</summary>
/// <remarks>Unique in its price book.</remarks>
[TextId]
public readonly partial record struct PackageId;
