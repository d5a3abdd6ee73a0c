using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Simulation;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice simulate HALL</c>: a house sold out by several strategies to the same parties.</summary>
internal static class SimulateCommand
{
    private const int MostSeeds = 100_000;
    private const int MostParties = 1_000_000;

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var seed = new Option<int>("--seed")
        {
            Description = "The first seed by which parties are drawn.",
            DefaultValueFactory = static _ => 1,
            HelpName = "N"
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = "How many sales, each with a seed of its own.",
            DefaultValueFactory = static _ => 20,
            HelpName = "COUNT"
        };
        var parties = new Option<string?>("--parties")
        {
            Description =
            "A file with the size of a party on each line, in the order in which they come.",
            HelpName = "FILE"
        };
        var abandon = new Option<double>("--abandon")
        {
            Description = "The share of holds that are abandoned, from 0 to 0.9.",
            DefaultValueFactory = static _ => new SaleTerms().Abandon,
            HelpName = "SHARE"
        };
        var strategies =
            new Option<string[]>("--strategy") { Description = $"A strategy: {Strategies.Known}; may be repeated.", HelpName = "NAME" };
        var json = CommonOptions.Json();
        var markdown =
            new Option<bool>("--markdown") { Description = "Print a Markdown table, with what the first strategy gains over each." };
        var lenient = CommonOptions.Lenient();
        var command = new Command("simulate", "Sell a house to parties that come one by one, by several strategies, and compare.") { hall,
            seed, seeds, parties, abandon, strategies, json, markdown, lenient };
        command.SetAction(parsed =>
        {
            var terms = new SaleTerms { Abandon = parsed.GetValue(abandon), Parties = ReadParties(parsed.GetValue(parties)) };
            if (terms.Abandon is not (>= 0 and <= 0.9))
            {
                throw new CommandException("--abandon is from 0 to 0.9.");
            }

            var (first, count) = (parsed.GetValue(seed), parsed.GetValue(seeds));
            if (count is < 1 or > MostSeeds || first < 0 || first > int.MaxValue - count)
            {
                throw new CommandException($"--seeds is from 1 to {MostSeeds}, and --seed at least 0.");
            }

            var house = new HouseToSell(HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient)));
            if (house.Sellable.IsEmpty)
            {
                throw new CommandException("The hall has no seats that are sold one by one.");
            }

            var largest = terms.Parties?.Max() ?? terms.Mix.Shares.Length;
            var names = parsed.GetValue(strategies) is { Length: > 0 } named ? named : Strategies.Usual;
            var made = names.Distinct(StringComparer.Ordinal).Select(name => Strategies.Make(name, house, largest)).ToArray();
            var comparison = Comparison.Run(house, terms, made, first, count);
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, house, terms, comparison, first));
            }
            else if (parsed.GetValue(markdown))
            {
                Console.Write(SaleTables.Markdown(house, comparison));
            }
            else
            {
                AnsiConsole.Write(SaleTables.Make(house, comparison));
            }

            return 0;
        });
        return command;
    }

    private static List<int>? ReadParties(string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var reader = new StreamReader(HallSource.Open(path));
        var sizes = new List<int>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            sizes.Add(int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var size)
                && size is >= 1 and <= SeatRequest.LargestParty && sizes.Count < MostParties
                ? size
                : throw new CommandException($"{path}, line {line}: a party is from 1 to {SeatRequest.LargestParty} people, and there " +
                    $"are up to {MostParties} of them."));
        }

        return sizes.Count > 0 ? sizes : throw new CommandException($"{path} names no party.");
    }

    private static void Write(Utf8JsonWriter json, HouseToSell house, SaleTerms terms, Comparison comparison, int firstSeed)
    {
        json.WriteString("hall", house.Map.Hall.Name);
        json.WriteNumber("sellableSeats", house.Sellable.Count);
        json.WriteNumber("seed", firstSeed);
        json.WriteNumber("seeds", comparison.Sales[0].Length);
        json.WriteNumber("abandon", terms.Abandon);
        json.WriteStartArray("strategies");
        for (var strategy = 0; strategy < comparison.Strategies.Count; strategy++)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Strategies[strategy].Name);
            foreach (var figure in SaleFigure.All)
            {
                json.WriteNumber(figure.Name, Rounded(comparison.Mean(strategy, figure).Mean));
            }

            // By how much the first strategy is better, sale by sale; no interval can be told from one sale.
            json.WriteStartObject("firstIsBetterBy");
            foreach (var figure in SaleFigure.All)
            {
                var gain = comparison.Gain(0, strategy, figure);
                json.WriteStartObject(figure.Name);
                json.WriteNumber("mean", Rounded(gain.Mean));
                if (gain.HalfWidth is { } halfWidth)
                {
                    json.WriteNumber("halfWidth95", Rounded(halfWidth));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Rounded(double value) => Math.Round(value, 6);
}
