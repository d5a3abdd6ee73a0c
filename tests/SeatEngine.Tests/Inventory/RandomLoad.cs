using System.Collections.Concurrent;
using System.Diagnostics;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Inventory;

/// <summary>Many threads that hold, sell, release, return and look at one inventory, while its clock goes on.</summary>
internal sealed class RandomLoad
{
    private readonly SeatMap _map;
    private readonly HouseDesk _inventory;
    private readonly FakeTimeProvider _clock = new();
    private readonly SeatId[] _seats;
    private readonly ConcurrentQueue<string> _complaints = new();
    private long _done;
    private long _refused;
    private long _checkpoints;
    private InventorySnapshot _checkpoint;

    public RandomLoad(SeatMap map)
    {
        _map = map;
        _inventory = new HouseDesk(new SeatInventory(map, Options));
        _seats = map.Seats.ToIds();
        _checkpoint = _inventory.Snapshot();
    }

    public long Done => Interlocked.Read(ref _done);

    public long Refused => Interlocked.Read(ref _refused);

    public long Checkpoints => Interlocked.Read(ref _checkpoints);

    public SeatInventory Inventory => _inventory;

    private SeatInventoryOptions Options =>
        new() { Performance = new PerformanceId("LOAD"), Time = _clock, ExpiredHoldRetention = TimeSpan.FromMinutes(1) };

    /// <summary>Runs the load in rounds; after each the log is replayed, audited and forgotten, so that memory does not grow.</summary>
    /// <returns>How many operations each thread did: as many as asked, unless the time was up after a round.</returns>
    public long Run(int threads, long operationsEach, int seed, long roundLength, TimeSpan atMost)
    {
        var watch = Stopwatch.StartNew();
        long done = 0;
        for (long round = 0; done < operationsEach && watch.Elapsed < atMost; done += roundLength, round++)
        {
            var length = Math.Min(roundLength, operationsEach - done);
            var (doneBefore, from) = (Done, (int)round);
            var workers = Enumerable.Range(0, threads)
                .Select(number => new Thread(() => Guarded(() => Work(new Random(HashCode.Combine(seed, number, from)), length, number))))
                .ToList();
            workers.ForEach(static worker => worker.Start());
            workers.ForEach(static worker => worker.Join());
            Audit(Done - doneBefore);
            if (!_complaints.IsEmpty)
            {
                throw new InvalidOperationException(string.Join('\n', _complaints.Take(20)));
            }
        }

        return Math.Min(done, operationsEach);
    }

    private void Work(Random random, long operations, int number)
    {
        var mine = new List<HoldToken>();
        var sold = new List<(OrderId Order, PlaceSelection Places)>();
        for (long i = 0; i < operations; i++)
        {
            var result = random.Next(100) switch
            {
                < 40 => Keep(mine, _inventory.Hold(Pick(random), new HoldOptions { Lifetime = TimeSpan.FromSeconds(random.Next(1, 120)) })),
                < 60 when mine.Count > 0 =>
                    Sold(sold, _inventory.Sell(TakeOne(mine, random), new OrderId($"{number}-{random.Next(50)}"),
                    new SaleOptions { AllowExpired = random.Next(2) == 0 })),
                < 70 when mine.Count > 0 => _inventory.Release(TakeOne(mine, random)),
                < 84 when sold.Count > 0 => Return(sold, random),
                < 88 when mine.Count > 0 => _inventory.Add(mine[random.Next(mine.Count)], Pick(random)),
                < 91 when mine.Count > 0 => _inventory.Extend(mine[random.Next(mine.Count)], TimeSpan.FromSeconds(random.Next(1, 120))),
                < 93 => Sold(sold, _inventory.Sell(Pick(random), new OrderId($"{number}-{random.Next(50)}"))),
                < 95 => _inventory.Block(Pick(random)),
                < 97 => _inventory.Unblock(Pick(random)),
                _ => null,
            };
            if (result is null)
            {
                Look(random);
            }
            else
            {
                Interlocked.Add(ref result.Succeeded ? ref _done : ref _refused, 1);
                if (!result.Succeeded && result.InTheWay.IsEmpty
                    && result.Outcome is not (InventoryOutcome.HoldExpired or InventoryOutcome.HoldUnknown))
                {
                    Complain($"a refusal without a reason: {result}");
                }
            }
        }
    }

