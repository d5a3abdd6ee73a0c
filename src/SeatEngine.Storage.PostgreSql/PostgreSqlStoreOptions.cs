using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>How a store in PostgreSQL uses its database from this process; nothing of it is kept there.</summary>
[SendInstead("its numbers; a connection string may hold a password"), JsonConverter(typeof(NotOnTheWire))]
public sealed record PostgreSqlStoreOptions
{
    /// <summary>The longest <see cref="CommandTimeout"/>: one hour.</summary>
    public static readonly TimeSpan LongestCommandTimeout = TimeSpan.FromHours(1);

    /// <summary>
    /// The schema that the store's tables are in: 1 to 40 characters, a to z, 0 to 9 and underscores, not a digit first;
    /// <c>seatengine</c> unless stated. Each schema is a store of its own.
    /// </summary>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public string Schema
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value, nameof(Schema));
            if (value.Length > 40 || char.IsAsciiDigit(value[0])
                || !value.All(static sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_'))
            {
                throw new ArgumentException($"'{value}' is no schema: 1 to 40 of a to z, 0 to 9 and _, not a digit first.", nameof(Schema));
            }

            field = value;
        }
    } = "seatengine";

    /// <summary>
    /// Whether opening makes the schema and its tables, or brings older ones up to date; true unless stated. A role that may not do so
    /// opens the store all the same where nothing is to be done.
    /// </summary>
    public bool MayMigrate { get; init; } = true;

    /// <summary>
    /// How many groups of batches are on their way to the server at once, each over a connection of the data source's pool; from 1 to
    /// 16, and 2 unless stated: one is written while the other is being flushed to the disk.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int MostConnections
    {
        get;
        init => field = InRange(value, 1, 16, nameof(MostConnections));
    } = 2;

    /// <summary>How many batches are stored by one commit at most, from 1 to 4096; 256 unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int MostTogether
    {
        get;
        init => field = InRange(value, 1, 4096, nameof(MostTogether));
    } = 256;

    /// <summary>
    /// How often the server is asked before a failure that may pass (a lost connection, a server that restarts) goes out to the caller;
    /// from 1 to 20, and 5 unless stated. The waiting between is 20 ms at first and four times as long each time, two seconds at most.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int MostAttempts
    {
        get;
        init => field = InRange(value, 1, 20, nameof(MostAttempts));
    } = 5;

    /// <summary>
    /// How long the server may take for one answer, from one second to <see cref="LongestCommandTimeout"/>; 15 seconds unless stated.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan CommandTimeout
    {
        get;
        init => field = InRange(value, TimeSpan.FromSeconds(1), LongestCommandTimeout, nameof(CommandTimeout));
    } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A connection to the server itself, past any proxy, on which the feed listens for what others store; null where there is none.
    /// The feed then looks every <see cref="LookEvery"/>, as it does while this connection is lost.
    /// </summary>
    public string? ListenConnectionString { get; init; }

    /// <summary>
    /// How often a feed of changes looks for what other processes have stored where it cannot listen, from 10 milliseconds to a minute;
    /// 100 milliseconds unless stated. What this store itself stores is seen at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan LookEvery
    {
        get;
        init => field = InRange(value, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(LookEvery));
    } = TimeSpan.FromMilliseconds(100);

    private static T InRange<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
