using System.CommandLine;
using System.Globalization;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary><c>boxoffice season group …</c>: groups from the request to the last payment.</summary>
internal static class GroupCommands
{
    public static Command Make() => new("group", "Groups: a request, options, a reservation with its deposit, an order with its balance.")
    {
        MakeList(), MakeRequest(), MakeOffer(), MakeReserve(), MakeChange(), MakePay("order", "Place the order of what is reserved."),
        MakePay("pay", "Pay what is due of a group's order."), MakeRelease(),
    };

    private static Command MakeList()
    {
        SeasonOptions options = new();
        var until = new Option<string?>("--due") { Description = "Only what groups have to do until this day.", HelpName = "YYYY-MM-DD" };
        var command = options.Make("list", "All groups, or what is due of them.", until);
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var desk = await SeasonHouse.GroupsAsync(open, parsed.GetValue(options.Season));
            if (parsed.GetValue(until) is { } day)
            {
                GroupOut.Due(desk.Due(Day("--due", day)), parsed.GetValue(options.Json));
            }
            else
            {
                GroupOut.Groups(desk.Book.Bookings, [], parsed.GetValue(options.Json));
            }

            return 0;
        }));
        return command;
    }

    private static Command MakeRequest()
    {
        SeasonOptions options = new();
        var id = Id();
        var patron = SeasonOptions.Needed("--patron", "Who is written to and pays.", "PATRON");
        var nights = SeasonOptions.Needed("--performances", "The nights that would do, the best first, between commas.", "CODES");
        var types = SeasonOptions.Needed("--types", "How many at which price type: Adult=30,Student=10.", "TYPES");
        var free = new Option<int?>("--one-free-in") { Description = "One of so many comes for nothing.", HelpName = "N" };
        var comp = new Option<string>("--comp-type")
        {
            Description = "The price type of what is given away.",
            DefaultValueFactory = static _ => "Comp",
            HelpName = "TYPE",
        };
        var zones = SeasonOptions.Zones();
        var command = options.Make("request", "Take a group's request.", id, patron, nights, types, free, comp, zones);
        command.SetAction(parsed => Answer(parsed, options, desk => desk.RequestAsync(new GroupBooking(Group(parsed, id),
            DeskOptions.Id("--patron", parsed.GetRequiredValue(patron), static text => new PatronId(text)),
            People(parsed.GetRequiredValue(types)))
        {
            Wanted = [.. DeskOptions.Ids(parsed.GetRequiredValue(nights)).Select(static night => new PerformanceId(night))],
            Wish = SeasonOptions.Wish(parsed, zones),
            Comps = parsed.GetValue(free) is { } each
                ? new GroupComps(each, DeskOptions.Id("--comp-type", parsed.GetValue(comp)!, static text => new PriceTypeId(text))) : null,
        }, SeasonHouse.By("group"))));
        return command;
    }

    private static Command MakeOffer()
    {
        SeasonOptions options = new();
        var id = Id();
        var count = new Option<int>("--count")
        {
            Description = "How many options, 1 to 20.",
            DefaultValueFactory = static _ => 3,
            HelpName = "N",
        };
        var command = options.Make("offer", "Look for seats, as compact as can be; nothing is held by it.", id, count);
        command.SetAction(parsed => Answer(parsed, options, desk => parsed.GetValue(count) is >= 1 and <= 20 and var most
            ? desk.OfferAsync(Group(parsed, id), SeasonHouse.By("group"), most)
            : throw new CommandException("--count is from 1 to 20.")));
        return command;
    }

    private static Command MakeReserve()
    {
        SeasonOptions options = new();
        var id = Id();
        var option = new Option<int>("--option") { Description = "Which of its options.", Required = true, HelpName = "N" };
        var until = SeasonOptions.Needed("--until", "The last day on which it is held without a deposit.", "YYYY-MM-DD");
        var deposit = new Option<string?>("--deposit") { Description = "What is paid at least with the order.", HelpName = "AMOUNT" };
        var final = new Option<string?>("--final-by") { Description = "The last day for the final numbers.", HelpName = "YYYY-MM-DD" };
        var balance = new Option<string?>("--balance-by") { Description = "By when all is paid.", HelpName = "YYYY-MM-DD" };
        var command = options.Make("reserve", "Hold an option until the deposit is due.", id, option, until, deposit, final, balance);
        command.SetAction(parsed => Answer(parsed, options, desk => desk.ReserveAsync(Group(parsed, id), parsed.GetValue(option),
            new GroupTerms(Day("--until", parsed.GetRequiredValue(until)))
            {
                Deposit = parsed.GetValue(deposit) is { } amount
                    ? MoneyList.Parse("--deposit", ["deposit=" + amount], desk.Season.Definition.Currency).Single().Amount : null,
                FinalBy = parsed.GetValue(final) is { } numbers ? Day("--final-by", numbers) : null,
                BalanceBy = parsed.GetValue(balance) is { } all ? Day("--balance-by", all) : null,
            }, SeasonHouse.By("group"))));
        return command;
    }

    private static Command MakeChange()
    {
        SeasonOptions options = new();
        var id = Id();
        var types = new Option<string?>("--types")
        {
            Description = "How many at which price type: Adult=30,Student=10.",
            HelpName = "TYPES",
        };
        var confirmed = new Option<int?>("--confirmed") { Description = "How many are confirmed.", HelpName = "N" };
        var command = options.Make("change", "Change how many come, at which types, and how many are confirmed.", id, types, confirmed);
        command.SetAction(parsed => Answer(parsed, options, desk => desk.ChangeAsync(new(Group(parsed, id))
        {
            People = parsed.GetValue(types) is { } people ? People(people) : null,
            Confirmed = parsed.GetValue(confirmed),
            By = SeasonHouse.By("group"),
        })));
        return command;
    }

    private static Command MakePay(string name, string description)
    {
        SeasonOptions options = new();
        var (id, tenders) = (Id(), SeasonOptions.Tenders());
        var command = options.Make(name, description, id, tenders);
        command.SetAction(parsed => Answer(parsed, options, desk =>
            DeskOptions.Paid(parsed, tenders, desk.Season.Definition.Currency).ToArray() is var paid && name == "order"
                ? desk.OrderAsync(Group(parsed, id), SeasonHouse.By("group"), [.. paid])
                : desk.PayAsync(Group(parsed, id), [.. paid], SeasonHouse.By("group"))));
        return command;
    }

    private static Command MakeRelease()
    {
        SeasonOptions options = new();
        var id = new Option<string?>("--id") { Description = "Which group; what is due of all when none is named.", HelpName = "ID" };
        var command = options.Make("release", "Let a group go, or whatever is due to be let go today.", id);
        command.SetAction(parsed => Answer(parsed, options, desk => parsed.GetValue(id) is { } group
            ? desk.ReleaseAsync(DeskOptions.Id("--id", group, static text => new GroupId(text)), SeasonHouse.By("group"))
            : desk.ReleaseDueAsync(SeasonHouse.By("group"))));
        return command;
    }

    private static Option<string> Id() => SeasonOptions.Needed("--id", "The number of the group.", "ID");

    private static GroupId Group(ParseResult parsed, Option<string> id) =>
        DeskOptions.Id("--id", parsed.GetRequiredValue(id), static text => new GroupId(text));

    private static System.Collections.Immutable.ImmutableArray<TypeCount> People(string text) =>
        [.. TypeList.Counts(text, static name => DeskOptions.Id("--types", name, static id => new PriceTypeId(id)))];

    private static DateOnly Day(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new CommandException($"{option}: '{text}' is no day such as 2027-03-12.");

    private static int Answer(ParseResult parsed, SeasonOptions options, Func<GroupDesk, ValueTask<GroupResult>> ask) =>
        HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var result = await ask(await SeasonHouse.GroupsAsync(open, parsed.GetValue(options.Season)));
            GroupOut.Groups(result, parsed.GetValue(options.Json));
            return result.Succeeded ? 0 : CommandException.RefusedCode;
        });
}
