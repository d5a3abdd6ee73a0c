using Npgsql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>The server that the tests are given by the environment; eng/postgres/start.sh starts one.</summary>
internal static class PostgreSqlServer
{
    public const string Variable = "SEATENGINE_TEST_POSTGRES";

    public const string ProxyVariable = "SEATENGINE_TEST_PGBOUNCER";

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing => ConnectionString is null
        ? $"Needs a PostgreSQL server, whose connection string the environment variable {Variable} says; eng/postgres/start.sh starts one."
        : null;

    /// <summary>The same server through a proxy that gives connections out for one transaction; null where there is none.</summary>
    public static string? Proxy { get; } = Environment.GetEnvironmentVariable(ProxyVariable) is { Length: > 0 } text ? text : null;

    /// <summary>The usual connections, over one pool.</summary>
    public static Lazy<NpgsqlDataSource> Source { get; } = new(() => NpgsqlDataSource.Create(ConnectionString!));

    /// <summary>A schema that no other test has.</summary>
    public static string NewSchema() => "t" + Guid.NewGuid().ToString("N")[..16];

    public static async Task ExecuteAsync(string sql)
    {
        await using var command = Source.Value.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.Value.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Ends the connections that have this name, and says how many there were.</summary>
    public static Task<long> CutAsync(string applicationName) => ScalarAsync<long>(
        $"select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = '{applicationName}'");
}
