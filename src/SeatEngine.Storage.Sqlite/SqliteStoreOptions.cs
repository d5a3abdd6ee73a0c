using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Sqlite;

/// <summary>How a store in a file behaves in this process; nothing of it is kept in the file.</summary>
[SendInstead("its numbers; a clock belongs to a process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SqliteStoreOptions
{
    /// <summary>The longest <see cref="BusyTimeout"/>: five minutes.</summary>
    public static readonly TimeSpan LongestBusyTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The clock of the store; the system's unless stated. All processes that have the file open go by the same one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether a file that is not there is made; true unless stated.</summary>
    public bool MayCreate { get; init; } = true;

    /// <summary>
    /// How long this process waits for another to finish writing, from one millisecond to <see cref="LongestBusyTimeout"/>; five seconds
    /// unless stated. Then the batches that waited are not stored.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan BusyTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1), nameof(BusyTimeout));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestBusyTimeout, nameof(BusyTimeout));
            field = value;
        }
    } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often a feed of changes looks for what other processes have stored, from one millisecond to a minute; 50 milliseconds unless
    /// stated. What this process stores itself is seen at once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan LookEvery
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1), nameof(LookEvery));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMinutes(1), nameof(LookEvery));
            field = value;
        }
    } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many batches are committed together at most, at least 1; 1,024 unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostTogether
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostTogether));
            field = value;
        }
    } = 1024;

    /// <summary>The most pages that the file may have, for tests of a full disk; 0 for no limit.</summary>
    internal int MostPages { get; init; }
}