    private void Look(Random random)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(random.Next(2000)));
        var snapshot = _inventory.Snapshot();
        if (snapshot.FreeCount + snapshot.HeldCount + snapshot.SoldCount + snapshot.BlockedCount
            + snapshot.DisplacedCount != _map.SeatCount)
        {
            Complain($"states do not add up: {snapshot}");
        }

        if (random.Next(50) == 0
            && (snapshot.Free.Count != snapshot.FreeCount || snapshot.Held.Count != snapshot.HeldCount
                || snapshot.Sold.Count != snapshot.SoldCount
                || snapshot.Blocked.Count != snapshot.BlockedCount
                    || snapshot.Holds.Sum(hold => hold.Places.Seats.Length) != snapshot.HeldCount))
        {
            Complain($"sets do not agree with the counts: {snapshot}");
        }
    }

    /// <summary>The log has no gap, says each request carried out once, sells no seat twice, and replays to what is seen.</summary>
    private void Audit(long done)
    {
        var snapshot = _inventory.Snapshot();
        var events = _inventory.EventsAfter(_checkpoint.Version).ToArray();
        var requested = 0L;
        var owners = _checkpoint.Sold.ToIds().ToHashSet();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Sequence != _checkpoint.Version + i + 1)
            {
                Complain($"event {events[i].Sequence} stands where {_checkpoint.Version + i + 1} should");
            }

            requested += events[i].Kind == InventoryEventKind.Expired ? 0 : 1;
            foreach (var seat in events[i].Places.Seats)
            {
                if (events[i].Kind == InventoryEventKind.Sold && !owners.Add(seat))
                {
                    Complain($"{seat} is sold twice, by event {events[i].Sequence}");
                }
                else if (events[i].Kind == InventoryEventKind.Returned)
                {
                    owners.Remove(seat);
                }
            }
        }

        if (requested != done)
        {
            Complain($"{done} requests were carried out, {requested} are logged");
        }

        if (!SeatInventory.Replay(_checkpoint, events, Options).Snapshot().HasSameContentAs(snapshot))
        {
            Complain("the replayed log gives another content");
        }

        _inventory.ForgetEvents(snapshot);
        _checkpoint = snapshot;
        Interlocked.Increment(ref _checkpoints);
    }

    private PlaceSelection Pick(Random random)
    {
        var start = random.Next(_seats.Length);
        return PlaceSelection.Of(_seats.Skip(start).Take(random.Next(1, 5)));
    }

    private static HoldToken TakeOne(List<HoldToken> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        var token = tokens[at];
        tokens.RemoveAt(at);
        return token;
    }

    private static InventoryResult Keep(List<HoldToken> tokens, InventoryResult result)
    {
        if (result.Succeeded)
        {
            tokens.Add(result.Token);
        }

        return result;
    }

    private static InventoryResult Sold(List<(OrderId Order, PlaceSelection Places)> sold, InventoryResult result)
    {
        if (result.Succeeded)
        {
            sold.Add((result.Event!.Order, result.Places));
        }

        return result;
    }

    private InventoryResult Return(List<(OrderId Order, PlaceSelection Places)> sold, Random random)
    {
        var at = random.Next(sold.Count);
        var (order, places) = sold[at];
        sold.RemoveAt(at);
        var result = _inventory.Return(order, places);
        if (!result.Succeeded)
        {
            Complain($"what was sold could not be returned: {result}");
        }

        return result;
    }

    private void Complain(string complaint) => _complaints.Enqueue(complaint);

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Complain(failure.ToString());
        }
    }
}
