using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary><c>boxoffice season waiting …</c>: who waits for seats, and who is offered some.</summary>
internal static class WaitingCommands
{
    public static Command Make() => new("waiting", "The waiting list: who waits for which night, and is offered what until when.")
    {
        MakeList(), MakeEnter(), MakeOffer(), MakeAnswer("decline", "Decline an offer: it is the next one's at once."),
        MakeAnswer("withdraw", "Take somebody off the list."), MakeBuy(),
    };

    private static Command MakeList()
    {
        SeasonOptions options = new();
        var command = options.Make("list", "Everybody on the list, who is next first.");
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var list = await SeasonHouse.WaitingAsync(open, parsed.GetValue(options.Season));
            var nights = list.Book.Entries.Select(static entry => entry.Performance).Distinct();
            WaitingEntry[] queue = [.. nights.SelectMany(night => list.Queue(night))];
            GroupOut.Waiting([.. queue, .. list.Book.Entries.Except(queue)], [], parsed.GetValue(options.Json));
            return 0;
        }));
        return command;
    }

    private static Command MakeEnter()
    {
        SeasonOptions options = new();
        var id = SeasonOptions.Needed("--id", "The number of the entry.", "ID");
        var patron = SeasonOptions.Needed("--patron", "Who waits.", "PATRON");
        var performance = SeasonOptions.Needed("--performance", "For which night.", "CODE");
        var type = SeasonOptions.Needed("--type", "At which price type.", "TYPE");
        var party = new Option<int>("--party") { Description = "How many seats, together.", Required = true, HelpName = "N" };
        var zones = SeasonOptions.Zones();
        var priority = new Option<int>("--priority") { Description = "Who has more of it goes before.", HelpName = "N" };
        var command = options.Make("enter", "Enter somebody.", id, patron, performance, type, party, zones, priority);
        command.SetAction(parsed => Answer(parsed, options, list => list.EnterAsync(new WaitingEntry(
            DeskOptions.Id("--id", parsed.GetRequiredValue(id), static text => new WaitingId(text)),
            DeskOptions.Id("--patron", parsed.GetRequiredValue(patron), static text => new PatronId(text)),
            DeskOptions.Id("--performance", parsed.GetRequiredValue(performance), static text => new PerformanceId(text)),
            DeskOptions.Id("--type", parsed.GetRequiredValue(type), static text => new PriceTypeId(text)),
            parsed.GetValue(party))
        {
            Wish = SeasonOptions.Wish(parsed, zones),
            Priority = parsed.GetValue(priority),
        }, SeasonHouse.By("waiting"))));
        return command;
    }

    private static Command MakeOffer()
    {
        SeasonOptions options = new();
        var command = options.Make("offer", "Work through the list: take back what has ended, offer what is free to whoever is next.");
        command.SetAction(parsed => Answer(parsed, options, static list => list.OfferAsync(SeasonHouse.By("waiting"))));
        return command;
    }

    private static Command MakeAnswer(string name, string description)
    {
        SeasonOptions options = new();
        var id = SeasonOptions.Needed("--id", "The number of the entry.", "ID");
        var command = options.Make(name, description, id);
        command.SetAction(parsed => Answer(parsed, options, list =>
            DeskOptions.Id("--id", parsed.GetRequiredValue(id), static text => new WaitingId(text)) is var entry && name == "decline"
                ? list.DeclineAsync(entry, SeasonHouse.By("waiting"))
                : list.WithdrawAsync(entry, SeasonHouse.By("waiting"))));
        return command;
    }

    private static Command MakeBuy()
    {
        SeasonOptions options = new();
        var id = SeasonOptions.Needed("--id", "The number of the entry.", "ID");
        var tenders = SeasonOptions.Tenders();
        var command = options.Make("buy", "Sell what is offered.", id, tenders);
        command.SetAction(parsed => Answer(parsed, options, list => list.BuyAsync(
            DeskOptions.Id("--id", parsed.GetRequiredValue(id), static text => new WaitingId(text)), SeasonHouse.By("waiting"),
            [.. DeskOptions.Paid(parsed, tenders, list.Season.Definition.Currency)])));
        return command;
    }

    private static int Answer(ParseResult parsed, SeasonOptions options, Func<WaitingList, ValueTask<WaitingResult>> ask) =>
        HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var result = await ask(await SeasonHouse.WaitingAsync(open, parsed.GetValue(options.Season)));
            GroupOut.Waiting(result, parsed.GetValue(options.Json));
            return result.Succeeded ? 0 : CommandException.RefusedCode;
        });
}
