using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary>What commands of a season take beside their own: the house, the season, and whether they answer in JSON.</summary>
internal sealed class SeasonOptions
{
    public Argument<string> House { get; } = new("HOUSE") { Description = "A house made by boxoffice season create or house create." };

    public Option<string?> Season { get; } = new("--season") { Description = "Which season; the only one when not said.", HelpName = "ID" };

    public Option<bool> Json { get; } = CommonOptions.Json();

    public static Option<string> Needed(string name, string description, string help) =>
        new(name) { Description = description, Required = true, HelpName = help };

    public static Option<string[]> Zones() =>
        new("--zone") { Description = "A price zone that would do; may be given several times.", HelpName = "ZONE" };

    public static Option<string[]> Tenders() =>
        new("--tender") { Description = "A payment, such as cash=216.50; may be given several times.", HelpName = "MEANS=AMOUNT" };

    /// <summary>A command of these and of options of its own.</summary>
    public Command Make(string name, string description, params IEnumerable<Option> options)
    {
        Command command = new(name, description) { House, Season };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(Json);
        return command;
    }

    /// <summary>The seats that zones say.</summary>
    public static SeatWish Wish(ParseResult parsed, Option<string[]> zones) => new()
    {
        Zones =
        [
            .. (parsed.GetValue(zones) ?? []).Select(static zone => DeskOptions.Id("--zone", zone, static text => new PriceZoneId(text))),
        ],
    };
}
