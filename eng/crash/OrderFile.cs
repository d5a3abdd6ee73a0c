using SeatEngine.Catalogues;
using SeatEngine.Crash.Orders;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Crash;

/// <summary>A file whose evenings are sold in orders, with their payments, returns and exchanges.</summary>
internal sealed class OrderFile(string path) : ISoldFile
{
    private readonly OrderAudit _audit = new();

    public static SqliteStoreOptions Options { get; } = new() { BusyTimeout = TimeSpan.FromMinutes(1) };

    public string FilePath { get; } = path;

    public string Command => "sell-orders";

    public int FullAt => 800;

    public int Sold => _audit.Done;

    public int Refused => _audit.Refused;

    public void Hear(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _audit.Hear(line);
        }
    }

    public async Task<(int Places, int Untold, int Lacking)> VerifyAsync(string path, bool mayLack)
    {
        await using var store = await SqliteStore.OpenAsync(path, Options);
        var report = await store.CheckAsync();
        if (!report.Succeeded)
        {
            throw new InvalidDataException(report.Explain());
        }

        await using var house = await House.OpenAsync(store);
        return await _audit.VerifyAsync(house, mayLack);
    }

    /// <summary>What a process does that sells from such a file.</summary>
    public static async Task SellAsync(string path, string name, TextWriter told)
    {
        await using var store = await SqliteStore.OpenAsync(path, Options);
        await OrderHouse.MakeAsync(store);
        await using var house = await House.OpenAsync(store);
        await new OrderSeller(house, name, static failure => failure is SqliteStoreException, line =>
        {
            lock (told)
            {
                told.Write(line + "\n");
                told.Flush();
            }
        }).RunAsync();
    }
}
