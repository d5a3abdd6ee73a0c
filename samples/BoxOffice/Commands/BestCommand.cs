using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice best HALL --party N</c>: the best seats together, explained.</summary>
internal static class BestCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var party = new Option<int>("--party") { Description = "How many people, at least 1.", Required = true, HelpName = "N" };
        var count = new Option<int>("--count") { Description = "How many proposals.", DefaultValueFactory = static _ => 1, HelpName = "M" };
        var zones = new Option<string[]>("--zone") { Description = "Only in this price zone or seating zone; may be repeated.", HelpName = "Z" };
        var sections = new Option<string[]>("--section") { Description = "Only in this section; may be repeated.", HelpName = "S" };
        var taken = CommonOptions.Taken();
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("best", "Find the best available seats together, and say why.") { hall, party, count, zones, sections, taken, json, lenient };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), parsed.GetValue(lenient));
            var free = map.Seats - HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient));
            var size = parsed.GetRequiredValue(party);
            if (size < 1)
            {
                throw new CommandException("--party needs at least 1 person.");
            }

            if (parsed.GetValue(count) < 1)
            {
                throw new CommandException("--count needs at least 1 proposal.");
            }

            var within = Choice.Zones(map, parsed.GetValue(zones) ?? []) & Choice.Sections(map, parsed.GetValue(sections) ?? []);
            var result = size > SeatRequest.LargestParty
                ? null
                : new SeatAllocator(map).Find(free, new SeatRequest(size) { Within = within, Proposals = parsed.GetValue(count) }, [.. HallSource.Areas(map)]);
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

    private static void Write(Utf8JsonWriter json, SeatSearchResult? result)
    {
        json.WriteStartArray("proposals");
        foreach (var proposal in result?.Proposals ?? [])
        {
            json.WriteStartObject();
            json.Strings("seats", proposal.Selection.Seats.Select(static seat => seat.Value));
            json.Strings("labels", proposal.Seats.Select(seat => SeatWords.Of(proposal.Map[seat])));
            json.WriteStartObject("areas");
            foreach (var area in proposal.Selection.Areas)
            {
                json.WriteNumber(area.Area.Value, area.Count);
            }

            json.WriteEndObject();
            json.WriteString("step", proposal.Step);
            json.WriteNumber("quality", Math.Round(proposal.Quality, 6));
            json.WriteString("why", proposal.Explain());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tried");
        foreach (var step in result?.Tried ?? [])
        {
            json.WriteStartObject();
            json.WriteString("step", step.Step);
            json.WriteBoolean("served", step.Served);
            json.WriteString("why", step.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("explanation", Explanation(result));
    }

    private static void Show(SeatSearchResult? result)
    {
        if (result is null || !result.IsServed)
        {
            Console.WriteLine(Explanation(result));
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("seats", "step", "quality", "why");
        foreach (var proposal in result.Proposals)
        {
            table.AddRow(
                Markup.Escape(proposal.ToString()),
                Markup.Escape(proposal.Step),
                proposal.Quality.ToString("0.000", CultureInfo.InvariantCulture),
                Markup.Escape(proposal.Explain()));
        }

        AnsiConsole.Write(table);
    }

    private static string Explanation(SeatSearchResult? result) =>
        result?.Explain() ?? $"A party of more than {SeatRequest.LargestParty} is a group, which sits in several rows.";
}
