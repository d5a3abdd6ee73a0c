using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

/// <summary>Each answer fits some order of the requests that respects which ended before which began.</summary>
[Trait("Speed", "Slow")]
public class LinearizabilityTests
{
    [Fact]
    public void Answers_OfShortHistories_FitSomeOrder()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var history = Record(seed);
            Assert.True(Fits(history, 0, State.Empty), $"seed {seed}:\n{string.Join('\n', history.Select(call => call.ToString()))}");
        }
    }

    [Fact]
    public void Fits_AnswersThatContradictEachOther_IsFalse()
    {
        // Two holds of one seat, both said to be done, and nothing in between that frees it.
        Call[] history = [new(0, 1, "hold A1", "h1", true), new(2, 3, "hold A1", "h2", true)];

        Assert.False(Fits(history, 0, State.Empty));
    }

    private static Call[] Record(int seed)
    {
        var inventory = SmallHouse.New(out _);
        var (clock, calls, gate) = (0, new List<Call>(), new Barrier(3));
        var threads = Enumerable.Range(0, 3).Select(number => new Thread(() =>
        {
            var random = new Random(HashCode.Combine(seed, number));
            (string Name, HoldToken Token)? held = null;
            gate.SignalAndWait();
            for (var i = 0; i < 4; i++)
            {
                var name = $"h{number}{i}";
                var start = Interlocked.Increment(ref clock);
                Call call;
                if (held is { } mine)
                {
                    var sells = random.Next(2) == 0;
                    var result = sells ? inventory.Sell(mine.Token, new OrderId("O")) : inventory.Release(mine.Token);
                    call = new(start, 0, sells ? "sell" : "release", mine.Name, result.Succeeded);
                    held = null;
                }
                else
                {
                    var seats = $"A{random.Next(1, 4)}";
                    var result = inventory.Hold(SmallHouse.Places(seats), TimeSpan.FromMinutes(1));
                    call = new(start, 0, "hold " + seats, name, result.Succeeded);
                    held = result.Succeeded ? (name, result.Token) : null;
                }

                call = call with { End = Interlocked.Increment(ref clock) };
                lock (calls)
                {
                    calls.Add(call);
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        return [.. calls.OrderBy(static call => call.Start)];
    }

    /// <summary>Tries each call that may come next: one that began before any other open call has ended.</summary>
    private static bool Fits(Call[] history, int placed, State state)
    {
        if (placed == (1 << history.Length) - 1)
        {
            return true;
        }

        var open = Enumerable.Range(0, history.Length).Where(i => (placed & (1 << i)) == 0).ToList();
        var firstEnd = open.Min(i => history[i].End);
        return open.Any(i => history[i].Start < firstEnd
            && state.After(history[i]) is { } next
            && Fits(history, placed | (1 << i), next));
    }

    private sealed record Call(int Start, int End, string Request, string Hold, bool Done);

    /// <summary>Who has which seat, said as plainly as possible: hold and seat, "sold" for a seat sold.</summary>
    private sealed record State(IReadOnlyDictionary<string, string> SeatOf)
    {
        public static readonly State Empty = new(new Dictionary<string, string>());

        /// <summary>The state after a call, or null if it could not have been answered so.</summary>
        public State? After(Call call)
        {
            var next = new Dictionary<string, string>(SeatOf);
            switch (call.Request.Split(' '))
            {
                case ["hold", var seat]:
                    if (call.Done == next.ContainsValue(seat))
                    {
                        return null;
                    }

                    if (call.Done)
                    {
                        next[call.Hold] = seat;
                    }

                    return new State(next);
                case ["sell"]:
                    return call.Done && next.ContainsKey(call.Hold) ? this : null;
                default:
                    return call.Done && next.Remove(call.Hold) ? new State(next) : null;
            }
        }
    }
}
