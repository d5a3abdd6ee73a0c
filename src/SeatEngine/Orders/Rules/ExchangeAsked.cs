using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>How an exchange is judged.</summary>
/// <param name="Policy">The house's rules.</param>
/// <param name="By">Who asks.</param>
/// <param name="Today">What a returned ticket costs today before discounts; null when that is not known.</param>
internal sealed record ExchangeAsked(ExchangePolicy Policy, OrderTerms By, Func<OrderLine, Money?> Today);
