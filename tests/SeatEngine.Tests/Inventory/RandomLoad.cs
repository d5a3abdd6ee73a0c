using System.Collections.Concurrent;
using System.Diagnostics;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Inventory;

/// <summary>Many threads that hold, sell, release, return and look at one performance, while its clock goes on.</summary>
internal abstract class RandomLoad(SeatMap map)
{
    protected static readonly PerformanceId Performance = new("LOAD");
    protected static readonly TimeSpan ExpiredHoldRetention = TimeSpan.FromMinutes(1);

    private readonly SeatId[] _seats = map.Seats.ToIds();
    private readonly ConcurrentQueue<string> _complaints = new();
    private long _done;
    private long _refused;
    private long _unknown;
    private long _checkpoints;

    public long Done => Interlocked.Read(ref _done);

    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Of how many requests nobody could say what came of them.</summary>
    public long Unknown => Interlocked.Read(ref _unknown);

    public long Checkpoints => Interlocked.Read(ref _checkpoints);

    public abstract long Version { get; }

    protected SeatMap Map => map;

    /// <summary>Carries out a change for a thread.</summary>
    protected abstract InventoryResult Ask(int thread, InventoryStep step);

    /// <summary>What a thread sees, after the clock has gone on.</summary>
    protected abstract InventorySnapshot Look(int thread, TimeSpan later);

    /// <summary>What was logged since the last audit, and what was there before.</summary>
    protected abstract (InventorySnapshot Before, InventoryEvent[] Events, InventorySnapshot After) TakeLog();

    /// <summary>Runs the load in rounds; after each the log is replayed, audited and forgotten, so that memory does not grow.</summary>
    /// <returns>How many operations each thread did: as many as asked, unless the time was up after a round.</returns>
    public long Run(int threads, long operationsEach, int seed, long roundLength, TimeSpan atMost)
    {
        var watch = Stopwatch.StartNew();

        // What a thread has held and sold it knows in the next round too: a house whose tickets nobody can return is soon full for ever.
        var traders = Enumerable.Range(0, threads).Select(static number => new Trader(number, [], [])).ToList();
        long done = 0;
        for (long round = 0; done < operationsEach && watch.Elapsed < atMost; done += roundLength, round++)
        {
            var length = Math.Min(roundLength, operationsEach - done);
            var (doneBefore, unknownBefore, from) = (Done, Unknown, (int)round);
            var workers = traders
                .Select(trader => new Thread(() => Guarded(() =>
                    Work(new Random(HashCode.Combine(seed, trader.Number, from)), length, trader))))
                .ToList();
            workers.ForEach(static worker => worker.Start());
            workers.ForEach(static worker => worker.Join());
            Audit(Done - doneBefore, Unknown - unknownBefore);
            if (!_complaints.IsEmpty)
            {
                throw new InvalidOperationException(string.Join('\n', _complaints.Take(20)));
            }
        }

        return Math.Min(done, operationsEach);
    }

    private void Work(Random random, long operations, Trader trader)
    {
        var (number, mine, sold) = trader;
        for (long i = 0; i < operations; i++)
        {
            var ask = (InventoryStep step) => Ask(number, step);
            var result = random.Next(100) switch
            {
                < 40 => Keep(mine, ask(InventoryStep.Hold(Pick(random), Held(random.Next(1, 120))))),
                < 60 when mine.Count > 0 => Sold(sold, ask(InventoryStep.Sell(TakeOne(mine, random), Order(number, random),
                    new SaleOptions { AsHouse = true, AllowExpired = random.Next(2) == 0 }))),
                < 70 when mine.Count > 0 => ask(InventoryStep.Release(TakeOne(mine, random), RequestOptions.House)),
                < 84 when sold.Count > 0 => Return(number, sold, random),
                < 88 when mine.Count > 0 => ask(InventoryStep.Add(mine[random.Next(mine.Count)], Pick(random), Held(1))),
                < 91 when mine.Count > 0 => ask(InventoryStep.Extend(mine[random.Next(mine.Count)],
                    TimeSpan.FromSeconds(random.Next(1, 120)), RequestOptions.House)),
                < 93 => Sold(sold, ask(InventoryStep.Sell(Pick(random), Order(number, random), new SaleOptions { AsHouse = true }))),
                < 95 => ask(InventoryStep.Block(Pick(random), RequestOptions.House)),
                < 97 => ask(InventoryStep.Unblock(Pick(random), RequestOptions.House)),
                _ => null,
            };
            if (result is null)
            {
                Check(Look(number, TimeSpan.FromMilliseconds(random.Next(2000))), random);
                continue;
            }

            Interlocked.Add(ref CountOf(result), 1);
            if (!result.Succeeded && result.InTheWay.IsEmpty && !IsExplained(result.Outcome))
            {
                Complain($"a refusal without a reason: {result}");
            }
        }
    }

    private ref long CountOf(InventoryResult result)
    {
        if (result.Outcome == InventoryOutcome.StoreUnknown)
        {
            return ref _unknown;
        }

        return ref result.Succeeded ? ref _done : ref _refused;
    }

    /// <summary>Outcomes that need no places in the way.</summary>
    private static bool IsExplained(InventoryOutcome outcome) => outcome is InventoryOutcome.HoldExpired or InventoryOutcome.HoldUnknown
        or InventoryOutcome.StoreUnknown or InventoryOutcome.NotStored or InventoryOutcome.WritingRefused or InventoryOutcome.Busy;

    private static HoldOptions Held(int seconds) => new() { AsHouse = true, Lifetime = TimeSpan.FromSeconds(seconds) };

    private static OrderId Order(int number, Random random) => new($"{number}-{random.Next(50)}");

    private void Check(InventorySnapshot snapshot, Random random)
    {
        if (snapshot.FreeCount + snapshot.HeldCount + snapshot.SoldCount + snapshot.BlockedCount
            + snapshot.DisplacedCount != map.SeatCount)
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
    private void Audit(long done, long unknown)
    {
        var (before, events, after) = TakeLog();
        var requested = 0L;
        var owners = before.Sold.ToIds().ToHashSet();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Sequence != before.Version + i + 1)
            {
                Complain($"event {events[i].Sequence} stands where {before.Version + i + 1} should");
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

        // Of what nobody could say, each may have been stored or not.
        if (requested < done || requested > done + unknown)
        {
            Complain($"{done} requests were carried out and {unknown} may have been, {requested} are logged");
        }

        var options = new SeatInventoryOptions { Performance = Performance, ExpiredHoldRetention = ExpiredHoldRetention };
        if (!SeatInventory.Replay(before, events, options).Snapshot().Logged.At(after.At).HasSameContentAs(after))
        {
            Complain("the replayed log gives another content");
        }

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

    private InventoryResult Return(int number, List<(OrderId Order, PlaceSelection Places)> sold, Random random)
    {
        var at = random.Next(sold.Count);
        var (order, places) = sold[at];
        sold.RemoveAt(at);
        var result = Ask(number, InventoryStep.Return(order, places, new ReturnOptions { AsHouse = true }));
        if (!result.Succeeded && !IsExplained(result.Outcome))
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

    /// <summary>A thread's own number, holds and sales.</summary>
    private sealed record Trader(int Number, List<HoldToken> Mine, List<(OrderId Order, PlaceSelection Places)> Sold);
}
