using System.Collections.Immutable;

namespace SeatEngine.Seasons;

/// <summary>Reports of a season's subscriptions, counted from accounts, orders and inventories as they are.</summary>
public static class SeasonReports
{
    /// <summary>How many accounts of each package have renewed.</summary>
    /// <param name="book">The season's subscriptions.</param>
    /// <returns>A line for each package of which accounts were taken over, by code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> is null.</exception>
    public static ImmutableArray<RenewalLine> RenewalsByPackage(SubscriptionBook book) =>
        Renewals(book, static account => account.Package.Value);

    /// <summary>How many accounts of each section have renewed; that of the first base seat counts.</summary>
    /// <param name="office">The season's office, of which a night of each account is open; others count as of no section.</param>
    /// <returns>A line for each section, by name; those of no section under a dash.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="office"/> is null.</exception>
    public static ImmutableArray<RenewalLine> RenewalsBySection(SeasonOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return Renewals(office.Book, account => SectionOf(office, account));
    }

    /// <summary>Renewals by how long the account has been held.</summary>
    /// <param name="book">The season's subscriptions.</param>
    /// <returns>A line for each of: 1 to 4 seasons, 5 to 9, 10 to 19, 20 and more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="book"/> is null.</exception>
    public static ImmutableArray<RenewalLine> RenewalsBySeniority(SubscriptionBook book) =>
        Renewals(book, static account => account.Seasons switch
    {
        < 5 => "01–04",
        < 10 => "05–09",
        < 20 => "10–19",
        _ => "20+",
    });

    /// <summary>What is left of each night for single tickets.</summary>
    /// <param name="office">The season's office; nights that are not open are left out.</param>
    /// <returns>A line for each night, by its curtain.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="office"/> is null.</exception>
    public static ImmutableArray<CapacityLine> Capacity(SeasonOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        var seats = Seating(office).ToLookup(static line => line.Performance);
        var lines = ImmutableArray.CreateBuilder<CapacityLine>();
        foreach (var night in office.Season.Nights)
        {
            if (office.Office.Find(night.Id)?.Inventory.Snapshot() is not { } snapshot)
            {
                continue;
            }

            var subscribed = seats[night.Id].Count(static line => line.Status == SubscriptionStatus.Sold);
            lines.Add(new(night.Id, snapshot.Map.SeatCount, subscribed, seats[night.Id].Count() - subscribed,
                snapshot.SoldCount - subscribed,
                snapshot.FreeCount));
        }

        return lines.ToImmutable();
    }

    /// <summary>What subscribers pay by package and night.</summary>
    /// <param name="office">The season's office.</param>
    /// <returns>A line for each package and night of which tickets are sold, by both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="office"/> is null.</exception>
    public static ImmutableArray<PackageRevenueLine> Revenue(SeasonOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return
        [
            .. office.Book.Subscriptions.Where(static account => account.Status == SubscriptionStatus.Sold)
                .SelectMany(account => office.LinesOf(account), static (account, line) => (account.Package, line.Performance, line.Total))
                .GroupBy(static line => (line.Package, line.Performance))
                .Select(static group => new PackageRevenueLine(group.Key.Package, group.Key.Performance, group.Count(),
                    group.Skip(1).Aggregate(group.First().Total, static (sum, line) => sum + line.Total)))
                .OrderBy(static line => line.Package).ThenBy(static line => line.Performance),
        ];
    }

    /// <summary>Who sits where on which night, as far as subscribers do.</summary>
    /// <param name="office">The season's office.</param>
    /// <returns>A line for each seat that is sold to a subscriber or held for one, by nights and seats.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="office"/> is null.</exception>
    public static ImmutableArray<SubscriberSeatLine> Seating(SeasonOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return
        [
            .. office.Book.Subscriptions
                .SelectMany(static account => account.Nights, static (account, night) => (Account: account, Night: night))
                .Where(static entry => entry.Account.Status == SubscriptionStatus.Sold || !entry.Night.Hold.IsNone)
                .SelectMany(static entry => entry.Night.Seats.Zip(entry.Account.Seats, (seat, of) =>
                    new SubscriberSeatLine(entry.Night.Performance, seat, entry.Account.Id, of.Type, entry.Account.Status)))
                .OrderBy(static line => line.Performance).ThenBy(static line => line.Seat),
        ];
    }

    private static ImmutableArray<RenewalLine> Renewals(SubscriptionBook book, Func<Subscription, string> key)
    {
        ArgumentNullException.ThrowIfNull(book);
        var offered = new HashSet<SubscriptionId>();
        foreach (var logged in book.Events)
        {
            offered.ExceptWith(logged.Removed);
            if (logged.Kind == SubscriptionEventKind.RolledOver)
            {
                offered.UnionWith(logged.After.Select(static account => account.Id));
            }
        }

        return
        [
            .. offered.Select(id => book.Find(id)!).GroupBy(key, StringComparer.Ordinal)
                .Select(static group => new RenewalLine(group.Key, group.Count(), Count(group, SubscriptionStatus.Sold),
                    Count(group, SubscriptionStatus.Sabbatical), Count(group, SubscriptionStatus.Held),
                    Count(group, SubscriptionStatus.Released) + Count(group, SubscriptionStatus.Ended)))
                .OrderBy(static line => line.Of, StringComparer.Ordinal),
        ];
    }

    private static int Count(IEnumerable<Subscription> accounts, SubscriptionStatus status) =>
        accounts.Count(account => account.Status == status);

    private static string SectionOf(SeasonOffice office, Subscription account) => account.Nights
        .Select(night => office.Office.Find(night.Performance)?.Map is { } map && map.TryGetIndex(account.Seats[0].Seat, out var seat)
            ? map.RowOf(seat).Section.Name : null)
        .FirstOrDefault(static name => name is not null) ?? "—";
}
