using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary>
/// <c>boxoffice exchange HOUSE --order ID --to CODE …</c>: the same seats of another night, or the nearest of equal price.
/// </summary>
internal static class ExchangeCommand
{
    public static Command Make()
    {
        var desk = new DeskOptions();
        var to = new Option<string>("--to")
        {
            Description = "The code of the performance that is wanted.",
            Required = true,
            HelpName = "CODE"
        };
        var places = new Option<string?>("--to-seats")
        {
            Description = "The places that are wanted, in the order of those given back; the same seats, or the nearest of equal price, " +
                "when not said.",
            HelpName = "IDS",
        };
        var command = new Command("exchange", "Exchange places of an order for those of another performance, as one difference.")
        {
            desk.House, desk.OrderId, desk.Seats, desk.Performance, to, places, desk.Tenders, desk.Channel, desk.Operator, desk.Json,
        };
        command.SetAction(parsed => HouseStore.Use(parsed.GetRequiredValue(desk.House), async house =>
        {
            var order = house.FindOrder(parsed.GetRequiredValue(desk.OrderId));
            var terms = desk.Terms(parsed);
            var target = await house.FindAsync(parsed.GetRequiredValue(to));
            await house.DefineAsync(terms, order.Tickets.Select(static line => line.Performance).Append(target.Id));
            var lines = desk.Lines(parsed, order);
            if (lines.Length == 0)
            {
                return OrderOut.Refuse([$"Order '{order.Id}' has no ticket left to exchange."]);
            }

            var wanted = parsed.GetValue(places) is { } ids
                ? DeskOptions.Ids(ids).Select(id => Choice.Place(house.Map, id)).ToArray()
                : EqualPlaces.Find(target, lines, terms);
            if (wanted is null)
            {
                return OrderOut.Refuse([$"Performance '{target.Id}' has no places free at the price of those given back."]);
            }

            if (wanted.Length != lines.Length)
            {
                throw new CommandException($"{lines.Length} places are given back, and --to-seats names {wanted.Length}.");
            }

            if (wanted.Where(static place => place.IsSeat).Distinct().Count() != wanted.Count(static place => place.IsSeat))
            {
                throw new CommandException("--to-seats names a seat twice.");
            }

            var result = await house.Office.ExchangeAsync(new OrderExchange
            {
                Order = order.Id,
                Lines = [.. lines.Select(static line => line.Number)],
                Tickets = [.. lines.Zip(wanted, (line, place) =>
                    new QuoteTicket(place, line.Priced.Type) { Performance = target.Id, Reason = line.Priced.Reason })],
                By = terms,
                Tenders = [.. DeskOptions.Paid(parsed, desk.Tenders, house.Prices.Currency)],
            });
            return OrderOut.Tell(result, parsed.GetValue(desk.Json));
        }));
        return command;
    }
}
