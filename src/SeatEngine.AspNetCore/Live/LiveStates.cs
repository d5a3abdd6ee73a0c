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
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly byte[] Comment = [.. ":\n\n"u8];

    private readonly Lock _gate = new();
    private readonly Queue<LiveFrame> _frames = new();

    // Another process, or this one after a restart, counts anew: its numbers mean nothing here.
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private LiveFrame _last = new(0, default);
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

    /// <summary>How many listen now.</summary>
    public int Listeners => Volatile.Read(ref _listeners);

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
                _ = KeepAsync(_following);
                if (inventory.IsStored)
                {
                    _ = LookAsync(_following.Token);
                }
            }
        }

        return new Listening(this);
    }

    /// <summary>The change from which to go on; null where it is not kept, and all must be sent anew.</summary>
    /// <param name="id">What names the last change known.</param>
    public LiveFrame? After(string id)
    {
        lock (_gate)
        {
            return NumberOf(id) is { } number ? _frames.FirstOrDefault(frame => frame.Number == number) : null;
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
            var failed = _last;
            _frames.Clear();
            Begin();
            failed.Fail(failure);
        }
    }

    /// <summary>Notes what is seen now; whoever waits is told where it is something else.</summary>
    private void Take(InventorySnapshot snapshot)
    {
        if (!ReferenceEquals(snapshot.Map, map.Map))
        {
            // Whoever asks next is told of another map.
            _last.Lose();
            return;
        }

        var state = PickerState.Of(snapshot, everybody, snapshot.At) with { Version = _number + 1 };
        if (_state is not { } before)
        {
            (_number, _state, _content) = (_number + 1, state, null);
            Begin();
        }
        else if (!IsSame(before, state))
        {
            var text = PickerFeed.ChangesToText(map, before, state);
            (_number, _state, _content) = (_number + 1, state, null);
            LiveFrame frame = new(_number, Encoding.ASCII.GetBytes($"id: {IdOf(_number)}\ndata: {text}\n\n"));
            _frames.Enqueue(frame);
            if (_frames.Count > MostKept)
            {
                _frames.Dequeue().Lose();
            }

            GoOn(frame);
        }
    }

    /// <summary>Begins with what is known, of which nobody needs to be told.</summary>
    private void Begin()
    {
        _last = new LiveFrame(_number, default);
        _frames.Enqueue(_last);
    }

    private void GoOn(LiveFrame frame)
    {
        var before = _last;
        _last = frame;
        before.LeadTo(frame);
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

    /// <summary>
    /// Lets those who listen know now and then that the line stands, and ends it when nobody has listened, or come, throughout a while.
    /// </summary>
    private async Task KeepAsync(CancellationTokenSource following)
    {
        var (seen, told) = (-1L, -1L);
        while (!following.IsCancellationRequested)
        {
            await Task.Delay(Beat).ConfigureAwait(false);
            lock (_gate)
            {
                if (!ReferenceEquals(following, _following))
                {
                    return;
                }

                if (_listeners == 0 && _come == seen)
                {
                    End();
                }
                else if (_number == told)
                {
                    GoOn(new LiveFrame(_number, Comment));
                }

                (seen, told) = (_come, _number);
            }
        }
    }

    private void End()
    {
        _following?.Cancel();
        _following = null;
    }

    private sealed class Listening(LiveStates states) : IDisposable
    {
        private LiveStates? _states = states;

        public void Dispose() => Interlocked.Exchange(ref _states, null)?.Leave();
    }
}
