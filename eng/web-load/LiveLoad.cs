using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.WebLoad;

/// <summary>
/// Many pickers that listen to one performance of the stadium while seats are held and let go: how soon each hears of it, whether anything
/// is missing, and how much goes over the line. Server and pickers are in one process, which shares the two cores.
/// </summary>
internal sealed class LiveLoad(int listeners, int changesASecond, int seconds)
{
    private const int Timed = 100;

    private readonly ConcurrentDictionary<int, long> _heldAt = new();
    private readonly Percentiles _latencies = new();

    public async Task<bool> RunAsync()
    {
        var (app, performance) = await LoadedSite.StartAsync("stadium", "memory", "http://127.0.0.1:0");
        Uri server = new(app.Urls.Single());
        using var client = new HttpClient { BaseAddress = server };
        var numbers = NumbersOf(performance.Map);
        using var states = await client.GetAsync("/seats/performances/evening/states");
        var last = states.Headers.GetValues("Seat-Change").Single();
        RawListener[] all = [.. Enumerable.Range(0, listeners).Select(i => new RawListener(i < Timed ? Hear : null))];
        foreach (var listener in all)
        {
            await listener.ConnectAsync(server, $"/seats/performances/evening/changes?after={last}");
        }

        using var ended = new CancellationTokenSource();
        var listening = all.Select(listener => listener.ListenAsync(ended.Token)).ToArray();
        await Task.Delay(1000);
        var (bytesBefore, watch, cpu) = (all.Sum(static listener => listener.Bytes), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var done = await ChangeAsync(performance.Inventory, numbers);
        var elapsed = watch.Elapsed;
        var used = Environment.CpuUsage.TotalTime - cpu;
        await Task.Delay(1000);
        await ended.CancelAsync();
        await Task.WhenAll(listening);

        var (gaps, events) = (all.Sum(static listener => listener.Gaps), all.Select(static listener => listener.Events).ToArray());
        var rate = (all.Sum(static listener => listener.Bytes) - bytesBefore) / (double)listeners / elapsed.TotalSeconds / 1000;
        var (median, late) = (_latencies.Of(0.5), _latencies.Of(0.99));
        Console.WriteLine(FormattableString.Invariant(
            $"{listeners} pickers on the stadium, {done / elapsed.TotalSeconds:0} changes/s for {elapsed.TotalSeconds:0} s: ") +
            FormattableString.Invariant($"median {median:0} ms, p99 {late:0} ms, slowest {_latencies.Of(1):0} ms ") +
            FormattableString.Invariant($"({_latencies.Count} timed in {Timed} pickers); {events.Min()} to {events.Max()} events each, ") +
            FormattableString.Invariant($"{gaps} gaps; {rate:0.0} kB/s each; {used / elapsed:0.00} of 2 cores, pickers included; ") +
            FormattableString.Invariant($"{Environment.WorkingSet / 1e6:0} MB"));
        foreach (var listener in all)
        {
            listener.Dispose();
        }

        await app.StopAsync();
        await app.DisposeAsync();
        return gaps == 0 && events.Min() == events.Max() && median <= 100 && late <= 500 && rate <= 60;
    }

    /// <summary>Some seats, each with the number by which the feed calls it.</summary>
    private static Dictionary<SeatIndex, int> NumbersOf(SeatMap map)
    {
        var random = new Random(1);
        SeatIndex[] seats = [.. map.Seats];
        PickerMap picker = new(map);
        PickerState none = new();
        return Enumerable.Range(0, 1500).Select(_ => seats[random.Next(seats.Length)]).Distinct().ToDictionary(static seat => seat, seat =>
        {
            PickerState held = new() { Version = 1, Classes = [SeatClass.Held(map.Select([map.IdOf(seat)]))] };
            using var told = JsonDocument.Parse(PickerFeed.ChangesToText(picker, none, held));
            return told.RootElement.GetProperty("seats").GetProperty("held")[0].GetInt32();
        });
    }

    /// <summary>Holds and lets go single seats, one after the other, at the rate wanted.</summary>
    private async Task<int> ChangeAsync(SeatInventory inventory, Dictionary<SeatIndex, int> numbers)
    {
        var random = new Random(1);
        SeatIndex[] seats = [.. numbers.Keys];
        var held = new Queue<HoldToken>();
        var (began, done) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
        {
            var due = Stopwatch.GetElapsedTime(began).TotalSeconds * changesASecond;
            for (; done < due; done++)
            {
                if (held.Count > 500)
                {
                    inventory.Release(held.Dequeue(), RequestOptions.House);
                    continue;
                }

                var seat = seats[random.Next(seats.Length)];
                _heldAt[numbers[seat]] = Stopwatch.GetTimestamp();
                var hold = inventory.Hold(PlaceSelection.Of(inventory.Map.IdOf(seat)), HoldOptions.House);
                if (hold.Succeeded)
                {
                    held.Enqueue(hold.Token);
                }
            }

            await Task.Delay(2);
        }

        return done;
    }

    /// <summary>Times what one of the pickers is told.</summary>
    private void Hear(ReadOnlySpan<byte> data)
    {
        var now = Stopwatch.GetTimestamp();
        var reader = new Utf8JsonReader(data);
        var inHeld = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                inHeld = reader.ValueTextEquals("held"u8);
            }
            else if (inHeld && reader.TokenType == JsonTokenType.Number && _heldAt.TryGetValue(reader.GetInt32(), out var at))
            {
                _latencies.Add(Stopwatch.GetElapsedTime(at, now).TotalMilliseconds);
            }
        }
    }
}
