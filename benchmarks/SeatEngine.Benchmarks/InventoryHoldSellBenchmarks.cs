using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Pairs of the bowl held and sold, one after the other on one thread, by the inventory and by what people write
/// themselves. The peers keep no log, no snapshots, no expiry and no codes; their order is only taken down.
/// </summary>
[WarmupCount(12)]
[IterationCount(10)]
[InvocationCount(1, 1)]
public class InventoryHoldSellBenchmarks
{
    private const int Count = 10_000;

    private static readonly OrderId Order = new("O1");
    private static readonly HoldOptions Cart = HoldOptions.House with { Lifetime = TimeSpan.FromMinutes(10) };

    private SeatMap _map = null!;
    private SeatId[][] _pairs = [];
    private PlaceSelection[] _selections = [];
    private SqliteConnection _database = null!;

    /// <summary>Compiles the bowl and fills the table.</summary>
    [GlobalSetup]
    public void Setup()
    {
        SQLitePCL.Batteries_V2.Init();
        _map = InventoryBowl.Map();
        _pairs = [.. InventoryBowl.Pairs(_map).Take(Count)];
        _selections = [.. _pairs.Select(static pair => PlaceSelection.Of(pair))];
        _database = new SqliteConnection("Data Source=:memory:");
        _database.Open();
        Execute("CREATE TABLE seat (id TEXT PRIMARY KEY, state INTEGER NOT NULL, owner TEXT) WITHOUT ROWID");
        using var transaction = _database.BeginTransaction();
        using var insert = _database.CreateCommand();
        insert.CommandText = "INSERT INTO seat VALUES ($id, 0, NULL)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        foreach (var seat in _map.Seats.ToIds())
        {
            id.Value = seat.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Closes the database.</summary>
    [GlobalCleanup]
    public void Cleanup() => _database.Dispose();

    /// <summary>Hold and sell 10,000 pairs, every version readable without waiting.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Inventory()
    {
        var inventory = new SeatInventory(_map);
        foreach (var places in _selections)
        {
            inventory.Sell(inventory.Hold(places, Cart).Token, Order, SaleOptions.House);
        }

        return inventory.Snapshot().SoldCount;
    }

    /// <summary>A lock around two sets of ids.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int LockedHashSets()
    {
        var (gate, held, sold) = (new Lock(), new HashSet<SeatId>(), new HashSet<SeatId>());
        foreach (var pair in _pairs)
        {
            lock (gate)
            {
                if (!held.Contains(pair[0]) && !held.Contains(pair[1]) && !sold.Contains(pair[0]) && !sold.Contains(pair[1]))
                {
                    held.UnionWith(pair);
                }
            }

            lock (gate)
            {
                held.ExceptWith(pair);
                sold.UnionWith(pair);
            }
        }

        return sold.Count;
    }

    /// <summary>A concurrent dictionary from seat to owner; a pair taken by half is given back.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ConcurrentDictionary()
    {
        var owners = new ConcurrentDictionary<SeatId, (string Owner, bool Sold)>();
        foreach (var pair in _pairs)
        {
            if (!owners.TryAdd(pair[0], ("cart", false)))
            {
                continue;
            }

            if (!owners.TryAdd(pair[1], ("cart", false)))
            {
                owners.TryRemove(pair[0], out _);
                continue;
            }

            owners[pair[0]] = ("O1", true);
            owners[pair[1]] = ("O1", true);
        }

        return owners.Count;
    }

    /// <summary>Rows in SQLite in memory, each step a transaction with a conditional update, statements prepared once.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int SqliteConditionalUpdate()
    {
        Execute("UPDATE seat SET state = 0, owner = NULL WHERE state <> 0");
        using var hold = Prepared("UPDATE seat SET state = 1, owner = 'cart' WHERE id IN ($a, $b) AND state = 0");
        using var sell = Prepared("UPDATE seat SET state = 2, owner = 'O1' WHERE id IN ($a, $b) AND state = 1 AND owner = 'cart'");
        var sold = 0;
        foreach (var pair in _pairs)
        {
            sold += Step(hold, pair) && Step(sell, pair) ? 2 : 0;
        }

        return sold;
    }

    private bool Step(SqliteCommand command, SeatId[] pair)
    {
        using var transaction = _database.BeginTransaction();
        command.Transaction = transaction;
        command.Parameters[0].Value = pair[0].Value;
        command.Parameters[1].Value = pair[1].Value;
        if (command.ExecuteNonQuery() != 2)
        {
            transaction.Rollback();
            return false;
        }

        transaction.Commit();
        return true;
    }

    private SqliteCommand Prepared(string text)
    {
        var command = _database.CreateCommand();
        command.CommandText = text;
        command.Parameters.Add("$a", SqliteType.Text);
        command.Parameters.Add("$b", SqliteType.Text);
        command.Prepare();
        return command;
    }

    private void Execute(string text)
    {
        using var command = _database.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
