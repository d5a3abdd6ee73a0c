using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Who has which place of one performance: the only thing that changes in the whole library.</summary>
/// <remarks>
/// Safe for use by any number of threads. Requests are carried out one after the other, each whole or not at all, and
/// each change is an event of a log. Readers take a snapshot and never wait for writers, except that the first look
/// after something has expired logs and publishes that.
/// </remarks>
[SendInstead("the file that it saves, or its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeatInventory
{
    private const int MostAttempts = 64;

    private readonly Lock _gate = new();
    private readonly InventoryDraft _draft = new();
    private readonly ExpiryQueue _expiries = new();
    private readonly EventLog _log = new();
    private readonly SeatInventoryOptions _options;
    private readonly ulong _transactionSeed;

    private SnapshotState _base;
    private SnapshotState _state;
    private object _published;
    private long _nextDue;
    private Exception? _doubt;

    /// <summary>An inventory in which every place is free.</summary>
    /// <param name="map">The map whose places these are.</param>
    /// <param name="options">Clock, performance, lifetimes and journal; null for the usual ones.</param>
    /// <exception cref="ArgumentException">A lifetime is not above zero, or there is a journal and no performance's id.</exception>
    public SeatInventory(SeatMap map, SeatInventoryOptions? options = null)
        : this(SnapshotState.Empty(InventoryLayout.Of(Given(map)), Checked(options).Settings), options)
    {
    }

    private SeatInventory(SnapshotState state, SeatInventoryOptions? options)
    {
        _options = options ?? new SeatInventoryOptions();
        _transactionSeed = WideId.Mix(WideId.Hash(_options.Performance.Value) ^ _options.TokenSeed);
        _draft.Plans = _options.Plans;
        _base = state;
        _state = state;
        _published = new InventorySnapshot(state);
        _log.Reset(state.Version, []);
        _expiries.Rebuild(state);
        FindNextDue();
    }

    /// <summary>The map whose places these are; another one after a change of plan.</summary>
    public SeatMap Map => Published.Map;

    /// <summary>The performance; <c>default</c> when it was not named.</summary>
    public PerformanceId Performance => _options.Performance;

    /// <summary>The clock by which holds and codes end.</summary>
    internal TimeProvider Time => _options.Time;

    /// <summary>The version that readers see: the sequence of the last event.</summary>
    public long Version => Published.Version;

    /// <summary>Whether a failure of the journal has left it unknown what is stored, so that nothing is written before reloading.</summary>
    public bool IsInDoubt => Volatile.Read(ref _doubt) is not null;

    private InventorySnapshot Published =>
        Volatile.Read(ref _published) is var published && published is InventorySnapshot snapshot
            ? snapshot
            : ((PendingPublication)published).Visible;

    /// <summary>All that is true now.</summary>
    /// <returns>The newest version. Never waits for a writer, except that the first look after an expiry publishes it.</returns>
    public InventorySnapshot Snapshot()
    {
        if (_options.Time.GetUtcNow().UtcTicks >= Volatile.Read(ref _nextDue))
        {
            PublishDue();
        }

        return Published;
    }

    /// <summary>Carries out one change.</summary>
    /// <param name="step">The change.</param>
    /// <returns>Whether it was carried out, and if not why; then nothing is changed.</returns>
    public InventoryResult Execute(InventoryStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        using var watch = ClaimReport.Start();
        return watch.Report(step, Carry(step));
    }

    private InventoryResult Carry(InventoryStep step)
    {
        lock (_gate)
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (Prepare() is { } refusal)
                {
                    return refusal;
                }

                var result = step.Run(_draft, _options);
                if (!result.Succeeded || _draft.Events.Count == 0)
                {
                    return result;
                }

                var outcome = Commit();
                switch (outcome)
                {
                    case CommitOutcome.Published:
                        return result;
                    case CommitOutcome.Unknown:
                        return InventoryResult.Unknown(_doubt!);
                    case CommitOutcome.Conflict:
                        break;
                    default:
                        throw Unknown.Value(outcome);
                }
            }

            return InventoryResult.Failed(InventoryOutcome.Busy);
        }
    }

    /// <summary>Carries out several changes in one transaction: all or none, logged as one batch.</summary>
    /// <param name="steps">The changes; each is judged after those before it.</param>
    /// <returns>An answer for each step, in order.</returns>
    public TransactionResult Execute(params ReadOnlySpan<InventoryStep> steps) =>
        InventoryGroup.Execute([.. steps.ToArray().Select(step => new GroupStep(this, step))]);

    private static SeatMap Given(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map;
    }

    private static SeatInventoryOptions Checked(SeatInventoryOptions? options)
    {
        options ??= new SeatInventoryOptions();
        options.Check();
        return options;
    }
}
