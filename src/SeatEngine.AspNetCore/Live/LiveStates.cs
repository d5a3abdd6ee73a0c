using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SeatEngine.Inventory;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>
/// What everybody may know of who has which seat, followed for all who listen: each change is looked for, and written, once.
/// </summary>
/// <remarks>
/// Changes are numbered without gaps, and told together where they come faster than people see. It follows the inventory as long as
/// somebody listens, and a while longer. Safe for use by any number of threads.
/// </remarks>
internal sealed class LiveStates(SeatInventory inventory, PickerMap map, RequestOptions everybody)
{
    /// <summary>How many changes are kept for those who have lost their line.</summary>
    public const int MostKept = 512;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Lingering = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Queue<LiveFrame> _frames = new();

    // Another process, or this one after a restart, counts anew: its numbers mean nothing here.
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private TaskCompletionSource _next = New();
    private PickerState? _state;
    private StatesContent? _content;
    private long _number;
    private int _listeners;
    private long _come;
    private CancellationTokenSource? _following;

    /// <summary>Whether the hall's plan has changed since, so that none of it is true any more.</summary>
    public bool IsOver => !ReferenceEquals(inventory.Map, map.Map);

    /// <summary>All states as they are now, with the number of the last change in them.</summary>
    public StatesContent States()
    {
        using (Listen())
        {
            lock (_gate)
            {
                return _content ??= new StatesContent(IdOf(_number), PickerFeed.StatesToBytes(map, _state!));
            }
        }
    }

    /// <summary>Follows the inventory until the answer is disposed of.</summary>
    public IDisposable Listen()
    {
        lock (_gate)
        {
            _listeners++;
            _come++;
            if (_following is null)
            {
                // What came while nobody listened was told to nobody: it is one change.
                var snapshot = inventory.Snapshot();
                Take(snapshot);
                _following = new CancellationTokenSource();
                _ = FollowAsync(snapshot, _following.Token);
                _ = EndIdleAsync(_following);
                if (inventory.IsStored)
                {
                    _ = LookAsync(_following.Token);
                }
            }
        }

        return new Listening(this);
    }

    /// <summary>The changes after one, with what waits for the next; null where they are not kept, and all must be sent anew.</summary>
    /// <param name="id">What names the last change known.</param>
    public (LiveFrame[] Frames, Task Next)? After(string id)
    {
        lock (_gate)
        {
            return NumberOf(id) is { } number && number <= _number && (number == _number || _frames.Peek().Number <= number + 1)
                ? ([.. _frames.Where(frame => frame.Number > number)], _next.Task)
                : null;
        }
    }

    /// <summary>What names a change.</summary>
    public string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}");

    private long? NumberOf(string id) => id.Length > _run.Length + 1 && id.StartsWith(_run, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(_run.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task FollowAsync(InventorySnapshot since, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in inventory.ChangesAsync(since, cancellationToken).ConfigureAwait(false))
            {
                lock (_gate)
                {
                    if (!cancellationToken.IsCancellationRequested)
                    {
                        Take(change.To);
                    }
                }

                await Task.Delay(Rest, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody has listened for a while.
            return;
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    /// <summary>Looks for what other processes have stored.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                await inventory.RefreshAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody has listened for a while.
            return;
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    /// <summary>Whatever went wrong, those who listen are let go with it, and come again: nobody is shown what has stopped.</summary>
    private void Fail(Exception failure)
    {
        lock (_gate)
        {
            End();
            _next.TrySetException(failure);
            _next = New();
        }
    }

    /// <summary>Notes what is seen now; whoever waits is told where it is something else.</summary>
    private void Take(InventorySnapshot snapshot)
    {
        if (!ReferenceEquals(snapshot.Map, map.Map))
        {
            // The next who asks is told of another map.
            _next.TrySetResult();
            return;
        }

        var state = PickerState.Of(snapshot, everybody, snapshot.At) with { Version = _number + 1 };
        if (_state is { } before)
        {
            if (IsSame(before, state))
            {
                return;
            }

            var text = PickerFeed.ChangesToText(map, before, state);
            _frames.Enqueue(new(_number + 1, Encoding.ASCII.GetBytes($"id: {IdOf(_number + 1)}\ndata: {text}\n\n")));
            if (_frames.Count > MostKept)
            {
                _frames.Dequeue();
            }
        }

        _number++;
        _state = state;
        _content = null;
        var waiting = _next;
        _next = New();
        waiting.TrySetResult();
    }

    /// <summary>Whether two states look the same to everybody, whatever was logged in between.</summary>
    private bool IsSame(PickerState before, PickerState after) =>
        before.Classes.Zip(after.Classes).All(static each => each.First.Seats == each.Second.Seats)
        && map.Map.Areas.All(area => before.FreePlaces!(area.Id) == after.FreePlaces!(area.Id));

    private void Leave()
    {
        lock (_gate)
        {
            _listeners--;
        }
    }

    /// <summary>Ends it when nobody has listened, or come, throughout a while.</summary>
    private async Task EndIdleAsync(CancellationTokenSource following)
    {
        while (!following.IsCancellationRequested)
        {
            long seen;
            lock (_gate)
            {
                seen = _come;
            }

            await Task.Delay(Lingering).ConfigureAwait(false);
            lock (_gate)
            {
                if (_listeners == 0 && _come == seen && ReferenceEquals(following, _following))
                {
                    End();
                }
            }
        }
    }

    private void End()
    {
        _following?.Cancel();
        _following = null;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Listening(LiveStates states) : IDisposable
    {
        private LiveStates? _states = states;

        public void Dispose() => Interlocked.Exchange(ref _states, null)?.Leave();
    }
}
