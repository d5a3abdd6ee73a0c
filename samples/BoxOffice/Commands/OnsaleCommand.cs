using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice onsale HALL --buyers N</c>: a race of many buyers for the last pairs of a house, audited.</summary>
internal static class OnsaleCommand
{
    private const int MostBuyers = 2000;

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var buyers = new Option<int>("--buyers")
        {
            Description = "How many buyers at once, from 1 to 2000.",
            DefaultValueFactory = static _ => 200,
            HelpName = "N"
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("onsale", $"Let many buyers race for the last {OnsaleRace.Pairs} pairs of a house, and check that each " +
            $"seat was sold once.") { hall, buyers, json, lenient };
        command.SetAction(parsed =>
        {
            var count = parsed.GetValue(buyers);
            if (count is < 1 or > MostBuyers)
            {
                throw new CommandException($"--buyers is from 1 to {MostBuyers}.");
            }

            var race = new OnsaleRace(HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient)));
            var result = race.Run(count);
            var complaints = race.Complaints(result).ToArray();
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, race, result, complaints));
            }
            else
            {
                Show(race, result, complaints);
            }

            return complaints.Length == 0 ? 0 : 1;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, OnsaleRace race, IReadOnlyList<OnsaleBuyer> buyers, string[] complaints)
    {
        json.WriteNumber("buyers", buyers.Count);
        json.WriteNumber("pairs", race.PairsLeft);
        json.WriteNumber("winners", buyers.Count(static buyer => buyer.Bought.Count > 0));
        json.WriteNumber("losers", buyers.Count(static buyer => buyer.Bought.Count == 0));
        json.WriteNumber("seatsSold", buyers.Sum(static buyer => buyer.Bought.Count));
        json.WriteNumber("refusals", buyers.Sum(static buyer => buyer.Attempts));
        json.WriteNumber("milliseconds", Math.Round(race.Elapsed.TotalMilliseconds, 3));
        json.WriteNumber("events", race.Events);
        json.Strings("complaints", complaints);
        json.WriteStartArray("results");
        foreach (var buyer in buyers)
        {
            json.WriteStartObject();
            json.WriteNumber("buyer", buyer.Number);
            json.Strings("bought", buyer.Bought.Select(static seat => seat.Value));
            json.Strings("gone", buyer.Gone.Select(static seat => seat.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Show(OnsaleRace race, IReadOnlyList<OnsaleBuyer> buyers, string[] complaints)
    {
        var winners = buyers.Count(static buyer => buyer.Bought.Count > 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{buyers.Count} buyers, {race.PairsLeft} pairs left: {winners} bought, {buyers.Count - winners} were told which seats were " +
                $"gone, after {buyers.Sum(static buyer => buyer.Attempts)} refusals in {race.Elapsed.TotalMilliseconds:F1} ms."));
        foreach (var complaint in complaints)
        {
            Console.WriteLine(complaint);
        }

        if (complaints.Length == 0)
        {
            Console.WriteLine("Each seat was sold once, and the log replays to what was sold.");
        }
    }
}
