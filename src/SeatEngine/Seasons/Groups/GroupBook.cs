using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The groups of a season, made of events alone; in memory or beside a store's catalogue.</summary>
/// <remarks>Safe for use by any number of threads. Seats and money are in inventories and orders.</remarks>
[SendInstead("its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed class GroupBook
{
    /// <summary>The kind of its entries in a catalogue.</summary>
    internal const string Kind = "groups";

    /// <summary>Makes an empty book in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public GroupBook(SeasonId season, TimeProvider? time = null)
        : this(season, null, time)
    {
    }

    private GroupBook(SeasonId season, ICatalogueStore? catalogue, TimeProvider? time) => (Season, Record) = (season,
        new(Kind, season, catalogue, time, GroupJsonContext.Default.GroupEvent, static booking => booking.Id));

    /// <summary>Whose groups these are.</summary>
    public SeasonId Season { get; }

    /// <summary>All bookings in order of their numbers, those that were let go too.</summary>
    public ImmutableArray<GroupBooking> Bookings => Record.Items;

    /// <summary>All that has happened.</summary>
    public ImmutableArray<GroupEvent> Events => Record.Events;

    internal SeasonRecord<GroupEvent, GroupId, GroupBooking> Record { get; }

    /// <summary>Opens the book of a season that a store keeps.</summary>
    /// <param name="catalogue">The store's catalogue.</param>
    /// <param name="season">Of which season.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The book, empty when nothing has happened yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public static async Task<GroupBook> OpenAsync(ICatalogueStore catalogue, SeasonId season, TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        GroupBook book = new(season, catalogue, time);
        await book.Record.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return book;
    }

    /// <summary>Makes the book that some events lead to, in memory.</summary>
    /// <param name="season">Of which season.</param>
    /// <param name="events">The events, the first with sequence 1.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>The book.</returns>
    /// <exception cref="InvalidDataException">An event cannot follow.</exception>
    public static GroupBook Replay(SeasonId season, IEnumerable<GroupEvent> events, TimeProvider? time = null)
    {
        GroupBook book = new(season, time);
        book.Record.Replay(events);
        return book;
    }

    /// <summary>Finds a booking.</summary>
    /// <param name="group">Its number.</param>
    /// <returns>The booking, or null when there is none of that number.</returns>
    public GroupBooking? Find(GroupId group) => Record.Find(group);
}
