using System.Collections.Immutable;
using System.Text.Json;
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

    private readonly TimeProvider _time;
    private readonly ICatalogueStore? _catalogue;
    private volatile State _state = new(ImmutableSortedDictionary.Create<SubscriptionId, Subscription>(), []);

    /// <summary>Makes an empty book in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public SubscriptionBook(SeasonId season, TimeProvider? time = null)
        : this(season, null, time)
    {
    }

    private SubscriptionBook(SeasonId season, ICatalogueStore? catalogue, TimeProvider? time) =>
        (Season, _catalogue, _time) = (season, catalogue, time ?? TimeProvider.System);

    /// <summary>Whose accounts these are.</summary>
    public SeasonId Season { get; }

    /// <summary>All accounts in order of their numbers, those that have ended too.</summary>
    public ImmutableArray<Subscription> Subscriptions => [.. _state.Accounts.Values];

    /// <summary>All that has happened.</summary>
    public ImmutableArray<SubscriptionEvent> Events => [.. _state.Events];

    /// <summary>How many events there are.</summary>
    public long Version => _state.Events.Count;

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
        ArgumentNullException.ThrowIfNull(events);
        SubscriptionBook book = new(season, time);
        foreach (var logged in events)
        {
            book._state = book._state.After(logged);
        }

        return book;
    }

    /// <summary>Finds an account.</summary>
    /// <param name="subscription">Its number.</param>
    /// <returns>The account, or null when the season has none of that number.</returns>
    public Subscription? Find(SubscriptionId subscription) => _state.Accounts.GetValueOrDefault(subscription);

    /// <summary>Takes in what other processes have kept.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When it is done; at once for a book in memory.</returns>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        for (; _catalogue is not null;)
        {
            var state = _state;
            if (await _catalogue.FindAsync(Kind, Season.Value, state.Events.Count + 1, cancellationToken).ConfigureAwait(false)
                is not { } entry)
            {
                return;
            }

            Interlocked.CompareExchange(ref _state, state.After(Read(entry)), state);
        }
    }

    /// <summary>Keeps an event that was decided on what is known.</summary>
    /// <param name="logged">The event, of whatever sequence and time.</param>
    /// <param name="version">The version on which it was decided.</param>
    /// <param name="cancellationToken">Gives up waiting, not the writing.</param>
    /// <returns>Whether it was kept; false when something else had happened, which is known now.</returns>
    internal async ValueTask<bool> TryAppendAsync(SubscriptionEvent logged, long version, CancellationToken cancellationToken)
    {
        var state = _state;
        if (state.Events.Count != version)
        {
            return false;
        }

        var time = _time.GetUtcNow().ToUniversalTime();
        var dated = logged with { Sequence = version + 1, Time = state.Events is [.., var last] && last.Time > time ? last.Time : time };
        if (_catalogue is not null)
        {
            var content = JsonSerializer.SerializeToUtf8Bytes(dated, SubscriptionJsonContext.Default.SubscriptionEvent);
            var missed = await _catalogue.AddAsync([new(new(Kind, Season.Value, checked((int)dated.Sequence)), content)], cancellationToken)
                .ConfigureAwait(false);
            if (missed.Count > 0)
            {
                await RefreshAsync(cancellationToken).ConfigureAwait(false);
                return false;
            }
        }

        return ReferenceEquals(Interlocked.CompareExchange(ref _state, state.After(dated), state), state) || _catalogue is not null;
    }

    private static SubscriptionEvent Read(CatalogueEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Content.Span, SubscriptionJsonContext.Default.SubscriptionEvent)
                ?? throw new JsonException("It is null.");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Event {entry.Key.Version} of the subscriptions of '{entry.Key.Id}' cannot be read: {refusal.Message}"), refusal);
        }
    }

    /// <summary>What the events lead to.</summary>
    private sealed record State(ImmutableSortedDictionary<SubscriptionId, Subscription> Accounts, ImmutableList<SubscriptionEvent> Events)
    {
        /// <exception cref="InvalidDataException">The event cannot follow.</exception>
        public State After(SubscriptionEvent logged)
        {
            if (logged.Sequence != Events.Count + 1 || logged.Removed.Any(id => !Accounts.ContainsKey(id))
                || logged.After.Any(static account => account.Id.IsNone))
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"Event {logged.Sequence} of the subscriptions cannot follow event {Events.Count}."));
            }

            return new(
                Accounts.RemoveRange(logged.Removed).SetItems(
                    logged.After.Select(static account => KeyValuePair.Create(account.Id, account))),
                Events.Add(logged));
        }
    }
}
