using System.Diagnostics;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Crash;

/// <summary>Starts processes that sell, kills them at random instants, and looks at what they leave.</summary>
internal sealed class Reaper(Func<string, ISoldFile> open, string what, string folder, int kills, int seed, TimeSpan most)
{
    private const int Lanes = 2;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _turn = new();
    private volatile bool _isOver;
    private int _kills;
    private int _houses;
    private int _looks;
    private int _torn;
    private int _cut;
    private int _told;
    private long _sold;
    private long _refused;
    private long _untold;
    private long _lacking;

    public async Task<string> RunAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => RunLaneAsync(lane))));
        if (_sold == 0 || _refused == 0)
        {
            throw new InvalidOperationException($"There were {_sold} {what} and {_refused} refused, which tries nothing.");
        }

        return $"one file of SQLite, two processes that sell and are killed, seed {seed}: {_kills:N0} kills ({kills:N0} asked) of " +
            $"{_houses:N0} houses in {_watch.Elapsed.TotalSeconds:N0} s on {Environment.ProcessorCount} processors, .NET {Environment.Version}: " +
            $"{_sold:N0} {what} told and {_refused:N0} refused, looked for {_looks:N0} times; every one that was told is there once and whole, no " +
            $"refused one is, no place was sold twice, every file sound; {_untold:N0} were there at a look that nobody had been told of. " +
            $"{_torn:N0} copies with a torn tail lost nothing; of {_cut:N0} copies cut anywhere {_told:N0} were told to be damaged, " +
            $"and the others were sound, and lacked {_lacking:N0} in all.";
    }

    private bool IsEnough => _isOver || Volatile.Read(ref _kills) >= kills || _watch.Elapsed > most;

    private async Task RunLaneAsync(int lane)
    {
        var random = new Random(HashCode.Combine(seed, lane));
        while (!IsEnough)
        {
            var house = open(Path.Combine(folder, $"house-{lane}-{random.Next()}.db"));
            try
            {
                await SellOutAsync(house, random);
            }
            catch
            {
                // The others need not go on: what was found is to be looked at.
                _isOver = true;
                throw;
            }

            Interlocked.Increment(ref _houses);
            Interlocked.Add(ref _sold, house.Sold);
            Interlocked.Add(ref _refused, house.Refused);
            foreach (var name in Directory.GetFiles(folder, Path.GetFileName(house.FilePath) + "*"))
            {
                File.Delete(name);
            }
        }
    }

    private async Task SellOutAsync(ISoldFile house, Random random)
    {
        var children = new Child[2];
        try
        {
            var places = 0;
            while (places < house.FullAt && !IsEnough)
            {
                for (var i = 0; i < children.Length; i++)
                {
                    children[i] ??= new Child(house, random.Next());
                }

                await Task.WhenAll(children.Select(static child => child.Ready));
                await Task.Delay(random.Next(5, 120));
                var isLast = random.Next(2) == 0;
                for (var i = random.Next(2); i < children.Length; i = isLast ? i + 1 : children.Length)
                {
                    await KillAsync(house, children, i);
                }

                // What the others have told by now is there too.
                foreach (var child in children.OfType<Child>())
                {
                    house.Hear(child.Lines());
                }

                places = await LookAsync(house, house.FilePath, mayLack: false);
                if (random.Next(4) == 0)
                {
                    await DamageAsync(house, children, random);
                }
            }
        }
        finally
        {
            foreach (var child in children.OfType<Child>())
            {
                child.Dispose();
            }
        }
    }

    private async Task KillAsync(ISoldFile house, Child[] children, int i)
    {
        if (children[i] is { } child)
        {
            house.Hear(await child.KillAsync());
            child.Dispose();
            children[i] = null!;
            Interlocked.Increment(ref _kills);
        }
    }

    private async Task DamageAsync(ISoldFile house, Child[] children, Random random)
    {
        // Both at once, as when the power goes.
        await Task.WhenAll(KillAsync(house, children, 0), KillAsync(house, children, 1));
        if (!File.Exists(house.FilePath + "-wal"))
        {
            return;
        }

        var copy = house.FilePath + ".copy";
        TornLog.Copy(house.FilePath, copy);
        TornLog.TearTail(copy, random);
        await LookAsync(house, copy, mayLack: false);
        TornLog.Copy(house.FilePath, copy);
        TornLog.Cut(copy, random);
        try
        {
            await LookAsync(house, copy, mayLack: true);
        }
        catch (Exception told) when (told is InvalidDataException or SqliteStoreException)
        {
            // What was cut had been copied into the file by half: that is past repair, and must be told.
            Interlocked.Increment(ref _told);
        }

        Interlocked.Increment(ref _torn);
        Interlocked.Increment(ref _cut);
    }

    private async Task<int> LookAsync(ISoldFile house, string path, bool mayLack)
    {
        var (places, untold, lacking) = await house.VerifyAsync(path, mayLack);
        lock (_turn)
        {
            _looks++;
            _untold += untold;
            _lacking += lacking;
        }

        return places;
    }
}
