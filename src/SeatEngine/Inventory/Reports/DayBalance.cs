using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// What a day took in and paid back, by channel, operator, price type and means of payment: what a drawer is balanced against.
/// </summary>
/// <remarks>Plain records, ready for a table or a CSV file. Immutable and safe to share between threads.</remarks>
public sealed class DayBalance
{
    /// <summary>A balance of the lines given, as it comes off a wire; <see cref="Of"/> computes one.</summary>
    /// <param name="day">The day that is balanced.</param>
    /// <param name="sales">By channel, operator, price type and currency; <c>default</c> for none.</param>
    /// <param name="tenders">By channel, operator, means of payment and currency; <c>default</c> for none.</param>
    [JsonConstructor]
    public DayBalance(DateOnly day, ImmutableArray<BalanceLine> sales, ImmutableArray<TenderLine> tenders)
    {
        Day = day;
        Sales = sales.IsDefault ? [] : sales;
        Tenders = tenders.IsDefault ? [] : tenders;
    }

    /// <summary>The day that is balanced, from midnight to midnight of the time zone asked for.</summary>
    public DateOnly Day { get; }

    /// <summary>By channel, operator, price type and currency, in the ordinal order of their ids.</summary>
    public ImmutableArray<BalanceLine> Sales { get; }

    /// <summary>By channel, operator, means of payment and currency, in the ordinal order of their ids.</summary>
    public ImmutableArray<TenderLine> Tenders { get; }

    /// <summary>Balances a day of a log.</summary>
    /// <param name="events">Events of one performance or several, in any order.</param>
    /// <param name="day">The day.</param>
    /// <param name="timeZone">The time zone whose day is meant.</param>
    /// <returns>The balance; sales without lines count no money and appear with no price type.</returns>
    /// <exception cref="OverflowException">A sum is beyond what money can hold.</exception>
    public static DayBalance Of(IEnumerable<InventoryEvent> events, DateOnly day, TimeZoneInfo timeZone)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(timeZone);
        var ofDay = events
            .Where(logged => logged.Kind is InventoryEventKind.Sold or InventoryEventKind.Returned
                && SellThrough.DayOf(logged.Time, timeZone) == day)
            .ToList();
        var sales =
            from logged in ofDay
            from line in LinesOf(logged)
            let isSale = logged.Kind == InventoryEventKind.Sold
            group (line.Count, line.Paid, isSale) by (Channel: logged.Channel.Value, Actor: logged.Actor.Value, Type: line.PriceType.Value,
                Currency: line.Paid.Currency.Code) into lines
            select new BalanceLine(
                Id(lines.Key.Channel, static text => new ChannelId(text)),
                Id(lines.Key.Actor, static text => new ActorId(text)),
                Id(lines.Key.Type, static text => new PriceTypeId(text)),
                lines.Where(static line => line.isSale).Sum(static line => line.Count),
                lines.Where(static line => !line.isSale).Sum(static line => line.Count),
                Sum(lines.Select(static line => line.Paid)));
        var tenders =
            from logged in ofDay
            from tender in logged.Tenders
            group tender.Amount by (Channel: logged.Channel.Value, Actor: logged.Actor.Value, Means: tender.Means.Value,
                Currency: tender.Amount.Currency.Code) into amounts
            select new TenderLine(
                Id(amounts.Key.Channel, static text => new ChannelId(text)),
                Id(amounts.Key.Actor, static text => new ActorId(text)),
                Id(amounts.Key.Means, static text => new TenderId(text)),
                amounts.Count(),
                Sum(amounts));
        return new DayBalance(
            day,
            [
                .. sales.OrderBy(static line => line.Channel.Value, StringComparer.Ordinal)
                    .ThenBy(static line => line.Actor.Value, StringComparer.Ordinal)
                    .ThenBy(static line => line.PriceType.Value, StringComparer.Ordinal).ThenBy(static line => line.Amount.Currency.Code,
                        StringComparer.Ordinal),
            ],
            [
                .. tenders.OrderBy(static line => line.Channel.Value, StringComparer.Ordinal)
                    .ThenBy(static line => line.Actor.Value, StringComparer.Ordinal)
                    .ThenBy(static line => line.Means.Value, StringComparer.Ordinal).ThenBy(static line => line.Amount.Currency.Code,
                        StringComparer.Ordinal),
            ]);
    }

    /// <summary>The lines of an event, or one without money for a sale or return that names none.</summary>
    private static IEnumerable<SaleLine> LinesOf(InventoryEvent logged) =>
        logged.Lines.IsEmpty
            ? logged.Places.Seats.Select(static seat => new SaleLine(PlaceId.Of(seat), default, default))
                .Concat(logged.Places.Areas.Select(static area => new SaleLine(PlaceId.Of(area.Area), default, default, area.Count)))
            : logged.Lines;

    private static T Id<T>(string text, Func<string, T> make)
        where T : struct =>
        text.Length == 0 ? default : make(text);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(static (sum, amount) => sum + amount);
}
