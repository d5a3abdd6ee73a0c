using System.Globalization;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Crash.Orders;

/// <summary>
/// Clerks who sell, take payments, take back and exchange until their process is killed. Of each operation it is told, after it was
/// answered, what became of it: <c>A</c> done, with the events it made and the cents it changed; <c>R</c> refused; <c>U</c> nobody knows.
/// </summary>
/// <param name="house">The house.</param>
/// <param name="name">The process, in all names that it gives.</param>
/// <param name="isOutage">Whether a failure is one of the store, by which nothing can have been done.</param>
/// <param name="say">Hears the lines.</param>
internal sealed class OrderSeller(House house, string name, Func<Exception, bool> isOutage, Action<string> say)
{
    private const int Callers = 4;
    private static readonly OrderTerms Terms = new() { AsHouse = true };

    /// <summary>Sells for ever.</summary>
    public async Task RunAsync()
    {
        foreach (var evening in OrderHouse.Evenings)
        {
            await house.FindAsync(evening);
        }

        say("ready");
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => ServeAsync(caller))));
    }

    private async Task ServeAsync(int caller)
    {
        var random = new Random(HashCode.Combine(name, caller));
        var mine = new List<Order>();
        for (var i = 0; ; i++)
        {
            var operation = string.Create(CultureInfo.InvariantCulture, $"{name}-{caller}-{i}");
            var at = mine.Count > 0 && random.Next(2) == 0 ? random.Next(mine.Count) : -1;
            var answer = await AnswerAsync(() => at < 0
                ? SellAsync(operation, random)
                : ChangeAsync(mine[at], operation, random));
            say(Told(operation, answer));
            if (at >= 0)
            {
                mine.RemoveAt(at);
            }

            // Whatever became of an order that was refused something, it is left alone from now on.
            if (answer is { Succeeded: true, Order: { } order } && order.Tickets.Any())
            {
                mine.Add(order);
            }
        }
    }

    /// <summary>The answer; null where the store could not be asked at all.</summary>
    private async Task<OrderResult?> AnswerAsync(Func<ValueTask<OrderResult>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (isOutage(failure))
        {
            await Task.Delay(50);
            return null;
        }
    }

    private static string Told(string operation, OrderResult? answer) => answer switch
    {
        { Succeeded: true } => string.Create(CultureInfo.InvariantCulture,
            $"A {operation} {answer.Events.Length} {answer.Events.Sum(static made => made.Change.MinorUnits)}"),
        not null when answer.Problems.Any(static problem => problem.Kind == OrderProblemKind.StoreUnknown) => $"U {operation}",
        _ => $"R {operation}",
    };

    private ValueTask<OrderResult> SellAsync(string operation, Random random)
    {
        var cart = new OrderCart
        {
            Terms = Terms,
            Note = operation,
            Tickets = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Ticket(random, random.Next(2))).Distinct()],
            Items = random.Next(4) == 0 ? [new QuoteItem(OrderHouse.Gift) { Amount = new Money(random.Next(1, 5000), Currency.Eur) }] : [],
        };
        var total = house.Office.Quote(cart).Total;
        var paid = random.Next(3) == 0 ? new Money(total.MinorUnits / 3, total.Currency) : total;
        return house.Office.SellAsync(cart with { Tenders = [new Tender(OrderHouse.Card, paid)] }, new OrderId("O-" + operation));
    }

    private ValueTask<OrderResult> ChangeAsync(Order order, string operation, Random random)
    {
        var line = order.Tickets.ElementAt(random.Next(order.Tickets.Count()));
        return random.Next(4) switch
        {
            0 when !order.Due.IsZero && !order.Due.IsNegative =>
                house.Orders.PayAsync(order.Id, [new Tender(OrderHouse.Card, order.Due, operation)], Terms),
            1 => house.Office.ExchangeAsync(new OrderExchange
            {
                Order = order.Id,
                Lines = [line.Number],
                Tickets = [Ticket(random, line.Performance == OrderHouse.Evenings[0] ? 1 : 0)],
                By = Terms,
                Note = operation,
            }),
            2 => house.Office.ReturnAsync(new OrderReturn { Order = order.Id, By = Terms, Note = operation }),
            _ => house.Office.ReturnAsync(new OrderReturn { Order = order.Id, Lines = [line.Number], By = Terms, Note = operation }),
        };
    }

    private static QuoteTicket Ticket(Random random, int evening) =>
        new(PlaceId.Of(OrderHouse.Seats[random.Next(OrderHouse.Seats.Length)]), OrderHouse.Adult)
        {
            Performance = OrderHouse.Evenings[evening],
        };
}
