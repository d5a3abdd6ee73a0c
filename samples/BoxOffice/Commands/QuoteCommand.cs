using System.CommandLine;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice quote HALL --prices FILE --seats … --types …</c>: what seats cost, to the cent.</summary>
internal static class QuoteCommand
{
    private static readonly PerformanceId ThisPerformance = new("performance");

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var prices = CommonOptions.Prices();
        prices.Required = true;
        var currency = CommonOptions.Currency();
        var seats = new Option<string>("--seats")
        {
            Description =
            "The ids of the places, separated by commas; an area's id once for each place in it.",
            Required = true,
            HelpName = "IDS"
        };
        var types = new Option<string>("--types")
        {
            Description = "The price types in the order of the seats: adult=2,student=1.",
            Required = true,
            HelpName = "TYPES"
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var channel = new Option<string?>("--channel") { Description = "The channel of the sale.", HelpName = "CHANNEL" };
        var codes = new Option<string[]>("--code") { Description = "A promo code; may be given several times.", HelpName = "CODE" };
        var patron = new Option<string[]>("--patron")
        {
            Description =
            "What is known of the buyer, such as subscriber; may be given several times.",
            HelpName = "FACT"
        };
        var trace = new Option<bool>("--trace") { Description = "Tell every step, and the rules that did not apply and why." };
        var command = new Command("quote", "Price seats to the cent.") { hall, prices, currency, seats, types, channel, codes, patron,
            trace, json, lenient };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var book = PriceSource.Read(parsed.GetValue(prices)!, parsed.GetValue(currency)!);
            var table = PriceTable.Compile(book, ZoneMap.OfCategories(map),
                new PriceMoment { Performance = ThisPerformance, AsOf = TimeProvider.System.GetUtcNow() });
            var quote = Quote.Of(table, new QuoteRequest
            {
                Tickets = [.. Tickets(map, parsed.GetRequiredValue(seats), TypeList.Parse(parsed.GetRequiredValue(types), book))],
                Channel = parsed.GetValue(channel) is { } name ? new ChannelId(name) : default,
                Codes = [.. (parsed.GetValue(codes) ?? []).Select(static code => new PromoCode(code))],
                Patron = [.. (parsed.GetValue(patron) ?? []).Select(static fact => new PatronFact(fact))],
            });
            if (!quote.Succeeded)
            {
                throw new CommandException(string.Join("; ", quote.Problems.Select(static problem => problem.Message)));
            }

            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, quote, table, parsed.GetValue(trace)));
            }
            else
            {
                QuoteReceipt.Show(quote, table, parsed.GetValue(trace));
            }

            return 0;
        });
        return command;
    }

    private static IEnumerable<QuoteTicket> Tickets(SeatMap map, string seats, PriceTypeId[] types)
    {
        var places = seats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Choice.Place(map, id)).ToArray();
        if (places.Length != types.Length)
        {
            throw new CommandException($"--seats names {places.Length} places and --types {types.Length}.");
        }

        if (places.Where(static place => place.IsSeat).GroupBy(static place => place)
            .FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new CommandException($"--seats names '{twice.Key}' twice.");
        }

        return places.Zip(types, static (place, type) => new QuoteTicket(place, type) { Performance = ThisPerformance });
    }

    private static void Write(Utf8JsonWriter json, Quote quote, PriceTable table, bool trace)
    {
        json.WriteString("currency", table.Book.Currency.Code);
        json.WriteStartArray("lines");
        foreach (var line in quote.Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("number", line.Number);
            json.WriteString("place", line.Place.Value);
            json.WriteString("zone", line.Zone.Value);
            json.WriteString("type", line.Type.Value);
            json.WriteString("name", line.Name);
            json.WriteStartArray("layers");
            foreach (var layer in line.Layers)
            {
                json.WriteStartObject();
                json.WriteString("layer", layer.Layer.Value);
                json.WriteString("amount", layer.Final.ToAmountString());
                json.WriteString("currency", layer.Final.Currency.Code);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            QuoteJson.WriteLine(json, line);
            json.WriteString("price", line.Price.ToAmountString());
            json.WriteString("total", line.Total.ToAmountString());
            json.WriteString("currency", line.Total.Currency.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("layers");
        foreach (var layer in quote.Lines.SelectMany(static line => line.Layers).GroupBy(static layer => layer.Layer))
        {
            json.WriteStartObject();
            json.WriteString("layer", layer.Key.Value);
            json.WriteString("amount", layer.Select(static part => part.Final).Aggregate(static (a, b) => a + b).ToAmountString());
            json.WriteString("currency", table.Book.Currency.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("totals");
        foreach (var total in quote.Totals)
        {
            json.WriteStartObject();
            json.WriteString("currency", total.Currency.Code);
            json.WriteString("price", total.Price.ToAmountString());
            json.WriteString("discounts", total.Discounts.ToAmountString());
            json.WriteString("fees", total.Fees.ToAmountString());
            json.WriteString("tax", (total.TaxOnTop + total.TaxContained).ToAmountString());
            json.WriteString("total", total.Total.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        QuoteJson.WriteOrder(json, quote, trace);
        json.WriteString("total", quote.Total.ToAmountString());
        json.WriteString("grossPotential", table.GrossPotential().ToAmountString());
    }
}
