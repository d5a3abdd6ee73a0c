using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// Something that is known of the buyer and that a rule may ask for, such as <c>subscriber</c>, <c>member</c> or <c>staff</c>.
/// </summary>
/// <remarks>The application decides who bears it.</remarks>
[TextId]
public readonly partial record struct PatronFact;
