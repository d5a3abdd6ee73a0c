using System.Globalization;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>How a <see cref="PostgreSqlStore"/> uses its database. Checked when the store is opened.</summary>
/// <remarks>To be written while the store is set up, and by one thread; the store keeps what it read then.</remarks>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>
    /// The schema that the store's tables are in: 1 to 40 characters, a to z, 0 to 9 and underscores, not a digit first;
    /// <c>seatengine</c> unless stated. Each schema is a store of its own.
    /// </summary>
    public string Schema { get; set; } = "seatengine";

    /// <summary>
    /// Whether opening makes the schema and its tables, or brings older ones up to date; true unless stated. A role that may not do so
    /// opens the store all the same where nothing is to be done.
    /// </summary>
    public bool Migrate { get; set; } = true;

    /// <summary>
    /// How many groups of batches are on their way to the server at once, each over a connection of the data source's pool; from 1 to
    /// 16, and 2 unless stated: one is written while the other is being flushed to the disk.
    /// </summary>
    public int MostConnections { get; set; } = 2;

    /// <summary>How many batches are stored by one commit at most, from 1 to 4096; 256 unless stated.</summary>
    public int MostTogether { get; set; } = 256;

    /// <summary>
    /// How often the server is asked before a failure that may pass (a lost connection, a server that restarts) goes out to the caller;
    /// from 1 to 20, and 5 unless stated. The waiting between is 20 ms at first and four times as long each time, two seconds at most.
    /// </summary>
    public int MostAttempts { get; set; } = 5;

    /// <summary>How long the server may take for one answer, from one second to one hour; 15 seconds unless stated.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A connection to the server itself, past any proxy, on which the feed listens for what others store; null where there is none.
    /// The feed then only looks every <see cref="PollEvery"/>, as it does while this connection is lost.
    /// </summary>
    public string? ListenConnectionString { get; set; }

    /// <summary>
    /// How often the feed looks for what others have stored where it cannot listen, from 10 ms to one minute; 100 ms unless stated.
    /// What this store itself has stored is given at once.
    /// </summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    internal PostgreSqlStoreOptions Checked()
    {
        ArgumentException.ThrowIfNullOrEmpty(Schema, nameof(Schema));
        if (Schema.Length > 40 || char.IsAsciiDigit(Schema[0])
            || !Schema.All(static sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_'))
        {
            throw new ArgumentException($"'{Schema}' is no schema: 1 to 40 of a to z, 0 to 9 and _, not a digit first.", nameof(Schema));
        }

        Check(MostConnections, 1, 16, nameof(MostConnections));
        Check(MostTogether, 1, 4096, nameof(MostTogether));
        Check(MostAttempts, 1, 20, nameof(MostAttempts));
        Check(CommandTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(CommandTimeout));
        Check(PollEvery, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(PollEvery));
        return (PostgreSqlStoreOptions)MemberwiseClone();
    }

    private static void Check<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value,
                string.Create(CultureInfo.InvariantCulture, $"{name} is from {least} to {most}."));
        }
    }
}
