using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The subscriptions of one season: what is known of each account, made of events alone.</summary>
/// <remarks>
/// Safe for use by any number of threads. In memory, or beside a store's catalogue, in which each event is a version that is kept once:
/// of several processes that change accounts at the same time one is first, and the others look again. Seats and money are in the
/// inventories and in the book of orders; this book says whose they are, and why.
/// </remarks>
[SendInstead("its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SubscriptionBook
{
    /// <summary>The kind of its entries in a catalogue.</summary>
    internal const string Kind = "subscriptions";

    private readonly SeasonRecord<SubscriptionEvent, SubscriptionId, Subscription> _record;

    /// <summary>Makes an empty book in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public SubscriptionBook(SeasonId season, TimeProvider? time = null)
        : this(season, null, time)
    {
    }

    private SubscriptionBook(SeasonId season, ICatalogueStore? catalogue, TimeProvider? time) => (Season, _record) = (season,
        new(Kind, season, catalogue, time, SubscriptionJsonContext.Default.SubscriptionEvent, static account => account.Id));

    /// <summary>Whose accounts these are.</summary>
    public SeasonId Season { get; }

    /// <summary>All accounts in order of their numbers, those that have ended too.</summary>
    public ImmutableArray<Subscription> Subscriptions => _record.Items;

    /// <summary>All that has happened.</summary>
    public ImmutableArray<SubscriptionEvent> Events => _record.Events;

    /// <summary>How many events there are.</summary>
    public long Version => _record.Version;

    /// <summary>Opens the book of a season that a store keeps.</summary>
    /// <param name="catalogue">The store's catalogue.</param>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The book, empty when nothing has happened yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public static async Task<SubscriptionBook> OpenAsync(ICatalogueStore catalogue, SeasonId season, TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        SubscriptionBook book = new(season, catalogue, time);
        await book.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return book;
    }

    /// <summary>Makes the book that some events lead to, in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="events">The events, the first with sequence 1.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">An event cannot follow.</exception>
    public static SubscriptionBook Replay(SeasonId season, IEnumerable<SubscriptionEvent> events, TimeProvider? time = null)
    {
        SubscriptionBook book = new(season, time);
        book._record.Replay(events);
        return book;
    }

    /// <summary>Finds an account.</summary>
    /// <param name="subscription">Its number.</param>
    /// <returns>The account, or null when the season has none of that number.</returns>
    public Subscription? Find(SubscriptionId subscription) => _record.Find(subscription);

    /// <summary>Takes in what other processes have kept.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When it is done; at once for a book in memory.</returns>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => _record.RefreshAsync(cancellationToken);

    /// <summary>Keeps an event that is decided on what is known, and decided again when something else has happened.</summary>
    internal async ValueTask<SubscriptionEvent> KeepAsync(Func<SubscriptionEvent> decide, CancellationToken cancellationToken) =>
        (await _record.KeepAsync(decide, cancellationToken).ConfigureAwait(false))!;
}
