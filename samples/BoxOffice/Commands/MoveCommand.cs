using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice move HALL --seats IDS --complaint KIND</c>: better places for those who complain of theirs.</summary>
internal static class MoveCommand
{
    private static readonly (string Word, SeatComplaint Complaint)[] Complaints =
    [
        ("view", SeatComplaint.RestrictedView),
        ("far", SeatComplaint.TooFar),
        ("near", SeatComplaint.TooNear),
        ("steps", SeatComplaint.StepFreeNeeded),
        ("wheelchair", SeatComplaint.WheelchairNeeded),
        ("neighbours", SeatComplaint.Neighbours),
        ("apart", SeatComplaint.Apart),
    ];

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var seats = new Option<string>("--seats")
        {
            Description = "The ids of the party's seats, separated by commas.",
            Required = true,
            HelpName = "IDS"
        };
        var complaint = new Option<string[]>("--complaint")
        {
            Description = $"What is wrong: {Words()}; may be repeated.",
            Required = true,
            HelpName = "KIND",
        };
        var sold = new Option<string?>("--sold", "--taken")
        {
            Description = "A file with the id of a taken seat on each line.",
            HelpName = "FILE"
        };
        var orders = new Option<string?>("--orders")
        {
            Description =
            "A file with a seat's id, a comma and its order on each line: taken too, and asked to change seats.",
            HelpName = "FILE"
        };
        var prices = CommonOptions.Prices();
        var currency = CommonOptions.Currency();
        var types = new Option<string?>("--types")
        {
            Description =
            "The price types of the party: adult=2; the price book's first type when left out.",
            HelpName = "TYPES"
        };
        var extra = new Option<decimal>("--extra") { Description = "How much more the new places may cost in all.", HelpName = "AMOUNT" };
        var cheaper = new Option<bool>("--cheaper") { Description = "Places that cost less will do as well." };
        var count = new Option<int>("--count")
        {
            Description = "How many suggestions.",
            DefaultValueFactory = static _ => 5,
            HelpName = "M"
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("move", "Suggest better places to those who complain of theirs, and changes that harm nobody.")
        {
            hall, seats, complaint, sold, orders, prices, currency, types, extra, cheaper, count, json, lenient,
        };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var present = Maps.Seats(map, parsed.GetRequiredValue(seats), "--seats");
            if (present.Count is 0 or > SeatRequest.LargestParty)
            {
                throw new CommandException($"--seats names 1 to {SeatRequest.LargestParty} seats.");
            }

            if (parsed.GetValue(count) is < 1 or > 100)
            {
                throw new CommandException("--count is from 1 to 100.");
            }

            var desk = new MoveDesk(
                map,
                present,
                Complaint(parsed.GetRequiredValue(complaint)),
                HallSource.ReadTaken(map, parsed.GetValue(sold), parsed.GetValue(lenient)),
                OrderList.Read(map, parsed.GetValue(orders)),
                parsed.GetValue(count));
            var lines = parsed.GetValue(prices) is { } path
                ? desk.WithPrices(PriceSource.Read(path, parsed.GetValue(currency)!), parsed.GetValue(types), parsed.GetValue(extra),
                    parsed.GetValue(cheaper))
                : desk.ByZones();
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, map, present, lines));
            }
            else
            {
                Show(lines);
            }

            return 0;
        });
        return command;
    }

    private static string Words() => string.Join(", ", Complaints.Select(static entry => entry.Word));

    private static SeatComplaint Complaint(string[] words) => words.Aggregate(SeatComplaint.None, static (all, word) =>
        Array.Find(Complaints, entry => Choice.Same(entry.Word, word)) is { Word: not null } known
            ? all | known.Complaint
            : throw new CommandException($"--complaint is one of {Words()}, not '{word}'."));

    private static void Show(IReadOnlyCollection<MoveLine> lines)
    {
        if (lines.Count == 0)
        {
            Console.WriteLine("Nothing free, and nobody's seats that could be changed without loss, answers the complaint.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("seats", "by", "better", "quality", "away", "price");
        foreach (var line in lines)
        {
            table.AddRow(
                Markup.Escape(line.Proposal.ToString()),
                line.Order is { } order ? Markup.Escape($"changing with order {order}") : "moving",
                Markup.Escape(string.Join(", ", line.Difference.Improvements)),
                line.Difference.Quality.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{line.Difference.Distance:0.0} m"),
                line.Price is { } price ? Markup.Escape(price.ToString()) : "same zone");
        }

        AnsiConsole.Write(table);
        Console.WriteLine(lines.First().Why);
    }

    private static void Write(Utf8JsonWriter json, SeatMap map, SeatSet present, IReadOnlyCollection<MoveLine> lines)
    {
        json.Strings("present", present.ToIds().Select(static seat => seat.Value));
        WriteLines(json, "moves", map, lines.Where(static line => line.Order is null));
        WriteLines(json, "swaps", map, lines.Where(static line => line.Order is not null));
    }

    private static void WriteLines(Utf8JsonWriter json, string name, SeatMap map, IEnumerable<MoveLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            if (line.Order is { } order)
            {
                json.WriteString("order", order);
            }

            json.Strings("seats", line.Proposal.Selection.Seats.Select(static seat => seat.Value));
            json.Strings("labels", line.Proposal.Seats.Select(seat => SeatWords.Of(map[seat])));
            json.Strings("taken", line.Taken.Select(static seat => seat.Value));
            json.Strings("givenUp", line.GivenUp.Select(static seat => seat.Value));
            json.Strings("better", line.Difference.Improvements);
            json.WriteNumber("qualityDifference", Math.Round(line.Difference.Quality, 6));
            json.WriteNumber("distance", Math.Round(line.Difference.Distance, 3));
            json.WriteBoolean("together", line.Proposal.IsTogether);
            if (line.Price is { } price)
            {
                json.WriteString("priceDifference", price.ToAmountString());
                json.WriteString("currency", price.Currency.Code);
            }

            json.WriteString("why", line.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
