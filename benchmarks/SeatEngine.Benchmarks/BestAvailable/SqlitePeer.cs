using System.Globalization;
using Microsoft.Data.Sqlite;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>A table of seats in SQLite in memory, with a partial index over the free ones that covers the question.</summary>
internal sealed class SqlitePeer : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _selfJoin;
    private readonly SqliteCommand _windows;

    public SqlitePeer(House house, SeatSet free, int party)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Execute("CREATE TABLE seat (slot INTEGER PRIMARY KEY, run INTEGER NOT NULL, place INTEGER NOT NULL, quality INTEGER NOT NULL, " +
            "free INTEGER NOT NULL)");
        Fill(house, free);
        Execute("CREATE INDEX free_seat ON seat (run, place, quality) WHERE free = 1");
        Execute("ANALYZE");

        var others = Enumerable.Range(1, party - 1).ToArray();
        _selfJoin = Prepare(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT MAX(s0.quality{string.Concat(others.Select(static i => $" + s{i}.quality"))})
            FROM seat s0{string.Concat(others.Select(static i => $" JOIN seat s{i} ON s{i}.run = s0.run AND s{i}.place = s0.place + {i} AND s{i}.free = 1"))}
            WHERE s0.free = 1
            """));
        _windows = Prepare(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT MAX(total) FROM (
              SELECT place, SUM(quality) OVER w AS total, LEAD(place, {party - 1}) OVER (PARTITION BY run ORDER BY place) AS last
              FROM seat WHERE free = 1
              WINDOW w AS (PARTITION BY run ORDER BY place ROWS BETWEEN CURRENT ROW AND {party - 1} FOLLOWING))
            WHERE last = place + {party - 1}
            """));
    }

    public long BySelfJoin() => Ask(_selfJoin);

    public long ByWindows() => Ask(_windows);

    public void Dispose()
    {
        _selfJoin.Dispose();
        _windows.Dispose();
        _connection.Dispose();
    }

    private static long Ask(SqliteCommand command) => command.ExecuteScalar() is long sum ? sum : -1;

    private void Fill(House house, SeatSet free)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO seat VALUES ($slot, $run, $place, $quality, $free)";
        insert.Transaction = transaction;
        var values = new[] { "$slot", "$run", "$place", "$quality", "$free" }
            .Select(name => insert.Parameters.Add(name, SqliteType.Integer)).ToArray();
        foreach (var seat in house.Lines)
        {
            var run = house.Map.RunOf(seat)!;
            values[0].Value = seat.Value;
            values[1].Value = run.Ordinal;
            values[2].Value = seat.Value - run.First.Value;
            values[3].Value = house.Map.PrimaryRanking.QualityOf(seat);
            values[4].Value = free.Contains(seat) ? 1 : 0;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
