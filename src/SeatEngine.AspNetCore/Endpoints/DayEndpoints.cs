using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>The money of the house's days: the ledger, and the close of a day with what was counted. For the house alone.</summary>
internal sealed class DayEndpoints(SeatSite site)
{
    /// <summary>How many days of the ledger are told at once.</summary>
    private const int MostDays = 366;

    /// <summary>How many counts a close takes.</summary>
    private const int MostCounts = 500;

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/days/{day}", (string day, CancellationToken cancellationToken) => CloseAsync(day, [], cancellationToken))
            .Produces<DayDocument>().WithPolicy().WithRecord().WithSummary("What a day brought, and whether its accounts agree");
        group.MapPost("/days/{day}/close", CountAsync).Accepts<DayCountsDocument>("application/json").Produces<DayDocument>()
            .WithPolicy().WithRecord().WithBody().WithSummary("The same, with what was counted against what should be there");
        group.MapGet("/ledger", LedgerAsync).Produces<LedgerLineDocument[]>().WithPolicy().WithRecord()
            .WithSummary("The ledger by day, account and performance");
    }

    private async Task<IResult> CountAsync(string day, HttpContext context, CancellationToken cancellationToken)
    {
        var sent = await Body.ReadAsync(context, WebJson.Default.DayCountsDocument).ConfigureAwait(false);
        var counts = ImmutableArray.CreateBuilder<DrawerCount>();
        foreach (var drawer in (sent.Counted ?? []).Take(MostCounts + 1))
        {
            if (drawer is null || counts.Count == MostCounts || !drawer.TryRead(out var count))
            {
                return NotUnderstood(
                    FormattableString.Invariant($"At most {MostCounts} counts are taken, each with means, currency and amount."));
            }

            counts.Add(count);
        }

        return await CloseAsync(day, counts.ToImmutable(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> CloseAsync(string day, ImmutableArray<DrawerCount> counts, CancellationToken cancellationToken)
    {
        if (!TryRead(day, out var date))
        {
            return NotUnderstood("A day is said as 2027-03-12.");
        }

        return await RecordAsync(cancellationToken).ConfigureAwait(false) is { } book
            ? Answer.Of(DayDocument.From(DayClose.Of(book.Events, date, book.Options, counts)), WebJson.Default.DayDocument)
            : NoRecord();
    }

    private async Task<IResult> LedgerAsync(string? from, string? until, CancellationToken cancellationToken)
    {
        if (!TryRead(from, out var first) || !TryRead(until ?? from, out var last)
            || last.DayNumber - first.DayNumber is < 0 or >= MostDays)
        {
            return NotUnderstood(
                FormattableString.Invariant($"Say from and until which day, such as 2027-03-12, at most {MostDays} days."));
        }

        if (await RecordAsync(cancellationToken).ConfigureAwait(false) is not { } book)
        {
            return NoRecord();
        }

        return Answer.Of(
            [
                .. OrderReports.Ledger(book.Events, book.Options.TimeZone).Where(line => line.Day >= first && line.Day <= last)
                    .Select(LedgerLineDocument.From),
            ],
            WebJson.Default.LedgerLineDocumentArray);
    }

    /// <summary>The house's book of orders as it is now; null where there is no house.</summary>
    private async ValueTask<OrderBook?> RecordAsync(CancellationToken cancellationToken)
    {
        var book = await site.House.OrdersAsync(cancellationToken).ConfigureAwait(false);
        await (book?.LookAgainAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        return book;
    }

    private static bool TryRead(string? day, out DateOnly date) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static IResult NotUnderstood(string detail) => Answer.Refused(400, "Not understood", detail);

    private static IResult NoRecord() => Answer.Refused(404, "Not found", "There is no house whose days are recorded.");
}
