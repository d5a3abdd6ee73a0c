using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice series HALL --party N --sold FILE --sold FILE …</c>: the same places at several dates, or the nearest.</summary>
internal static class SeriesCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var party = new Option<int>("--party") { Description = "How many people, at least 1.", Required = true, HelpName = "N" };
        var sold = new Option<string[]>("--sold", "--taken")
        {
            Description = "For each date a file with the id of a taken seat on each line; the dates in their order.",
            Required = true,
            HelpName = "FILE",
        };
        var zone = new Option<string?>("--zone-rule")
        {
            Description =
            "The price zone at dates that lack the places: preferred (the default), required or ignored.",
            HelpName = "RULE"
        };
        var same = new Option<bool>("--same-only") { Description = "Nothing but the same places at all dates will do." };
        var count = new Option<int>("--count") { Description = "How many proposals.", DefaultValueFactory = static _ => 1, HelpName = "M" };
        var rules = new BestRules();
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("series", "Find the same seats at several dates, or the nearest at each; and the soonest " +
            "and best date.") { hall, party, sold, zone, same, count, json, lenient };
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            if (parsed.GetRequiredValue(party) is < 1 or > SeatRequest.LargestParty)
            {
                throw new CommandException($"--party is from 1 to {SeatRequest.LargestParty}.");
            }

            if (parsed.GetValue(count) is < 1 or > 1000)
            {
                throw new CommandException("--count is from 1 to 1000.");
            }

            var files = parsed.GetRequiredValue(sold);
            if (files.Length > SeatSeries.MostNights)
            {
                throw new CommandException($"There are more than {SeatSeries.MostNights} dates.");
            }

            var allocator = new SeatAllocator(map);
            var zones = ZoneMap.OfCategories(map);
            SeriesNight[] nights =
                [.. files.Select(file => new SeriesNight(allocator, map.Seats
                - HallSource.ReadTaken(map, file, parsed.GetValue(lenient))) { Zones = zones, FreeAreas = [.. HallSource.Areas(map)] })];
            var seats = rules.Apply(parsed, map, new SeatRequest(parsed.GetRequiredValue(party)) { Proposals = parsed.GetValue(count) });
            var result = SeatSeries.Find(nights,
                new SeriesRequest(seats) { Zone = ZoneRule(parsed.GetValue(zone)), SamePlacesOnly = parsed.GetValue(same) });
            var choice = SeatSeries.Choose(nights, seats with { Proposals = 1 });
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, files, result, choice));
            }
            else
            {
                Show(files, result, choice);
            }

            return 0;
        });
        return command;
    }

    private static ZoneKeeping ZoneRule(string? text) => text?.ToLowerInvariant() switch
    {
        null or "preferred" => ZoneKeeping.Preferred,
        "required" => ZoneKeeping.Required,
        "ignored" => ZoneKeeping.Ignored,
        _ => throw new CommandException($"--zone-rule is preferred, required or ignored, not '{text}'."),
    };

    private static void Show(string[] files, SeriesResult result, NightChoice choice)
    {
        foreach (var proposal in result.Proposals)
        {
            var table = new Table().Border(TableBorder.Rounded)
                .AddColumns("date", "sold list", "seats", "same", "together", "away", "quality");
            foreach (var night in proposal.Nights)
            {
                table.AddRow(
                    Number(night.Night + 1),
                    Markup.Escape(Path.GetFileName(files[night.Night])),
                    Markup.Escape(night.Proposal.ToString()),
                    night.IsSamePlaces ? "yes" : night.IsSameZone ? "no" : "no, other zone",
                    night.Proposal.IsTogether ? "yes" : "no",
                    string.Create(CultureInfo.InvariantCulture, $"{night.Distance:0.0} m"),
                    string.Create(CultureInfo.InvariantCulture,
                        $"{night.Proposal.Quality:0.000} ({night.QualityDifference:+0.000;-0.000;0.000})"));
            }

            AnsiConsole.Write(table);
        }

        Console.WriteLine(result.Explain());
        Console.WriteLine(choice.Soonest is { } soonest && choice.Best is { } best
            ? $"Soonest: {soonest.Explain()}\nBest: {best.Explain()}"
            : "No date can seat the party.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, string[] files, SeriesResult result, NightChoice choice)
    {
        json.WriteStartArray("proposals");
        foreach (var proposal in result.Proposals)
        {
            json.WriteStartObject();
            json.WriteBoolean("samePlaces", proposal.IsSamePlaces);
            json.WriteNumber("samePlacesCount", proposal.SamePlacesCount);
            json.WriteNumber("quality", Math.Round(proposal.Quality, 6));
            json.WriteNumber("meanDistance", Math.Round(proposal.MeanDistance, 3));
            json.WriteStartArray("dates");
            foreach (var night in proposal.Nights)
            {
                WriteNight(json, files, night);
            }

            json.WriteEndArray();
            json.WriteString("why", proposal.Explain());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refusals");
        foreach (var refusal in result.Refusals)
        {
            json.WriteStartObject();
            json.WriteNumber("date", refusal.Night + 1);
            json.WriteString("reason", refusal.Reason.ToString());
            json.WriteString("why", refusal.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteChoice(json, choice);
        json.WriteString("explanation", result.Explain());
    }

    private static void WriteNight(Utf8JsonWriter json, string[] files, SeriesSeats night)
    {
        json.WriteStartObject();
        json.WriteNumber("date", night.Night + 1);
        json.WriteString("sold", files[night.Night]);
        json.Strings("seats", night.Proposal.Selection.Seats.Select(static seat => seat.Value));
        json.Strings("labels", night.Proposal.Seats.Select(seat => SeatWords.Of(night.Proposal.Map[seat])));
        json.WriteBoolean("samePlaces", night.IsSamePlaces);
        json.WriteBoolean("sameZone", night.IsSameZone);
        json.WriteBoolean("together", night.Proposal.IsTogether);
        json.WriteNumber("distance", Math.Round(night.Distance, 3));
        json.WriteNumber("quality", Math.Round(night.Proposal.Quality, 6));
        json.WriteNumber("qualityDifference", Math.Round(night.QualityDifference, 6));
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, NightChoice choice)
    {
        json.WriteStartObject("choice");
        WriteDate(json, "soonest", choice.Soonest);
        WriteDate(json, "best", choice.Best);
        json.WriteStartArray("dates");
        foreach (var night in choice.Nights)
        {
            json.WriteStartObject();
            json.WriteNumber("date", night.Night + 1);
            json.WriteString("seating", night.Seating.ToString());
            json.WriteNumber("quality", Math.Round(night.Quality, 6));
            json.Strings("seats", night.Result.Best?.Selection.Seats.Select(static seat => seat.Value) ?? []);
            json.WriteString("why", night.Result.Explain());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, NightOutcome? night)
    {
        if (night is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, night.Night + 1);
        }
    }
}
