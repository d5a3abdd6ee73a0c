using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice scale HALL --prices A --prices B</c>: what another scaling of the house would bring.</summary>
internal static class ScaleCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var prices = new Option<string[]>("--prices")
        {
            Description = "The price book before, and again the one after.",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            HelpName = "FILE",
        };
        var currency = CommonOptions.Currency();
        var type = new Option<string?>("--type")
        {
            Description =
            "The price type at which both are compared; the first of the first book if none is named.",
            HelpName = "TYPE"
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("scale", "Compare two scalings of a house.") { hall, prices, currency, type, json, lenient };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(prices);
            if (files.Length != 2)
            {
                throw new CommandException("scale compares two price books; name --prices twice.");
            }

            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var books = files.Select(file => PriceSource.Read(file, parsed.GetValue(currency)!)).ToArray();
            if (books[0].Currency != books[1].Currency)
            {
                throw new CommandException($"The price books are in {books[0].Currency} and {books[1].Currency}.");
            }

            var zones = ZoneMap.OfCategories(map);
            var moment = new PriceMoment { Performance = new("performance"), AsOf = TimeProvider.System.GetUtcNow() };
            var compared = TypeOf(books, parsed.GetValue(type));
            var scaling = HouseScaling.Compare(PriceTable.Compile(books[0], zones, moment),
                PriceTable.Compile(books[1], zones, moment), compared);
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, scaling, compared));
            }
            else
            {
                Show(scaling);
            }

            return 0;
        });
        return command;
    }

    private static PriceTypeId TypeOf(PriceBook[] books, string? name)
    {
        var type = books[0].Types.FirstOrDefault(type => name is null || Choice.Same(type.Id.Value, name) || Choice.Same(type.Name, name))
            ?? throw new CommandException($"The first price book has no price type '{name}'.");
        return books[1].TryGetType(type.Id, out _)
            ? type.Id
            : throw new CommandException($"The second price book has no price type '{type.Id}'.");
    }

    private static void Write(Utf8JsonWriter json, HouseScaling scaling, PriceTypeId type)
    {
        json.WriteString("type", type.Value);
        json.WriteString("currency", scaling.Difference.Currency.Code);
        json.WriteString("before", scaling.Before.Total.ToAmountString());
        json.WriteString("after", scaling.After.Total.ToAmountString());
        json.WriteString("difference", scaling.Difference.ToAmountString());
        json.WriteNumber("seatsChanged", scaling.Changed.Count);
        json.WriteStartArray("moves");
        foreach (var move in scaling.Moves)
        {
            json.WriteStartObject();
            json.WriteString("from", move.From?.Value);
            json.WriteString("to", move.To?.Value);
            json.WriteString("priceBefore", move.PriceBefore?.ToAmountString());
            json.WriteString("priceAfter", move.PriceAfter?.ToAmountString());
            json.WriteNumber("places", move.Places);
            json.WriteString("difference", move.Difference.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Show(HouseScaling scaling)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("zone before", "zone after");
        foreach (var name in new[] { "places", "price before", "price after", "difference" })
        {
            table.AddColumn(name, static column => column.RightAligned());
        }

        foreach (var move in scaling.Moves)
        {
            table.AddRow(
                Cell(move.From?.Value ?? "none"),
                Cell(move.To?.Value ?? "none"),
                move.Places.ToString(CultureInfo.InvariantCulture),
                Cell(move.PriceBefore?.ToString() ?? "none"),
                Cell(move.PriceAfter?.ToString() ?? "none"),
                Cell(move.Difference.ToString()));
        }

        if (scaling.Moves.IsEmpty)
        {
            Console.WriteLine("Both scalings say the same.");
        }
        else
        {
            AnsiConsole.Write(table);
        }

        Console.WriteLine($"A full house brings {scaling.Before.Total} before and {scaling.After.Total} after, a difference of " +
            $"{scaling.Difference}.");
    }

    private static string Cell(string text) => Markup.Escape(OneLine.Of(text));
}
