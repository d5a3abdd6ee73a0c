using System.Data.Common;
using BoxOfficeSample.Support;
using Npgsql;

namespace BoxOfficeSample.Houses;

/// <summary>Where a house lives: a file of SQLite, or a schema of a PostgreSQL database when it is named by an address.</summary>
internal static class HouseStore
{
    /// <summary>Opens a house and lets something be done. Others may work on it at the same time.</summary>
    public static int Use(string address, Func<OpenHouse, Task<bool>> work) => With(address, async store =>
        await work(await OpenHouse.OpenAsync(store.Events, store.Catalogue)) ? 0 : CommandException.RefusedCode);

    /// <summary>Opens a house to look at it.</summary>
    public static int Look(string address, Func<OpenHouse, int> work) =>
        With(address, async store => work(await OpenHouse.OpenAsync(store.Events, store.Catalogue)));

    /// <summary>Opens a house that may not have a performance yet.</summary>
    public static int Open(string address, Func<House, Task<int>> work) => With(address, async store =>
    {
        await using var house = await House.OpenAsync(store.Events, store.Catalogue,
            new HouseOptions { Orders = new() { QuoteLifetime = TimeSpan.FromMinutes(5) } });
        return await work(house);
    });

    /// <summary>Makes a new house; one that is there stays as it is.</summary>
    public static void Create(string address, IReadOnlyList<CatalogueEntry> entries)
    {
        if (!IsAddress(address))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(address))!);
        }

        With(address, async store =>
            await store.Catalogue.FindAsync(HouseCatalogue.HouseKind, HouseCatalogue.HouseId) is null
            && await store.Catalogue.AddAsync(entries) is []
                ? 0
                : throw new CommandException($"{Name(address)} is there already."), mayCreate: true);
    }

    /// <summary>Looks at every event and every row, and whether all of it agrees.</summary>
    /// <returns>The faults, each in a sentence.</returns>
    public static IReadOnlyList<string> Check(string address)
    {
        List<string> faults = [];
        With(address, async store =>
        {
            faults.AddRange((await store.CheckAsync()).Defects.Select(static defect => defect.ToString()));
            try
            {
                faults.AddRange((await (await House.OpenAsync(store.Events, store.Catalogue)).CheckAsync()).Faults);
            }
            catch (InvalidDataException fault)
            {
                faults.Add(fault.Message);
            }

            return 0;
        });
        return faults;
    }

    /// <summary>Copies a house in a file while others sell from it.</summary>
    public static void BackUp(string address, string copy)
    {
        if (IsAddress(address))
        {
            throw new CommandException("A house in PostgreSQL is backed up with pg_dump, or with the server.");
        }

        Told(address, async () =>
        {
            await using var store = await OpenFileAsync(address, mayCreate: false);
            await store.BackupAsync(copy);
            return 0;
        });
    }

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "postgres" or "postgresql";

    private static int With(string address, Func<OpenStore, Task<int>> work, bool mayCreate = false) => Told(address, async () =>
    {
        if (IsAddress(address))
        {
            await using var source = NpgsqlDataSource.Create(PostgresAddress.ToConnectionString(new Uri(address)));
            await using var shared = await PostgreSqlStore.OpenAsync(source);
            return await work(new OpenStore(shared, shared, () => shared.CheckAsync()));
        }

        await using var file = await OpenFileAsync(address, mayCreate);
        return await work(new OpenStore(file, file, () => file.CheckAsync()));
    });

    private static Task<SqliteStore> OpenFileAsync(string path, bool mayCreate) => mayCreate || File.Exists(path)
        ? SqliteStore.OpenAsync(path, new SqliteStoreOptions { MayCreate = mayCreate, BusyTimeout = TimeSpan.FromSeconds(60) })
        : throw new CommandException($"There is no house {path}; make one with boxoffice house create.");

    /// <summary>What a store cannot do, or holds that cannot be, is one sentence.</summary>
    private static int Told(string address, Func<Task<int>> work)
    {
        try
        {
            return work().GetAwaiter().GetResult();
        }
        catch (InvalidDataException refusal)
        {
            throw new CommandException($"{Name(address)} is no house, or is damaged: {refusal.Message}");
        }
        catch (DbException refusal)
        {
            throw new CommandException($"{Name(address)} cannot be used: {refusal.Message}");
        }
    }

    /// <summary>An address without its password.</summary>
    private static string Name(string address) => IsAddress(address) ? new Uri(address).GetComponents(
        UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address;

    /// <summary>A store, whichever it is.</summary>
    private sealed record OpenStore(ISeatStore Events, ICatalogueStore Catalogue, Func<Task<StoreCheckReport>> CheckAsync);
}
