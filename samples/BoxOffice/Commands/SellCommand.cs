using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice sell HOUSE --performance CODE …</c>: the best places, or those named, as one order.</summary>
internal static class SellCommand
{
    private const int MostAttempts = 64;

    public static Command Make()
    {
        var desk = new DeskOptions();
        var performanceCodes = new Option<string[]>("--performance")
        {
            Description = "The performance's code; several are sold together, in one order.",
            Required = true,
            HelpName = "CODE",
        };
        var party = new Option<int?>("--party") { Description = "How many people want the best places together.", HelpName = "N" };
        var types = new Option<string>("--types")
        {
            Description = "The price types in the order of the seats: adult=2,student=1.",
            Required = true,
            HelpName = "TYPES",
        };
        var codes = new Option<string[]>("--code") { Description = "A promo code; may be given several times.", HelpName = "CODE" };
        var items = new Option<string[]>("--item")
        {
            Description = "An item of the price book, such as donation=25.00; may be given several times.",
            HelpName = "ITEM=AMOUNT",
        };
        var reason = new Option<string?>("--reason") { Description = "Why tickets are given away.", HelpName = "TEXT" };
        var patron = new Option<string[]>("--patron")
        {
            Description = "What is known of the buyer, such as subscriber; may be given several times.",
            HelpName = "FACT",
        };
        var command = new Command("sell", "Sell places of a house as one order, priced and paid.")
        {
            desk.House, performanceCodes, party, desk.Seats, types, desk.Tenders, desk.Channel, desk.Operator, desk.Buyer, codes, items,
                reason,
            patron, desk.Json,
        };
        command.SetAction(parsed => HouseStore.Use(parsed.GetRequiredValue(desk.House), async house =>
        {
            var terms = desk.Terms(parsed) with
            {
                Codes = [.. (parsed.GetValue(codes) ?? [])
                    .Select(static code => DeskOptions.Id("--code", code, static text => new PromoCode(text)))],
                Facts = [.. (parsed.GetValue(patron) ?? [])
                    .Select(static fact => DeskOptions.Id("--patron", fact, static text => new PatronFact(text)))],
            };
            var asked = new Asked(parsed.GetValue(party), parsed.GetValue(desk.Seats),
                TypeList.Parse(parsed.GetRequiredValue(types), house.Prices),
                parsed.GetValue(reason));
            var performances = new List<Performance>();
            foreach (var code in parsed.GetRequiredValue(performanceCodes))
            {
                performances.Add(await house.FindAsync(code));
            }

            await house.DefineAsync(terms, performances.Select(static performance => performance.Id));
            OrderCart cart = new()
            {
                Terms = terms,
                Items = [.. (parsed.GetValue(items) ?? []).Select(item => Item(house, item))],
                Tenders = [.. DeskOptions.Paid(parsed, desk.Tenders, house.Prices.Currency)],
            };
            if (await SellAsync(house, performances, asked, cart) is not { } sold)
            {
                return false;
            }

            foreach (var code in terms.Codes.Where(code => sold.Succeeded && !sold.Order!.CodesTaken.Contains(code)))
            {
                Console.Error.WriteLine(OneLine.Of($"note: the code '{code}' was not taken."));
            }

            return OrderOut.Tell(sold, parsed.GetValue(desk.Json));
        }));
        return command;
    }

    /// <summary>Sells; when somebody was quicker and no seats were named, the next best are looked for.</summary>
    private static async Task<OrderResult?> SellAsync(OpenHouse house, List<Performance> performances, Asked asked, OrderCart cart)
    {
        for (var attempt = 1; ; attempt++)
        {
            var tickets = new List<QuoteTicket>();
            foreach (var performance in performances)
            {
                if (Tickets(house, performance, asked, cart.Terms) is not { } wanted)
                {
                    return null;
                }

                tickets.AddRange(wanted);
            }

            var sold = await house.Office.SellAsync(cart with { Tickets = [.. tickets] }, default);
            if (asked.Seats is not null || attempt == MostAttempts
                || !sold.Problems.Any(static problem => problem.Kind == OrderProblemKind.Places))
            {
                return sold;
            }
        }
    }

    private static IEnumerable<QuoteTicket>? Tickets(OpenHouse house, Performance performance, Asked asked, OrderTerms terms)
    {
        if ((asked.Party is null) == (asked.Seats is null))
        {
            throw new CommandException("Name either the --seats or the size of the --party.");
        }

        PlaceId[] places;
        if (asked.Seats is { } seats)
        {
            places = [.. DeskOptions.Ids(seats).Select(id => Choice.Place(house.Map, id))];
            if (places.Where(static place => place.IsSeat).GroupBy(static place => place).FirstOrDefault(static group => group.Count() > 1)
                is { } twice)
            {
                throw new CommandException($"--seats names '{twice.Key.Value}' twice.");
            }
        }
        else
        {
            if (asked.Party is not (> 0 and <= 10_000))
            {
                throw new CommandException("--party is how many people there are, from 1 to 10000.");
            }

            if (asked.Party != asked.Types.Length)
            {
                throw new CommandException($"--party is {asked.Party}, and --types names {asked.Types.Length}.");
            }

            return Best(performance, asked, terms);
        }

        return places.Length == asked.Types.Length
            ? places.Zip(asked.Types, (place, type) => Ticket(performance, place, type, asked))
            : throw new CommandException($"--seats names {places.Length} places and --types {asked.Types.Length}.");
    }

    /// <summary>The best places; who sits where is chosen so that the whole is cheapest. Comps take just the best.</summary>
    private static IEnumerable<QuoteTicket>? Best(Performance performance, Asked asked, OrderTerms terms)
    {
        var request = new OfferRequest(new SeatRequest(asked.Types.Length), [.. asked.Types])
        {
            Terms = new BuyingTerms
            {
                Channel = terms.Channel,
                AsHouse = terms.AsHouse,
                Buyer = terms.Buyer,
                Codes = terms.Codes,
                Patron = terms.Facts,
                Reason = asked.Reason,
            },
        };
        var offers = performance.Offer(request);
        if (offers.Best is { } best)
        {
            return best.Quote.Lines.Where(static line => line.Item.IsNone)
                .Select(line => Ticket(performance, line.Place, line.Type, asked));
        }

        OrderOut.Refuse([offers.Explain()]);
        return null;
    }

    private static QuoteTicket Ticket(Performance performance, PlaceId place, PriceTypeId type, Asked asked) =>
        new(place, type) { Performance = performance.Id, Reason = asked.Reason };

    private static QuoteItem Item(OpenHouse house, string text)
    {
        var (name, amount) = MoneyList.Maybe("--item", text, house.Prices.Currency);
        var item = house.Prices.Definition.Items.FirstOrDefault(item => Choice.Same(item.Id.Value, name) || Choice.Same(item.Name, name))
            ?? throw new CommandException($"The price book has no item '{name}'.");
        return new QuoteItem(item.Id) { Amount = amount };
    }

    /// <summary>What was typed of the places.</summary>
    private sealed record Asked(int? Party, string? Seats, PriceTypeId[] Types, string? Reason);
}
