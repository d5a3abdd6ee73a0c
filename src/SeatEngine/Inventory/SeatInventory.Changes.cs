using System.Runtime.CompilerServices;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private TaskCompletionSource? _awaited;

    /// <summary>What changes for whoever looks, as it changes, without end: by requests, by other machines, and by time.</summary>
    /// <param name="since">The snapshot that is known already; null to begin with what is true now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>
    /// Changes from one snapshot to the next, without gaps: each begins where the one before ended. Whoever is slow gets
    /// fewer and larger ones, and nothing piles up.
    /// </returns>
    /// <exception cref="ArgumentException">The snapshot is of another performance.</exception>
    public IAsyncEnumerable<InventoryChange> ChangesAsync(InventorySnapshot? since = null, CancellationToken cancellationToken = default)
    {
        var known = since ?? Snapshot();
        return known.Performance == _base.Performance
            ? FollowAsync(known, cancellationToken)
            : throw new ArgumentException("The snapshot is of another performance.", nameof(since));
    }

    private async IAsyncEnumerable<InventoryChange> FollowAsync(InventorySnapshot known,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var awaited = Awaited();
            var now = Snapshot();
            if (ReferenceEquals(now, known))
            {
                await WaitAsync(awaited, now, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var change = new InventoryChange(known, now);
            if (!change.IsEmpty)
            {
                known = now;
                yield return change;
            }
            else
            {
                // Nothing that can be seen: the next change is told from here all the same.
                await WaitAsync(awaited, now, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for the next publication, or for the next end of a hold or a code.</summary>
    private async Task WaitAsync(Task awaited, InventorySnapshot shown, CancellationToken cancellationToken)
    {
        var left = shown.State.NextDue - Now() is { } span && span < LongestWait ? span : LongestWait;
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var due = Task.Delay(left > TimeSpan.Zero
            ? left + TimeSpan.FromMilliseconds(1)
            : TimeSpan.FromMilliseconds(1), _options.Time, rest.Token);
        await Task.WhenAny(awaited, due).ConfigureAwait(false);
        await rest.CancelAsync().ConfigureAwait(false);
    }

    private Task Awaited()
    {
        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _awaited, fresh, null) ?? fresh).Task;
    }

    private void Show(object published)
    {
        // A full fence, so that whoever waits either sees what is published or is told of it.
        Interlocked.Exchange(ref _published, published);
        if (_awaited is not null)
        {
            Interlocked.Exchange(ref _awaited, null)?.TrySetResult();
        }
    }
}
