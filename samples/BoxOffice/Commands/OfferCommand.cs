using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice offer HALL --party N --types … --prices FILE</c>: seats with prices, ranked.</summary>
internal static class OfferCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var party = new Option<int>("--party") { Description = "How many people, at least 1.", Required = true, HelpName = "N" };
        var types = new Option<string>("--types")
        {
            Description = "The price types of the party: adult=2,student=1.",
            Required = true,
            HelpName = "TYPES"
        };
        var prices = CommonOptions.Prices();
        prices.Required = true;
        var currency = CommonOptions.Currency();
        var taken = CommonOptions.Taken();
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("offer", "Offer seats with prices: best, best value, cheapest, nearest alternative.") { hall, party,
            types, prices, currency, taken, json, lenient };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var book = PriceSource.Read(parsed.GetValue(prices)!, parsed.GetValue(currency)!);
            var mix = TypeList.Parse(parsed.GetRequiredValue(types), book);
            if (mix.Length != parsed.GetRequiredValue(party))
            {
                throw new CommandException(string.Create(CultureInfo.InvariantCulture,
                    $"--party says {parsed.GetRequiredValue(party)} and --types {mix.Length}."));
            }

            if (mix.Length > SeatRequest.LargestParty)
            {
                throw new CommandException($"A party of more than {SeatRequest.LargestParty} is a group, which sits in several rows.");
            }

            var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("performance") });
            var sold = HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient));
            if (!sold.IsEmpty
                && inventory.Sell(PlaceSelection.Of(sold.ToIds()), new OrderId("taken"), SaleOptions.House) is { Succeeded: false } refused)
            {
                throw new CommandException($"The taken seats cannot all be taken: {refused}.");
            }

            var result = new Performance(inventory, ZoneMap.OfCategories(map),
                book).Offer(new OfferRequest(new SeatRequest(mix.Length), [.. mix]));
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, result));
            }
            else
            {
                Show(result);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The words for what an offer stands out for.</summary>
    public static IEnumerable<string> KindsOf(SeatOffer offer)
    {
        foreach (var (kind, word) in new[]
        {
            (OfferKinds.Best, "best"),
            (OfferKinds.BestValue, "best value"),
            (OfferKinds.Cheapest, "cheapest"),
            (OfferKinds.NearestAlternative, "nearest alternative"),
        })
        {
            if ((offer.Kinds & kind) != 0)
            {
                yield return word;
            }
        }
    }

    /// <summary>The offers as a table for people.</summary>
    public static void Show(OfferResult result)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("for", "seats")
            .AddColumn("quality", static column => column.RightAligned()).AddColumn("price", static column => column.RightAligned());
        foreach (var offer in result.Offers)
        {
            table.AddRow(
                string.Join(", ", KindsOf(offer)),
                Markup.Escape(offer.Proposal.ToString()),
                offer.Proposal.Quality.ToString("0.000", CultureInfo.InvariantCulture),
                Markup.Escape(offer.Total.ToString()));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(result.Explain());
    }

    private static void Write(Utf8JsonWriter json, OfferResult result)
    {
        json.WriteStartArray("offers");
        foreach (var offer in result.Offers)
        {
            json.WriteStartObject();
            json.Strings("kinds", KindsOf(offer));
            json.Strings("seats", offer.Places.Seats.Select(static seat => seat.Value));
            json.Strings("labels", offer.Proposal.Seats.Select(seat => SeatWords.Of(offer.Proposal.Map[seat])));
            json.WriteStartArray("lines");
            foreach (var line in offer.Quote.Lines)
            {
                json.WriteStartObject();
                json.WriteString("place", line.Place.Value);
                json.WriteString("zone", line.Zone.Value);
                json.WriteString("type", line.Type.Value);
                json.WriteString("total", line.Total.ToAmountString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("step", offer.Proposal.Step);
            json.WriteNumber("quality", Math.Round(offer.Proposal.Quality, 6));
            json.WriteString("total", offer.Total.ToAmountString());
            json.WriteString("currency", offer.Total.Currency.Code);
            json.WriteString("why", offer.Explain());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("explanation", result.Explain());
    }
}
