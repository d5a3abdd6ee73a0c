using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeatEngine.Inventory;

namespace SeatEngine.Seasons;

/// <summary>
/// A record of one season, made of events alone: in memory, or beside a store's catalogue, in which each event is a version that is kept
/// once. Of several processes that keep something at the same time one is first, and the others look again.
/// </summary>
/// <param name="kind">The kind of its entries in a catalogue, by which it is also called in sentences.</param>
/// <param name="season">Of which season.</param>
/// <param name="catalogue">Where it is kept; null for memory.</param>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="form">How events are written down.</param>
/// <param name="idOf">What a thing is called.</param>
internal sealed class SeasonRecord<TEvent, TId, TItem>(string kind, SeasonId season, ICatalogueStore? catalogue, TimeProvider? time,
    JsonTypeInfo<TEvent> form, Func<TItem, TId> idOf)
    where TEvent : class, IRecordedEvent<TEvent, TId, TItem>
    where TId : struct, IComparable<TId>, IEquatable<TId>
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private volatile State _state = new(ImmutableSortedDictionary.Create<TId, TItem>(), []);

    /// <summary>All things in order of their ids.</summary>
    public ImmutableArray<TItem> Items => [.. _state.Items.Values];

    public ImmutableArray<TEvent> Events => [.. _state.Events];

    public long Version => _state.Events.Count;

    public DateTimeOffset Now => _time.GetUtcNow().ToUniversalTime();

    public TItem? Find(TId id) => _state.Items.GetValueOrDefault(id);

    /// <summary>Takes in events that have happened elsewhere, in memory.</summary>
    /// <exception cref="InvalidDataException">An event cannot follow.</exception>
    public void Replay(IEnumerable<TEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (var logged in events)
        {
            _state = After(_state, logged);
        }
    }

    /// <summary>Takes in what other processes have kept.</summary>
    /// <exception cref="InvalidDataException">What is kept cannot be.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        for (; catalogue is not null;)
        {
            var state = _state;
            if (await catalogue.FindAsync(kind, season.Value, state.Events.Count + 1, cancellationToken).ConfigureAwait(false)
                is not { } entry)
            {
                return;
            }

            Interlocked.CompareExchange(ref _state, After(state, Read(entry)), state);
        }
    }

    /// <summary>Keeps an event that is decided on what is known, and decided again when something else has happened.</summary>
    /// <param name="decide">Decides; null when there is nothing to keep after all.</param>
    /// <param name="cancellationToken">Gives up waiting, not the writing.</param>
    /// <returns>The event; null when there was nothing to keep.</returns>
    public async ValueTask<TEvent?> KeepAsync(Func<TEvent?> decide, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            var version = Version;
            if (decide() is not { } made)
            {
                return null;
            }

            if (await TryKeepAsync(made, version, cancellationToken).ConfigureAwait(false))
            {
                return made;
            }
        }
    }

    /// <summary>Keeps an event that was decided on what is known.</summary>
    /// <param name="logged">The event, of whatever sequence and time.</param>
    /// <param name="version">The version on which it was decided.</param>
    /// <param name="cancellationToken">Gives up waiting, not the writing.</param>
    /// <returns>Whether it was kept; false when something else had happened, which is known now.</returns>
    public async ValueTask<bool> TryKeepAsync(TEvent logged, long version, CancellationToken cancellationToken)
    {
        var state = _state;
        if (state.Events.Count != version)
        {
            return false;
        }

        var now = Now;
        var dated = logged.At(version + 1, state.Events is [.., var last] && last.Time > now ? last.Time : now);
        if (catalogue is not null)
        {
            var content = JsonSerializer.SerializeToUtf8Bytes(dated, form);
            var missed = await catalogue.AddAsync([new(new(kind, season.Value, checked((int)dated.Sequence)), content)],
                cancellationToken).ConfigureAwait(false);
            if (missed.Count > 0)
            {
                await RefreshAsync(cancellationToken).ConfigureAwait(false);
                return false;
            }
        }

        return ReferenceEquals(Interlocked.CompareExchange(ref _state, After(state, dated), state), state) || catalogue is not null;
    }

    private TEvent Read(CatalogueEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Content.Span, form) ?? throw new JsonException("It is null.");
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Event {entry.Key.Version} of the {kind} of '{entry.Key.Id}' cannot be read: {refusal.Message}"), refusal);
        }
    }

    /// <exception cref="InvalidDataException">The event cannot follow.</exception>
    private State After(State state, TEvent logged)
    {
        if (logged.Sequence != state.Events.Count + 1 || logged.Removed.Any(id => !state.Items.ContainsKey(id))
            || logged.After.Any(item => idOf(item).Equals(default)))
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Event {logged.Sequence} of the {kind} cannot follow event {state.Events.Count}."));
        }

        return new(
            state.Items.RemoveRange(logged.Removed).SetItems(logged.After.Select(item => KeyValuePair.Create(idOf(item), item))),
            state.Events.Add(logged));
    }

    /// <summary>What the events lead to.</summary>
    private sealed record State(ImmutableSortedDictionary<TId, TItem> Items, ImmutableList<TEvent> Events);
}
