using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A priced cart: lines, fees of the order, totals by currency, tax and ledger account, and the trace of every step.</summary>
/// <remarks>
/// Immutable; safe to use from any thread. The same tables and request always give the same quote. The sum of the
/// lines' totals and of the order's fees is the total of each currency before it is rounded to a payable step
/// (<see cref="QuoteTotal.PayableRounding"/>); the sum of the ledger's accounts is the total, rounding included.
/// </remarks>
public sealed partial class Quote : IAnswer
{
    /// <summary>A quote of given parts, as it comes off a wire; <see cref="Of(PriceTable, QuoteRequest)"/> computes one.</summary>
    public Quote()
    {
    }

    /// <summary>The lines that have a price, in the order of the request.</summary>
    public required ImmutableArray<QuoteLine> Lines { get; init; }

    /// <summary>What is charged once for the whole cart, each with its taxes.</summary>
    public required ImmutableArray<QuoteOrderFee> OrderFees { get; init; }

    /// <summary>Why lines cannot be sold as asked; empty when the quote can be sold.</summary>
    public required ImmutableArray<QuoteProblem> Problems { get; init; }

    /// <summary>The totals by currency, in the order of the codes. Lines with problems count when they have a price.</summary>
    public required ImmutableArray<QuoteTotal> Totals { get; init; }

    /// <summary>The totals by tax.</summary>
    public required ImmutableArray<TaxTotal> Taxes { get; init; }

    /// <summary>The totals by ledger account and currency.</summary>
    public required ImmutableArray<LedgerTotal> Ledger { get; init; }

    /// <summary>The codes that were taken.</summary>
    public required ImmutableArray<PromoCode> CodesTaken { get; init; }

    /// <summary>Every step in order.</summary>
    public required QuoteTrace Trace { get; init; }

    /// <summary>As of when the prices hold.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The account of the step to a payable amount; <c>default</c> where there is none.</summary>
    internal LedgerAccount RoundingAccount { get; init; }

    /// <summary>Whether the quote can be sold: it has no problems.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <summary>What the buyer pays, when everything is in one currency; zero of no currency for an empty cart.</summary>
    /// <exception cref="InvalidOperationException">The quote has several currencies; see <see cref="Totals"/>.</exception>
    [JsonIgnore]
    public Money Total => Totals.Length switch
    {
        0 => default,
        1 => Totals[0].Total,
        _ => throw new InvalidOperationException("The quote has several currencies."),
    };

    /// <summary>Prices a cart of one performance.</summary>
    /// <param name="table">The performance's prices.</param>
    /// <param name="request">The cart.</param>
    /// <returns>The quote, also when lines have problems.</returns>
    /// <exception cref="ArgumentException">A list of the request is not set, or holds null.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static Quote Of(PriceTable table, QuoteRequest request)
    {
        ArgumentNullException.ThrowIfNull(table);
        Check(request);
        return Run(new QuoteEngine([table], request));
    }

    /// <summary>Prices a cart that may span performances.</summary>
    /// <remarks>
    /// Where several price books are involved, a discount or fee of the order that has the same id and currency in more than
    /// one of them is one rule; it takes the lines of those books that have it.
    /// </remarks>
    /// <param name="tables">The prices of each performance, all as of the same instant.</param>
    /// <param name="request">The cart.</param>
    /// <returns>The quote, also when lines have problems.</returns>
    /// <exception cref="ArgumentException">There is no table, a performance has two, or they are as of different instants.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static Quote Of(IEnumerable<PriceTable> tables, QuoteRequest request)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Check(request);
        PriceTable[] all = [.. tables];
        if (all.Length == 0 || all.Any(table => table.Moment.AsOf != all[0].Moment.AsOf)
            || all.Select(static table => table.Moment.Performance).Distinct().Count() != all.Length)
        {
            throw new ArgumentException("A quote needs a table for each performance, all as of the same instant.", nameof(tables));
        }

        return Run(new QuoteEngine(all, request));
    }

    private static Quote Run(QuoteEngine engine)
    {
        using var watch = EngineInstruments.Start(EngineInstruments.Quote);
        var quote = engine.Run();
        if (watch.IsOn)
        {
            watch.Stop(new() { { EngineInstruments.Outcome, EngineInstruments.OutcomeOf(quote.Problems.IsEmpty) } });
            foreach (var problem in quote.Problems)
            {
                EngineInstruments.Refuse("quote", problem.Kind);
            }
        }

        return quote;
    }

    private static void Check(QuoteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Tickets.IsDefault || request.Items.IsDefault || request.Codes.IsDefault || request.Patron.IsDefault
            || request.CodeUses is null)
        {
            throw new ArgumentException("A list of the request is not set; an empty one is.", nameof(request));
        }

        if (request.Tickets.Any(static ticket => ticket is null) || request.Items.Any(static item => item is null))
        {
            throw new ArgumentException("There is null where a ticket or an item of the request should be.", nameof(request));
        }
    }
}
