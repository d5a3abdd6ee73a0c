using System.CommandLine;
using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary>The options of <c>best</c> by which price counts: a price book, what may be spent, and what quality is worth.</summary>
internal sealed class BestPrices
{
    private readonly Option<string?> _prices = CommonOptions.Prices();
    private readonly Option<string> _currency = CommonOptions.Currency();
    private readonly Option<string?> _types =
        new("--types") { Description = "The price types of the party, such as adult=2; the first when not said.", HelpName = "TYPES" };
    private readonly Option<string?> _budget =
        new("--budget") { Description = "What the seats of the whole party may cost, before fees and discounts.", HelpName = "AMOUNT" };
    private readonly Option<string?> _worth = new("--worth-of-quality")
    {
        Description = "What the whole way from the worst seat to the best is worth to one person, so that price counts.",
        HelpName = "AMOUNT",
    };
    private readonly Option<double> _cheaper = new("--cheaper-within")
    {
        Description = "Take the cheapest of the seats that are up to so many percent worse than the best.",
        HelpName = "PERCENT",
    };

    private PriceBook? _book;
    private int _people;

    private Option[] All => [_prices, _types, _budget, _worth, _cheaper];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }

        command.Add(_currency);
    }

    public SeatRequest Apply(ParseResult parsed, SeatMap map, SeatRequest request)
    {
        if (parsed.GetValue(_prices) is not { } path)
        {
            return All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } option
                ? throw new CommandException($"{option.Name} needs --prices.")
                : request;
        }

        var book = PriceSource.Read(path, parsed.GetValue(_currency)!);
        (_book, _people) = (book, request.PartySize);
        var types = parsed.GetValue(_types) is { } text
            ? TypeList.Parse(text, book)
            : [.. Enumerable.Repeat(book.Types[0].Id, request.PartySize)];
        if (types.Length != request.PartySize)
        {
            throw new CommandException(string.Create(CultureInfo.InvariantCulture,
                $"--party says {request.PartySize} and --types {types.Length}."));
        }

        var table = PriceTable.Compile(book, ZoneMap.OfCategories(map), new PriceMoment
        {
            Performance = new PerformanceId("performance"),
            AsOf = TimeProvider.System.GetUtcNow()
        });
        bool IsSold(SeatIndex seat) => Array.TrueForAll(types, type => table.TryGetPrice(seat, type, out _));
        long Cost(SeatIndex seat) => types.Sum(type => table.TryGetPrice(seat, type, out var price) ? price.MinorUnits : 0);
        long CostOfArea(AreaId area) => types.Sum(type => table.TryGetPrice(PlaceId.Of(area), type, out var price) ? price.MinorUnits : 0);
        if (parsed.GetValue(_cheaper) is not (>= 0 and <= 100))
        {
            throw new CommandException("--cheaper-within is from 0 to 100.");
        }

        // Each seat costs what all of the party would pay on it, so that mixed parties count at their mean.
        return request with
        {
            Within = map.Select(seat => IsSold(seat.Index)) & (request.Within ?? map.Seats),
            Costs = SeatCosts.Of(map, Cost, CostOfArea),
            MostInAll = Amount("--budget", parsed.GetValue(_budget), book) * request.PartySize,
            CheaperWithin = parsed.GetValue(_cheaper) / 100,
            Weights = Amount("--worth-of-quality", parsed.GetValue(_worth), book) is { } worth
                ? request.Weights with { Cost = Math.Min(1000, 1.0 / Math.Max(1, worth) / request.PartySize) }
                : request.Weights,
        };
    }

    /// <summary>What the seats of a proposal cost the party, before fees and discounts; null where no prices were given.</summary>
    public Money? CostOf(SeatProposal proposal) =>
        _book is { } book && proposal.Cost is { } cost ? new Money(cost / _people, book.Currency) : null;

    /// <summary>Refuses what a group does not know.</summary>
    public void RefuseGroup(ParseResult parsed)
    {
        if (All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } option)
        {
            throw new CommandException($"{option.Name} is for parties, not for groups.");
        }
    }

    private static long? Amount(string option, string? text, PriceBook book) => text is null
        ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Money.TryFromDecimal(number, book.Currency, out var money) && money.MinorUnits <= SeatCosts.MostOfPlace
            ? money.MinorUnits
            : throw new CommandException($"{option} is an amount in {book.Currency.Code} such as 200.00, not '{text}'.");
}
