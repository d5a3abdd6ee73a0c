using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
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
        var zones = new Option<string[]>("--zone")
        {
            Description = "Only in this price zone or seating zone; may be repeated.",
            HelpName = "Z"
        };
        var sections = new Option<string[]>("--section") { Description = "Only in this section; may be repeated.", HelpName = "S" };
        var taken = CommonOptions.Taken();
        var rules = new BestRules();
        var wishes = new BestWishes();
        var prices = new BestPrices();
        var group = new BestGroup();
        var explain = new Option<bool>("--explain") { Description = "Print each step that was tried, and the parts of each score." };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("best", "Find the best available seats together, and say why.") { hall, party, count, zones, sections,
            taken, explain, json, lenient };
        rules.AddTo(command);
        wishes.AddTo(command);
        prices.AddTo(command);
        group.AddTo(command);
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var sold = rules.Sold(parsed, map, parsed.GetValue(lenient));
            var free = map.Seats - HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient)) - (sold ?? map.Empty);
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
            var wanted = new SeatRequest(Math.Min(size, SeatRequest.LargestParty))
            {
                Within = within,
                Proposals = Math.Min(parsed.GetValue(count), 1000),
                Occupied = sold
            };
            var asked = prices.Apply(parsed, map, wishes.Apply(parsed, map, rules.Apply(parsed, map, wanted)));
            if (group.IsAskedFor(parsed, size) && size <= GroupRequest.LargestGroup)
            {
                wishes.RefuseGroup(parsed);
                prices.RefuseGroup(parsed);
                var found = new SeatAllocator(map).FindGroup(free, group.Request(parsed, asked, size), [.. HallSource.Areas(map)]);
                ShowGroup(found, parsed.GetValue(json));
                return 0;
            }

            var result = size > GroupRequest.LargestGroup ? null : new SeatAllocator(map).Find(free, asked, [.. HallSource.Areas(map)]);
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, result, parsed.GetValue(explain), prices));
            }
            else
            {
                Show(result, parsed.GetValue(explain));
            }

            return 0;
        });
        return command;
    }

    private static void ShowGroup(GroupSearchResult found, bool isJson)
    {
        if (isJson)
        {
            JsonOut.Write(writer => BestGroup.Write(writer, found));
        }
        else
        {
            BestGroup.Show(found);
        }
    }

    private static void Write(Utf8JsonWriter json, SeatSearchResult? result, bool explain, BestPrices prices)
    {
        json.WriteStartArray("proposals");
        foreach (var proposal in result?.Proposals ?? [])
        {
            json.WriteStartObject();
            json.Places(proposal);
            json.WriteString("step", proposal.Step);
            json.WriteNumber("quality", Math.Round(proposal.Quality, 6));
            json.WriteString("why", proposal.Explain());
            WriteWishes(json, proposal, prices);
            if (explain)
            {
                WriteParts(json, proposal);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tried");
        foreach (var step in result?.Tried ?? [])
        {
            json.WriteStartObject();
            json.WriteString("step", step.Step);
            json.WriteBoolean("served", step.Succeeded);
            json.WriteString("reason", step.Reason.ToString());
            json.WriteString("why", step.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("explanation", Explanation(result));
    }

    private static void WriteWishes(Utf8JsonWriter json, SeatProposal proposal, BestPrices prices)
    {
        if (!proposal.Accompanied.IsEmpty)
        {
            json.Strings("accompanied", proposal.Accompanied.Select(seat => proposal.Map.IdOf(seat).Value));
        }

        if (!proposal.Roles.IsEmpty)
        {
            json.WriteStartObject("roles");
            foreach (var (role, seats) in proposal.Roles)
            {
                json.Strings(role, seats.Select(seat => proposal.Map.IdOf(seat).Value));
            }

            json.WriteEndObject();
        }

        if (prices.CostOf(proposal) is { } cost)
        {
            json.WriteString("cost", cost.ToAmountString());
        }
    }

    private static void WriteParts(Utf8JsonWriter json, SeatProposal proposal)
    {
        json.WriteStartObject("score");
        foreach (var (name, part) in Parts(proposal))
        {
            json.WriteNumber(name, Math.Round(part, 6));
        }

        json.WriteEndObject();
        json.Strings("relaxed", proposal.Relaxed);
        json.WriteStartArray("leaves");
        foreach (var left in proposal.LeavesBehind)
        {
            json.WriteNumberValue(left);
        }

        json.WriteEndArray();
        json.WriteNumber("focalDistance", Math.Round(proposal.FocalDistance, 3));
        json.WriteBoolean("together", proposal.IsTogether);
    }

    private static (string Name, double Part)[] Parts(SeatProposal proposal) =>
    [
        ("quality", proposal.Score.Quality),
        ("fragmentation", proposal.Score.Fragmentation),
        ("aisle", proposal.Score.Aisle),
        ("preference", proposal.Score.Preference),
        ("parting", proposal.Score.Parting),
        ("cost", proposal.Score.Cost),
        ("nearness", proposal.Score.Nearness),
        ("untouched rows", proposal.Score.UntouchedRows),
        ("penalty", proposal.Score.Penalty),
        ("total", proposal.Score.Total),
    ];

    private static void Show(SeatSearchResult? result, bool explain)
    {
        if (explain)
        {
            ShowTried(result);
        }

        if (result is null || !result.Succeeded)
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
        if (explain)
        {
            ShowParts(result);
        }
    }

    private static void ShowTried(SeatSearchResult? result)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("tried", "outcome");
        foreach (var step in result?.Tried ?? [])
        {
            table.AddRow(Markup.Escape(step.Step), Markup.Escape(step.Succeeded ? "served" : step.Sentence));
        }

        AnsiConsole.Write(table);
    }

    private static void ShowParts(SeatSearchResult result)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("seats", "part", "worth");
        foreach (var proposal in result.Proposals)
        {
            foreach (var (name, part) in Parts(proposal))
            {
                table.AddRow(Markup.Escape(proposal.ToString()), name, part.ToString("0.0000", CultureInfo.InvariantCulture));
            }
        }

        AnsiConsole.Write(table);
    }

    private static string Explanation(SeatSearchResult? result) =>
        result?.Explain() ?? $"A group has at most {GroupRequest.LargestGroup} people.";
}
