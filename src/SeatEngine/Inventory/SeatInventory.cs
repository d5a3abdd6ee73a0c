using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Who has which place of one performance: the only thing that changes in the whole library.</summary>
/// <remarks>
/// Safe for use by any number of threads. Requests are decided by <see cref="InventoryRules"/> one after the other, each
/// whole or not at all, and each change is an event of a log. Readers take a snapshot, never wait and change nothing: what
/// has ended is seen to have ended, and is logged by the next change or by <see cref="SettleDue()"/>.
/// </remarks>
[SendInstead("the file that it saves, or its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeatInventory
{
    private const int MostAttempts = 64;

    private readonly Lock _gate = new();
    private readonly EventLog _log = new();
    private readonly SeatInventoryOptions _options;

    private readonly ulong _number = RandomIds.NewNumber();

    private ulong _transactions;
    private InventoryState _base;
    private InventoryState _state;
    private InventoryState? _nextBase;
    private object _published;

    /// <summary>An inventory in which every place is free.</summary>
    /// <param name="map">The map whose places these are.</param>
    /// <param name="options">Clock, performance and policy of holds; null for the usual ones.</param>
    /// <exception cref="ArgumentException">A time is out of range, or there is a store: see <see cref="OpenAsync"/>.</exception>
    public SeatInventory(SeatMap map, SeatInventoryOptions? options = null)
        : this(InventoryState.Of(map, options), InMemory(options))
    {
    }

    private SeatInventory(InventoryState state, SeatInventoryOptions? options)
    {
        _options = SeatInventoryOptions.Checked(options);
        _base = state;
        _state = state;
        _published = state.At(state.Time);
        _log.Reset(state.Version, []);
        Link = _options.Store is { } writer ? new InventoryLink(this, writer) : null;
    }

    /// <summary>The map whose places these are; another one after a change of plan.</summary>
    public SeatMap Map => Published.Map;

    /// <summary>The performance; <c>default</c> when it was not named.</summary>
    public PerformanceId Performance => _options.Performance;

    /// <summary>The clock by which holds and codes end.</summary>
    internal TimeProvider Time => _options.Time;

    /// <summary>The version that readers see: the sequence of the last event.</summary>
    public long Version => Published.Version;

    /// <summary>When the next hold or hold code ends that is not logged to have ended, in UTC; null when none does.</summary>
    public DateTimeOffset? NextDue => Published.Logged.NextDue;

    private InventorySnapshot Published =>
        Volatile.Read(ref _published) is var published && published is InventorySnapshot snapshot
            ? snapshot
            : ((PendingPublication)published).Visible;

    /// <summary>All that is true now.</summary>
    /// <returns>The newest version, as time has left it. Never waits, and changes nothing that is logged.</returns>
    public InventorySnapshot Snapshot()
    {
        var now = Now();
        var published = Volatile.Read(ref _published);
        var snapshot = published as InventorySnapshot ?? ((PendingPublication)published).Visible;
        if (now.UtcTicks < snapshot.ValidUntilTicks)
        {
            return snapshot;
        }

        // What has ended is left out once, and seen by all until the next change or the next end. What is about to be
        // seen together with other inventories is left alone.
        var ended = snapshot.Logged.At(now);
        if (ReferenceEquals(published, snapshot))
        {
            Interlocked.CompareExchange(ref _published, ended, published);
        }

        return ended;
    }

    /// <summary>Logs what has ended by now, for whoever wants the log to say so before the next change does.</summary>
    /// <returns>How many holds and hold codes were logged to have ended.</returns>
    /// <exception cref="InvalidOperationException">The inventory is behind a store; see <see cref="SettleDueAsync"/>.</exception>
    public int SettleDue() => SettleDue(Now());

    /// <summary>Logs what has ended by an instant.</summary>
    /// <param name="now">The instant; to be trusted, since what ends by it has ended for everybody.</param>
    /// <returns>How many holds and hold codes were logged to have ended.</returns>
    /// <exception cref="InvalidOperationException">The inventory is behind a store; see <see cref="SettleDueAsync"/>.</exception>
    public int SettleDue(DateTimeOffset now)
    {
        ThrowIfStored();
        lock (_gate)
        {
            var before = _state.Version;
            Settle(now.ToUniversalTime());
            return (int)(_state.Version - before);
        }
    }

    /// <summary>Carries out one change of an inventory in memory.</summary>
    /// <param name="step">The change.</param>
    /// <returns>Whether it was carried out, and if not why; then nothing is changed.</returns>
    /// <exception cref="InvalidOperationException">The inventory is behind a store; see
    /// <see cref="ExecuteAsync(InventoryStep, bool, CancellationToken)"/>.</exception>
    public InventoryResult Execute(InventoryStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        ThrowIfStored();
        using var watch = ClaimReport.Start();
        return watch.Report(step, Carry(step));
    }

    private InventoryResult Carry(InventoryStep step)
    {
        lock (_gate)
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var context = Context(Now(), NewTransaction());
                Settle(context.Now);
                var state = _state;
                var decision = InventoryRules.Decide(state, step, context);
                if (!ReferenceEquals(state, _state))
                {
                    // The source of tokens has itself made a change in here: what was decided is of yesterday.
                    continue;
                }

                if (decision.Events.Length > 0)
                {
                    Take(decision.Events.AsSpan(), decision.State);
                }

                return decision.Answer;
            }

            return InventoryResult.Failed(InventoryOutcome.Busy);
        }
    }

    /// <summary>Carries out several changes in one transaction: all or none, logged as one batch.</summary>
    /// <param name="steps">The changes; each is judged after those before it.</param>
    /// <returns>An answer for each step, in order.</returns>
    public TransactionResult Execute(params ReadOnlySpan<InventoryStep> steps) =>
        InventoryGroup.Execute([.. steps.ToArray().Select(step => new GroupStep(this, step))]);

    internal TransactionId NewTransaction() =>
        _options.NewTransaction is { } make ? make() : new(_number, Interlocked.Increment(ref _transactions));

    internal DateTimeOffset Now() => _options.Time.GetUtcNow().ToUniversalTime();

    internal DecisionContext Context(DateTimeOffset now, TransactionId transaction) =>
        new(now, _options.Holds, _options.NewToken, transaction);

    /// <summary>A token for a hold to be made, from the source of the options.</summary>
    internal HoldToken NewToken() => _options.NewToken is { } make ? make() : RandomIds.NewToken();
}
