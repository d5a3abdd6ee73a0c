using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Prices one cart: lines, then discounts, then fees, then taxes.</summary>
internal sealed partial class QuoteEngine
{
    /// <summary>Above so many of anything it pays to make a look-up.</summary>
    private const int ManyLines = 32;

    private readonly PriceTable[] _tables;
    private readonly QuoteRequest _request;
    private readonly TraceLog _trace;
    private readonly PriceBook[] _books;
    private readonly DateTimeOffset _asOf;
    private Dictionary<PerformanceId, PriceTable>? _byPerformance;
    private List<QuoteProblem>? _problems;
    private CartLine[] _cart = [];

    public QuoteEngine(PriceTable[] tables, QuoteRequest request)
    {
        _tables = tables;
        _request = request;
        _trace = new TraceLog(16 + (9 * (request.Tickets.Length + request.Items.Length)));
        _asOf = tables[0].Moment.AsOf;
        _books = tables.Length == 1
            ? [tables[0].Book]
            : [.. tables.OrderBy(static table => table.Moment.Performance).Select(static table => table.Book).Distinct()];
    }

    public Quote Run()
    {
        CollectLines();
        CheckEligibility();
        CartOrder.Sort(_cart);
        foreach (var line in _cart)
        {
            TraceLine(line);
        }

        var codes = ChooseCodes();
        RunRules(codes);
        return ToQuote(codes);
    }

    private void RunRules(ImmutableArray<PromoCode> codes)
    {
        foreach (var line in _cart)
        {
            line.Reset();
        }

        ApplyDiscounts(codes);
        ChargeFees();
    }

    private void CollectLines()
    {
        var lines = new CartLine[_request.Tickets.Length + _request.Items.Length];
        var count = 0;
        for (var i = 0; i < _request.Tickets.Length; i++)
        {
            if (TicketLine(i, _request.Tickets[i]) is { } line)
            {
                lines[count++] = line;
            }
        }

        for (var i = 0; i < _request.Items.Length; i++)
        {
            if (ItemLine(_request.Tickets.Length + i, _request.Items[i]) is { } line)
            {
                lines[count++] = line;
            }
        }

        _cart = count == lines.Length ? lines : lines[..count];
    }

    private CartLine? TicketLine(int number, QuoteTicket ticket)
    {
        var table = TableOf(ticket.Performance);
        if (table is null)
        {
            return Fail(number, QuoteProblemKind.UnknownPerformance, $"There are no prices for performance '{ticket.Performance}'.");
        }

        if (!table.TryGetClass(ticket.Place, out var priceClass, out var slot))
        {
            return Fail(number, QuoteProblemKind.UnknownPlace, $"The hall has no place '{ticket.Place}'.");
        }

        var type = table.Book.IndexOf(ticket.Type);
        if (type < 0)
        {
            return Fail(number, QuoteProblemKind.UnknownType, $"There is no price type '{ticket.Type}'.");
        }

        var zone = table.ClassAt(priceClass).Zone;
        if (zone < 0)
        {
            return Fail(number, QuoteProblemKind.NoZone, $"Place '{ticket.Place}' is in no price zone of the book.");
        }

        var cell = table.CellAt(priceClass, type);
        if (!ticket.Kept.IsEmpty)
        {
            if (cell.WithKept(ticket.Kept, table.Book) is not { } kept)
            {
                return Fail(number, QuoteProblemKind.NoPrice,
                    $"The book lacks a layer or the currency of the order's price of '{ticket.Place}'.");
            }

            cell = kept;
        }

        if (!cell.HasPrice)
        {
            return Fail(number, QuoteProblemKind.NoPrice, $"Zone '{table.Book.Zones[zone].Id}' has no price for type '{ticket.Type}'.");
        }

        if (cell.ClosedBy is { } closing)
        {
            Report(number, QuoteProblemKind.NotOnSale,
                $"Type '{ticket.Type}' is not on sale in zone '{table.Book.Zones[zone].Id}' at this moment, by '{closing.Name}'.",
                new PriceRuleId(closing.Id));
        }

        if (ticket.PackageShare is { } share && ticket.Kept.IsEmpty)
        {
            if (share.IsNegative || share.Currency != table.Book.Currency)
            {
                return Fail(number, QuoteProblemKind.PackageShare,
                    $"The share {share.ToAmountString()} of a package is below zero or not in {table.Book.Currency.Code}.");
            }

            cell = cell.WithTotal(share, table.Book.Rules.LayerObjects);
        }

        var kind = table.Book.Types[type].Kind;
        return new CartLine
        {
            Number = number,
            Table = table,
            Book = table.Book,
            Ticket = ticket,
            Performance = table.Moment.Performance,
            Slot = slot,
            Cell = cell,
            Type = type,
            Zone = zone,
            Kind = kind,
            IsAddOn = ticket.IsAddOn,
            IsBundled = ticket.IsBundled,
            BaseTotal = cell.Total,
            Prices = new long[cell.Layers.Length],
        };
    }

