using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>What the nights of a subscription cost, seat by seat.</summary>
/// <param name="Tickets">A ticket for each night and seat, with its share of the package's price.</param>
/// <param name="Problems">Why it cannot be sold so; empty when it can.</param>
internal sealed record PricedChoice(ImmutableArray<QuoteTicket> Tickets, ImmutableArray<SeasonProblem> Problems);
