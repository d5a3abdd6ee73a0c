using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary>The options of <c>best</c> that make a party a group, and its answer.</summary>
internal sealed class BestGroup
{
    private readonly Option<string?> _units =
        new("--units") { Description = "A group: people kept together, by the size of each unit: 12,4.", HelpName = "SIZES" };
    private readonly Option<int?> _smallest =
        new("--smallest") { Description = "A group: how many a part of it has at least; 2 when not said.", HelpName = "N" };
    private readonly Option<int> _leaders =
        new("--leaders") { Description = "A group: how many of it are leaders, who take the ends of each part.", HelpName = "N" };

    public void AddTo(Command command)
    {
        command.Add(_units);
        command.Add(_smallest);
        command.Add(_leaders);
    }

    /// <summary>Whether a party is asked for as a group, by its size or by an option.</summary>
    public bool IsAskedFor(ParseResult parsed, int size) =>
        size > SeatRequest.LargestParty || parsed.GetValue(_units) is not null || parsed.GetValue(_smallest) is not null
            || parsed.GetValue(_leaders) != 0;

    /// <summary>The request of a group; where it may sit and how far from others is that of the party's request.</summary>
    public GroupRequest Request(ParseResult parsed, SeatRequest party, int size)
    {
        var units = Units(parsed.GetValue(_units));
        if (parsed.GetValue(_smallest) is < 1 or > GroupRequest.LargestGroup)
        {
            throw new CommandException($"--smallest is from 1 to {GroupRequest.LargestGroup}.");
        }

        if (parsed.GetValue(_leaders) is var leaders && (leaders < 0 || leaders > size || units.Sum(static unit => (long)unit) > size))
        {
            throw new CommandException("--leaders and the sum of --units are at most the size of the party.");
        }

        if (party.Wheelchairs > 0 && (leaders > 0 || units.Length > 0))
        {
            throw new CommandException("A group with --wheelchairs has neither --units nor --leaders.");
        }

        if (party.Aisle != AislePreference.None || party.Beside is not null)
        {
            throw new CommandException("--aisle and --beside are for parties, not for groups.");
        }

        return new GroupRequest(size)
        {
            Units = [.. units],
            SmallestSubgroup = parsed.GetValue(_smallest) ?? 2,
            Leaders = leaders,
            Wheelchairs = party.Wheelchairs,
            NeverAcrossAisle = party.NeverAcrossAisle,
            StepFree = party.StepFree,
            Ranking = party.Ranking,
            ReleasedAccessible = party.ReleasedAccessible,
            Within = party.Within,
            Spacing = party.Spacing,
            Occupied = party.Occupied,
        };
    }

    /// <summary>Writes the answer as a search for a party does, with the parts of the group.</summary>
    public static void Write(Utf8JsonWriter json, GroupSearchResult result)
    {
        json.WriteStartArray("proposals");
        if (result.Proposal is { } proposal)
        {
            Write(json, proposal);
        }

        json.WriteEndArray();
        json.WriteStartArray("tried");
        json.WriteStartObject();
        json.WriteString("step", GroupProposal.StepName);
        json.WriteBoolean("served", result.Succeeded);
        json.WriteString("reason", result.Reason.ToString());
        json.WriteString("why", result.Sentence);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("explanation", result.Explain());
    }

    /// <summary>Prints the answer: the parts row by row, and one sentence.</summary>
    public static void Show(GroupSearchResult result)
    {
        if (result.Proposal is { } proposal && !proposal.Subgroups.IsEmpty)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("section", "row")
                .AddColumn("people", static column => column.RightAligned()).AddColumns("from", "to", "leaders");
            foreach (var part in proposal.Subgroups)
            {
                table.AddRow(
                    Markup.Escape(part.Row.Section.Name),
                    Markup.Escape(part.Row.Label),
                    part.Seats.Length.ToString(CultureInfo.InvariantCulture),
                    Markup.Escape(proposal.Map[part.Seats[0]].Label),
                    Markup.Escape(proposal.Map[part.Seats[^1]].Label),
                    Markup.Escape(string.Join(", ", part.Leaders.Select(seat => proposal.Map[seat].Label))));
            }

            AnsiConsole.Write(table);
        }

        Console.WriteLine(result.Explain());
    }

    private static void Write(Utf8JsonWriter json, GroupProposal proposal)
    {
        json.WriteStartObject();
        json.Places(proposal);
        json.WriteStartArray("subgroups");
        foreach (var part in proposal.Subgroups)
        {
            json.WriteStartObject();
            json.WriteString("section", part.Row.Section.Name);
            json.WriteString("row", part.Row.Label);
            json.Strings("seats", Ids(proposal, part.Seats));
            json.Strings("leaders", Ids(proposal, part.Leaders));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("units");
        foreach (var unit in proposal.Units)
        {
            json.WriteStartArray();
            foreach (var seat in Ids(proposal, unit))
            {
                json.WriteStringValue(seat);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("step", proposal.Step);
        json.WriteNumber("compactness", Math.Round(proposal.Compactness, 3));
        json.WriteNumber("quality", Math.Round(proposal.Quality, 6));
        json.Strings("relaxed", proposal.Relaxed);
        json.WriteString("why", proposal.Explain());
        json.WriteEndObject();
    }

    private static IEnumerable<string> Ids(GroupProposal proposal, IEnumerable<SeatIndex> seats) =>
        seats.Select(seat => proposal.Map.IdOf(seat).Value);

    private static int[] Units(string? text)
    {
        var parts = text?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        return Array.ConvertAll(parts, static part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var unit)
                && unit is >= 1 and <= GroupRequest.LargestGroup
                ? unit
                : throw new CommandException($"--units are sizes from 1 to {GroupRequest.LargestGroup}, separated by " +
                    $"commas, not '{part}'."));
    }
}
