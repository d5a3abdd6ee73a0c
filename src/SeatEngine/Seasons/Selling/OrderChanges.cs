using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A change of an order to just these tickets, as one difference.</summary>
/// <param name="Office">Where the order is.</param>
/// <param name="Order">The order.</param>
/// <param name="By">Who does it.</param>
internal sealed record OrderChanges(BoxOffice Office, OrderId Order, OrderTerms By)
{
    /// <summary>How is paid what it costs more.</summary>
    public ImmutableArray<Tender> Tenders { get; init; } = [];

    /// <summary>What is worth what is given back when something is taken for it; null for the book's rules.</summary>
    public ExchangePolicy? Exchanges { get; init; }

    /// <summary>What is worth what is given back for nothing; null for what was paid.</summary>
    public ReturnPolicy? Returns { get; init; }

    /// <summary>Carries it out; tickets that are the same stay as they are.</summary>
    /// <param name="lines">The lines that are looked at; others of the order stay.</param>
    /// <param name="tickets">What is to be in their place.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>What became of the order; null when it is as it should be already.</returns>
    public async ValueTask<OrderResult?> CarryOutAsync(IReadOnlyCollection<OrderLine> lines, ImmutableArray<QuoteTicket> tickets,
        CancellationToken cancellationToken)
    {
        var wanted = tickets.ToDictionary(static ticket => (ticket.Performance, ticket.Place));
        ImmutableArray<int> back =
        [
            .. lines.Where(line => !wanted.TryGetValue((line.Performance, line.Place), out var ticket)
                || ticket.PackageShare != line.Ticket!.PackageShare || ticket.Type != line.Ticket.Type).Select(static line => line.Number),
        ];
        var stay = lines.Where(line => !back.Contains(line.Number)).Select(static line => (line.Performance, line.Place)).ToHashSet();
        ImmutableArray<QuoteTicket> taken = [.. tickets.Where(ticket => !stay.Contains((ticket.Performance, ticket.Place)))];
        return (back.IsEmpty, taken.IsEmpty) switch
        {
            (true, true) => null,
            (true, false) => await Office.AddAsync(Order, new OrderCart { Tickets = taken, Terms = By, Tenders = Tenders },
                cancellationToken).ConfigureAwait(false),
            (false, true) => await Office.ReturnAsync(
                new OrderReturn
                {
                    Order = Order,
                    Lines = back,
                    By = By,
                    Policy = Returns ?? new ReturnPolicy { Pricing = ReturnPricing.KeepDiscounts },
                },
                cancellationToken).ConfigureAwait(false),
            (false, false) => await Office.ExchangeAsync(
                new OrderExchange { Order = Order, Lines = back, Tickets = taken, By = By, Policy = Exchanges, Tenders = Tenders },
                cancellationToken: cancellationToken).ConfigureAwait(false),
        };
    }
}
