using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeatEngine.Crash.Orders;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>
/// Lets clients of three processes, whose clocks are hours apart, hold, sell, release and return a few seats, and looks whether what they
/// were told can have happened in one order that agrees with the parent's clock: that of the sequences.
/// </summary>
internal sealed class History(string connection, int operations, int seed)
{
    private const int ClientsEach = 4;
    private static readonly double[] HoursAhead = [0, 4, -3];
    private readonly string _schema = "h" + Guid.NewGuid().ToString("N")[..12];
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string[]>> _waiting = new();
    private readonly ConcurrentQueue<Operation> _done = new();
    private int _asked;

    public async Task<string> RunAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema });
        _waiting[0] = new();
        Child[] clerks =
        [
            .. HoursAhead.Select(hours => new Child(Hear, "serve", connection, _schema, hours.ToString(CultureInfo.InvariantCulture))),
        ];
        try
        {
            await _waiting[0].Task;
            await Task.WhenAll(Enumerable.Range(0, clerks.Length * ClientsEach).Select(client =>
                Task.Run(() => AskAsync(clerks[client % clerks.Length], new Random(HashCode.Combine(seed, client)), client))));
        }
        finally
        {
            Array.ForEach(clerks, static clerk => clerk.Dispose());
        }

        var inventory = await new SaleHall(Clerk.Seats).OpenAsync(new StoreWriter(store), "P1");
        var succeeded = Check(inventory.EventsAfter(0).ToArray());
        var report = await store.CheckAsync();
        await using var command = source.CreateCommand($"drop schema {_schema} cascade");
        await command.ExecuteNonQueryAsync();
        return !report.Succeeded ? throw new InvalidOperationException(report.Explain()) : string.Create(CultureInfo.InvariantCulture,
            $"{_done.Count} operations by {clerks.Length} processes with clocks {string.Join(", ", HoursAhead)} hours ahead, ") +
            string.Create(CultureInfo.InvariantCulture, $"{succeeded} carried out, ") +
            "the others refused: all can have happened in the order of the sequences, each between its asking and its answer.";
    }

    private void Hear(string line)
    {
        var parts = line.Split(' ');
        _waiting[int.Parse(parts[0], CultureInfo.InvariantCulture)].TrySetResult(parts);
    }

    private async Task AskAsync(Child clerk, Random random, int client)
    {
        // What anybody was given may be used by everybody.
        for (var i = 0; i < operations / (HoursAhead.Length * ClientsEach); i++)
        {
            var seat = SaleHall.Seat(random.Next(1, Clerk.Seats + 1)).Value;
            var last = _done.Where(done => done.Seat == seat && done.Version > 0).MaxBy(static done => done.Version);
            var (verb, given) = last?.Verb switch
            {
                "hold" when random.Next(4) > 0 => (random.Next(3) == 0 ? "release" : "sell", last.Given),
                "sell" when random.Next(4) > 0 => ("return", last.Order),
                _ => ("hold", ""),
            };
            var order = verb == "sell" ? $"O{client}-{i}" : verb == "return" ? given : "";
            var number = Interlocked.Increment(ref _asked);
            var answer = new TaskCompletionSource<string[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting[number] = answer;
            var asked = Stopwatch.GetTimestamp();
            clerk.Tell($"{number} {verb} {seat} {given} {(verb == "sell" ? order : "")}".TrimEnd());
            var told = await answer.Task;
            _done.Enqueue(new Operation(verb, seat, verb == "hold" ? told[2] : given, order,
                long.Parse(told[1], CultureInfo.InvariantCulture), told[2], asked, Stopwatch.GetTimestamp()));
        }
    }

    /// <returns>How many were carried out.</returns>
    private int Check(InventoryEvent[] stored)
    {
        Operation[] all = [.. _done];
        Operation[] carriedOut = [.. all.Where(static done => done.Version > 0).OrderBy(static done => done.Version)];
        var differing = stored.FirstOrDefault(logged => carriedOut.Count(done => done.Version == logged.Sequence) != 1);
        Demand.That(differing is null && carriedOut.Length == stored.Length, string.Create(CultureInfo.InvariantCulture,
            $"What was acknowledged {carriedOut.Length} times is not what is stored, {stored.Length} events, such as {differing}."));
        foreach (var done in all)
        {
            // Nothing before what had been answered when it was asked, nothing after what had not been asked when it was answered.
            var least = LastOf(carriedOut.Where(other => other.Answered < done.Asked));
            var most = LastOf(carriedOut.Where(other => other.Asked < done.Answered));
            if (done.Version > 0)
            {
                var fits = Fits(done, StateBefore(carriedOut, done.Seat, done.Version));
                Demand.That(fits && done.Version > least && done.Version <= most, $"{done} cannot be.");
            }
            else
            {
                var couldBeRefused = false;
                for (var at = least; at <= most && !couldBeRefused; at++)
                {
                    couldBeRefused = !Fits(done, StateBefore(carriedOut, done.Seat, at + 1));
                }

                Demand.That(couldBeRefused, $"{done} need not have been refused at any moment.");
            }
        }

        return carriedOut.Length;
    }

    private static long LastOf(IEnumerable<Operation> carriedOut) =>
        carriedOut.Select(static done => done.Version).DefaultIfEmpty(0).Max();

    /// <summary>What was last done to a seat before a version; null for nothing.</summary>
    private static Operation? StateBefore(Operation[] carriedOut, string seat, long version) =>
        carriedOut.LastOrDefault(done => done.Seat == seat && done.Version < version);

    private static bool Fits(Operation done, Operation? before) => done.Verb switch
    {
        "hold" => before?.Verb is null or "release" or "return",
        "sell" or "release" => before?.Verb == "hold" && before.Given == done.Given,
        "return" => before?.Verb == "sell" && before.Order == done.Order,
        _ => throw new InvalidOperationException(done.Verb),
    };

    private sealed record Operation(
        string Verb, string Seat, string Given, string Order, long Version, string Told, long Asked, long Answered);
}
