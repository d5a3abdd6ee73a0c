using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Houses;

/// <summary>The arguments and options that the commands of an evening share.</summary>
internal sealed class DeskOptions
{
    public Argument<string> House { get; } = new("HOUSE")
    {
        Description = "A house made by boxoffice house create: its file, or its address, such as postgres://user@host/database.",
    };

    public Option<string?> Channel { get; } =
        new("--channel") { Description = "The channel; the house itself when none is named.", HelpName = "CHANNEL" };

    public Option<string?> Operator { get; } = new("--operator") { Description = "Who does it.", HelpName = "OPERATOR" };

    public Option<string?> Buyer { get; } = new("--buyer") { Description = "Who buys.", HelpName = "BUYER" };

    public Option<string[]> Tenders { get; } =
        new("--tender") { Description = "A payment, such as cash=216.50; may be given several times.", HelpName = "MEANS=AMOUNT" };

    public Option<string> OrderId { get; } = new("--order") { Description = "The order's id.", Required = true, HelpName = "ID" };

    public Option<string?> Seats { get; } = new("--seats")
    {
        Description = "The ids of the places, separated by commas; of all tickets of the order when not said.",
        HelpName = "IDS",
    };

    public Option<string?> Performance { get; } = new("--performance")
    {
        Description = "The code of the performance whose places are meant, where an order has several.",
        HelpName = "CODE",
    };

    public Option<bool> Json { get; } = CommonOptions.Json();

    /// <summary>Who asks.</summary>
    public OrderTerms Terms(ParseResult parsed) => new()
    {
        AsHouse = Given(parsed, Channel) is null,
        Channel = Given(parsed, Channel) is { } channel ? Id("--channel", channel, static text => new ChannelId(text)) : default,
        Operator = Given(parsed, Operator) is { } actor ? Id("--operator", actor, static text => new ActorId(text)) : default,
        Buyer = Given(parsed, Buyer) is { } buyer ? Id("--buyer", buyer, static text => new PatronId(text)) : default,
    };

    public static IEnumerable<Tender> Paid(ParseResult parsed, Option<string[]> tenders, Currency currency) =>
        MoneyList.Parse("--tender", parsed.GetValue(tenders) ?? [], currency)
            .Select(static tender => tender.Name.Split(':', 2) is [var means, var reference]
                ? new Tender(Id("--tender", means, static text => new TenderId(text)), tender.Amount, reference.ToUpperInvariant())
                : new Tender(new TenderId(tender.Name), tender.Amount));

    /// <summary>An id that was typed.</summary>
    public static T Id<T>(string option, string text, Func<string, T> make)
    {
        try
        {
            return make(text);
        }
        catch (ArgumentException)
        {
            throw new CommandException($"{option}: '{text}' is no name of 1 to 200 characters without control characters.");
        }
    }

    /// <summary>The lines of an order that seats name; all its tickets when none is named. What is not clear is asked for.</summary>
    public OrderLine[] Lines(ParseResult parsed, Order order)
    {
        var at = parsed.GetValue(Performance);
        var left = order.Tickets.Where(line => at is null || Choice.Same(line.Performance.Value, at)).ToList();
        if (parsed.GetValue(Seats) is not { } seats)
        {
            return [.. left];
        }

        return [.. Ids(seats).Select(id =>
        {
            var named = left.FindAll(line => line.Place.Value == id);
            if (named.Count == 0)
            {
                throw new CommandException($"Order '{order.Id}' has no place '{id}'.");
            }

            if (named.DistinctBy(static line => (line.Performance, line.Priced.Type, line.Total)).Count() > 1
                && Ids(seats).Count(other => other == id) < order.Tickets.Count(line => line.Place.Value == id && left.Contains(line)))
            {
                throw new CommandException($"Order '{order.Id}' has '{id}' more than once, at different performances or prices; " +
                    "name --performance, or all of them.");
            }

            left.Remove(named[0]);
            return named[0];
        })];
    }

    public static string[] Ids(string seats) => seats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is
    { Length: > 0 } ids
        ? ids
        : throw new CommandException("No place is named.");

    private static string? Given(ParseResult parsed, Option<string?> option) =>
        parsed.CommandResult.Command.Options.Contains(option) ? parsed.GetValue(option) : null;
}