    private CartLine? ItemLine(int number, QuoteItem item)
    {
        var table = item.Performance.IsNone ? null : TableOf(item.Performance);
        PriceItem? definition = null;
        if (table is null || !table.Book.TryGetItem(item.Item, out definition))
        {
            table = Array.Find(_tables, candidate => candidate.Book.TryGetItem(item.Item, out definition));
        }

        if (table is null || definition is null)
        {
            return Fail(number, QuoteProblemKind.UnknownItem, $"There is no item '{item.Item}'.");
        }

        var amount = item.Kept ?? definition.Price ?? item.Amount;
        var isOther = item.Kept is null && definition.Price is not null && item.Amount is not null && item.Amount != definition.Price;
        if (amount is not { } price || isOther || price.IsNegative || price.Currency != table.Book.Currency)
        {
            return Fail(number, QuoteProblemKind.ItemAmount,
                $"Item '{item.Item}' needs an amount in {table.Book.Currency.Code} exactly where the book has no price for it.");
        }

        return new CartLine
        {
            Number = number,
            Table = table,
            Book = table.Book,
            Item = definition,
            Performance = item.Performance,
            IsAddOn = item.IsAddOn,
            IsBundled = item.IsBundled,
            BaseTotal = price.MinorUnits,
            Prices = new long[1],
        };
    }

    private PriceTable? TableOf(PerformanceId performance)
    {
        if (_tables.Length == 1)
        {
            return performance.IsNone || _tables[0].Moment.Performance == performance ? _tables[0] : null;
        }

        if (_tables.Length > ManyLines)
        {
            _byPerformance ??= _tables.ToDictionary(static table => table.Moment.Performance);
            return _byPerformance.GetValueOrDefault(performance);
        }

        foreach (var table in _tables)
        {
            if (table.Moment.Performance == performance)
            {
                return table;
            }
        }

        return null;
    }

    private void TraceLine(CartLine line)
    {
        if (line.IsItem)
        {
            _trace.Add(line.Number, QuoteStepKind.Item, QuoteStepReason.Applied, new TraceRule(line.Item!.Id.Value, line.Item.Name), null,
                line.Currency, 0, line.BaseTotal);
            return;
        }

        _trace.Add(line.Number, line.Cell.Steps);
        if (line.Kind == PriceTypeKind.Sale)
        {
            return;
        }

        for (var layer = 0; layer < line.Prices.Length; layer++)
        {
            if (line.Cell.Layers[layer] != PriceBook.NoAmount)
            {
                _trace.Add(line.Number, QuoteStepKind.Complimentary, QuoteStepReason.Applied, TraceRule.None,
                    line.Book.Rules.LayerObjects[layer], line.Currency, line.Cell.Layers[layer], 0);
            }
        }
    }

    private CartLine? Fail(int line, QuoteProblemKind kind, string message)
    {
        Report(line, kind, message);
        return null;
    }

    private void Report(int line, QuoteProblemKind kind, string message, PriceRuleId rule = default) =>
        (_problems ??= []).Add(new QuoteProblem(kind, line, message) { Rule = rule });
}
