using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Sells a season to its subscribers: one call for all nights of an account, one order, one answer.</summary>
/// <remarks>
/// Safe for use by any number of threads. What is sold is stored before what is noted of the account: whoever asks again after a failure
/// in between finds the order, and goes on from there.
/// </remarks>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeasonOffice
{
    private readonly PackagePricer _pricer;

    /// <summary>Opens the office of a season.</summary>
    /// <param name="season">The season.</param>
    /// <param name="office">A box office that has its nights, such as that of a house to which it was applied.</param>
    /// <param name="book">The season's subscriptions.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The book is of another season.</exception>
    public SeasonOffice(Season season, BoxOffice office, SubscriptionBook book)
    {
        ArgumentNullException.ThrowIfNull(season);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(book);
        if (book.Season != season.Id)
        {
            throw new ArgumentException($"The subscriptions are of season '{book.Season}'.", nameof(book));
        }

        (Season, Office, Book) = (season, office, book);
        _pricer = new PackagePricer(season, office);
    }

    /// <summary>What is sold.</summary>
    public Season Season { get; }

    /// <summary>The box office in which orders are placed and seats are held.</summary>
    public BoxOffice Office { get; }

    /// <summary>What is known of each account.</summary>
    public SubscriptionBook Book { get; }

    private DateTimeOffset Now => Office.Orders.Options.Time.GetUtcNow();

    /// <summary>Which seats are free on which nights of a package: what its buyers choose from.</summary>
    /// <param name="nights">The nights, at least one.</param>
    /// <param name="request">Who asks; null for the house, to which every free seat is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The map over all nights. Linear in the seats of each night.</returns>
    /// <exception cref="ArgumentException">No night is named, or one that the office does not have.</exception>
    public async ValueTask<CompositeMap> CompositeAsync(IEnumerable<PerformanceId> nights, RequestOptions? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nights);
        ImmutableArray<PerformanceId> listed = [.. nights.Distinct()];
        using var use = await Office.UseAsync(listed, cancellationToken).ConfigureAwait(false);
        var snapshots = InventoryGroup.Snapshots(listed.Select(night => Office[night].Inventory));
        var asked = request ?? RequestOptions.House;
        return CompositeMap.Of(listed, [.. snapshots.Select(snapshot => snapshot.AvailableTo(asked, snapshot.At))]);
    }

    /// <summary>Whether nothing of a season may be sold to somebody; the reason if so.</summary>
    private SeasonProblem? Closed(IEnumerable<PerformanceId> nights, SaleKind kind, OrderTerms terms)
    {
        var now = Now;
        foreach (var id in nights)
        {
            if (Season.Find(id) is not { } night)
            {
                return new(SeasonProblemKind.Package, $"The season has no night '{id}'");
            }

            if (!SaleGate.IsOpen(Season, night, kind, terms, now))
            {
                return new(SeasonProblemKind.NotOnSale, $"'{night.Code}' is not on sale so, through this channel and at this time");
            }
        }

        return null;
    }

    /// <summary>Notes what came of an account, whatever else happens meanwhile.</summary>
    private ValueTask<ImmutableArray<Subscription>> KeepAsync(SubscriptionEventKind kind, OrderTerms by,
        Func<ImmutableArray<Subscription>> after,
        string note = "", CancellationToken cancellationToken = default) => KeepAsync(
            () => new SubscriptionEvent { Sequence = 0, Time = default, Kind = kind, After = after(), By = by.Operator, Note = note },
                cancellationToken);

    private async ValueTask<ImmutableArray<Subscription>> KeepAsync(Func<SubscriptionEvent> make, CancellationToken cancellationToken) =>
        (await Book.KeepAsync(make, cancellationToken).ConfigureAwait(false)).After;

    /// <summary>An account that must be there, and as far as it has to be.</summary>
    private SubscriptionResult? Missing(SubscriptionId id, params ReadOnlySpan<SubscriptionStatus> statuses)
    {
        if (Book.Find(id) is not { } account)
        {
            return SubscriptionResult.Refused(SeasonProblemKind.Account, $"The season has no account '{id}'");
        }

        return statuses.IsEmpty || statuses.Contains(account.Status)
            ? null
            : SubscriptionResult.Refused(SeasonProblemKind.Status,
                $"Account '{id}' is {account.Status.ToString().ToLowerInvariant()}");
    }
}
