using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Who waits for seats of a season, made of events alone; in memory or beside a store's catalogue.</summary>
/// <remarks>Safe for use by any number of threads. Seats and money are in inventories and orders.</remarks>
[SendInstead("its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed class WaitingBook
{
    /// <summary>The kind of its entries in a catalogue.</summary>
    internal const string Kind = "waiting-list";

    /// <summary>Makes an empty book in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public WaitingBook(SeasonId season, TimeProvider? time = null)
        : this(season, null, time)
    {
    }

    private WaitingBook(SeasonId season, ICatalogueStore? catalogue, TimeProvider? time) => (Season, Record) = (season,
        new(Kind, season, catalogue, time, WaitingJsonContext.Default.WaitingEvent, static entry => entry.Id));

    /// <summary>For seats of which season.</summary>
    public SeasonId Season { get; }

    /// <summary>All entries in order of their numbers, those of which nothing can become any more too.</summary>
    public ImmutableArray<WaitingEntry> Entries => Record.Items;

    /// <summary>All that has happened.</summary>
    public ImmutableArray<WaitingEvent> Events => Record.Events;

    internal SeasonRecord<WaitingEvent, WaitingId, WaitingEntry> Record { get; }

    /// <summary>Opens the book of a season that a store keeps.</summary>
    /// <param name="catalogue">The store's catalogue.</param>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The book, empty when nothing has happened yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public static async Task<WaitingBook> OpenAsync(ICatalogueStore catalogue, SeasonId season, TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        WaitingBook book = new(season, catalogue, time);
        await book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return book;
    }

    /// <summary>Makes the book that some events lead to, in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="events">The events, the first with sequence 1.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">An event cannot follow.</exception>
    public static WaitingBook Replay(SeasonId season, IEnumerable<WaitingEvent> events, TimeProvider? time = null)
    {
        WaitingBook book = new(season, time);
        book.Record.Replay(events);
        return book;
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="entry">Its number.</param>
    /// <returns>The entry, or null when there is none of that number.</returns>
    public WaitingEntry? Find(WaitingId entry) => Record.Find(entry);
}
