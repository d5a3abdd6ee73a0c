namespace SeatEngine.WebLoad;

/// <summary>Many pickers that listen while nothing happens: how much memory the server needs for them.</summary>
internal static class IdleLoad
{
    public static async Task<bool> RunAsync(int connections)
    {
        using var server = await ServerProcess.StartAsync("serve", "stadium", "memory", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = server.Address };
        using var states = await client.GetAsync("/seats/performances/evening/states");
        var last = states.Headers.GetValues("Seat-Change").Single();
        var before = server.Megabytes;
        var all = new List<RawListener>();
        using var ended = new CancellationTokenSource();
        var listening = new List<Task>();
        for (var i = 0; i < connections; i++)
        {
            RawListener listener = new(null);
            await listener.ConnectAsync(server.Address, $"/seats/performances/evening/changes?after={last}");
            listening.Add(listener.ListenAsync(ended.Token));
            all.Add(listener);
        }

        await Task.Delay(TimeSpan.FromSeconds(40));
        var after = server.Megabytes;
        var alive = all.Count(static listener => listener.Bytes > 0);
        Console.WriteLine(FormattableString.Invariant(
            $"{connections} idle connections, {alive} of them answered: the server has {after:0} MB, {before:0} MB of them before the ") +
            FormattableString.Invariant($"first; {(after - before) * 1000 / connections:0.0} kB each"));
        await ended.CancelAsync();
        await Task.WhenAll(listening);
        all.ForEach(static listener => listener.Dispose());
        return alive == connections && after <= 500;
    }
}
