using System.Collections.Immutable;
using SeatEngine.Maps;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>What ties it to its stream in a store; null for an inventory in memory.</summary>
    internal InventoryLink? Link { get; private set; }

    /// <summary>Whether it lives in a store, where others may change it too; see <see cref="RefreshAsync"/>.</summary>
    public bool IsStored => Link is not null;

    /// <summary>Whether a failure of the store has left it unknown what is stored. The next request finds out first.</summary>
    public bool IsInDoubt => Link?.Doubt is not null;

    /// <summary>Opens an inventory of what a store holds: from its newest checkpoint, and the events after it.</summary>
    /// <param name="map">The map on which the log began.</param>
    /// <param name="options">With the store and the performance.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The inventory.</returns>
    /// <exception cref="ArgumentException">There is no store.</exception>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public static async Task<SeatInventory> OpenAsync(SeatMap map, SeatInventoryOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        var writer = options.Store ?? throw new ArgumentException("There is no store to open.", nameof(options));
        SeatInventoryOptions.Checked(options);
        var checkpoint = await writer.Store.ReadCheckpointAsync(StoreStreamId.Of(options.Performance), cancellationToken)
            .ConfigureAwait(false);
        var inventory = new SeatInventory(checkpoint is null
            ? InventoryState.Of(map, options)
            : InventoryFile.ReadState(checkpoint.Payload, map, options), options);
        inventory.Link!.Hash = checkpoint?.Hash ?? default;
        inventory.Link.HasRead(checkpoint, []);
        await StoreHost.CatchUpAsync([inventory.Link]).ConfigureAwait(false);
        writer.Open(inventory.Link);
        return inventory;
    }

    /// <summary>Carries out one change, and stores it where there is a store.</summary>
    /// <param name="step">The change.</param>
    /// <param name="confirmed">Whether a refusal is given only after a look at what others have stored; it costs a question to the
    /// store.</param>
    /// <param name="cancellationToken">Gives up while the request waits for its turn; once it is taken up it is answered.</param>
    /// <returns>
    /// Whether it was carried out, and if not why. With a store, requests that come while others are being stored are
    /// judged on each other in the order in which they came, and stored together; each is answered when it is stored.
    /// </returns>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public async ValueTask<InventoryResult> ExecuteAsync(InventoryStep step, bool confirmed = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (Link is not { } link)
        {
            return Execute(step);
        }

        using var watch = ClaimReport.Start();
        var request = new InventoryRequest([new GroupStep(this, step)], confirmed);
        await link.AskAsync(request, cancellationToken).ConfigureAwait(false);
        return watch.Report(step, (await request.Answer.ConfigureAwait(false))[0]);
    }

    /// <summary>Carries out several changes in one transaction: all or none, stored as one batch.</summary>
    /// <param name="steps">The changes; each is judged after those before it.</param>
    /// <param name="confirmed">As for one change.</param>
    /// <param name="cancellationToken">As for one change.</param>
    /// <returns>An answer for each step, in order.</returns>
    public ValueTask<TransactionResult> ExecuteAsync(IEnumerable<InventoryStep> steps, bool confirmed = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return InventoryGroup.ExecuteAsync(steps.Select(step => new GroupStep(this, step)), confirmed, cancellationToken);
    }

    /// <summary>Reads what others have stored.</summary>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>When readers see it.</returns>
    /// <exception cref="InvalidOperationException">There is no store.</exception>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return StoreHost.CatchUpAsync([Link ?? throw NoStore()]);
    }

    /// <summary>
    /// Stores that holds and hold codes have ended by now, for whoever wants the log to say so before the next change does.
    /// </summary>
    /// <param name="cancellationToken">Gives up while it waits for its turn.</param>
    /// <returns>How many were logged to have ended.</returns>
    public async ValueTask<int> SettleDueAsync(CancellationToken cancellationToken = default)
    {
        if (Link is not { } link)
        {
            return SettleDue();
        }

        var before = Version;
        if (NextDue <= Now())
        {
            await link.AskAsync(new InventoryRequest([], confirmed: false), cancellationToken).ConfigureAwait(false);
        }

        return (int)(Version - before);
    }

    /// <summary>Keeps the state in the store, so that the next to open it need not read the events before.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is kept.</returns>
    /// <exception cref="InvalidOperationException">There is no store.</exception>
    public async Task WriteCheckpointAsync(CancellationToken cancellationToken = default)
    {
        var link = Link ?? throw NoStore();
        await link.WriteCheckpointAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The state of a checkpoint.</summary>
    internal InventoryState Read(StoreCheckpoint checkpoint) => InventoryFile.ReadState(checkpoint.Payload, _base.Layout.Map, _options);

    /// <summary>Takes it from those that see others' batches at one instant; it can still be used.</summary>
    internal void Close() => Link?.Writer.Close(Link);

    internal void ThrowIfStored()
    {
        if (Link is not null)
        {
            throw new InvalidOperationException("An inventory behind a store is asked by ExecuteAsync, since the answer must " +
                "wait for the store.");
        }
    }

    private static InvalidOperationException NoStore() => new("The inventory is in memory: it has no store.");
}
