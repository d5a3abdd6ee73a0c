using System.Net.Sockets;
using Npgsql;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>The database that a store is in: its statements with the schema's name, and asking again what may be asked twice.</summary>
internal sealed class StoreDatabase(NpgsqlDataSource source, PostgreSqlStoreOptions options, PostgreSqlLog log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public NpgsqlDataSource Source { get; } = source;

    public PostgreSqlStoreOptions Options { get; } = options;

    /// <summary>A statement with the name of a schema, which needs no quotes, for <c>$schema</c>.</summary>
    public static string For(string schema, string sql) => sql.Replace("$schema", schema, StringComparison.Ordinal);

    /// <summary>A command of one statement, which needs nothing of its connection but the statement itself.</summary>
    public NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters) =>
        Ready(Source.CreateCommand(For(Options.Schema, sql)), parameters);

    /// <summary>The same over a connection.</summary>
    public NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<NpgsqlParameter> parameters) =>
        Ready(new NpgsqlCommand(For(Options.Schema, sql), connection), parameters);

    /// <summary>Asks the server, and asks again when that failed for a reason that may pass.</summary>
    /// <param name="ask">What is asked; it may be carried out more than once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromMilliseconds(20);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < Options.MostAttempts && MayPass(failure))
            {
                log.AskedAgain(Options.Schema, attempt, failure);
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
                wait = wait * 4 < LongestWait ? wait * 4 : LongestWait;
            }
        }
    }

    /// <summary>Whether a failure may be gone when the server is asked again.</summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        // The server or a proxy ended the connection, is starting or stopping, or chose this transaction to break a tie.
        PostgresException told => told.IsTransient || told.SqlState.StartsWith("08", StringComparison.Ordinal)
            || told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException lost => lost.IsTransient || lost.InnerException is IOException or SocketException or TimeoutException,
        _ => failure is IOException or SocketException,
    };

    private NpgsqlCommand Ready(NpgsqlCommand command, ReadOnlySpan<NpgsqlParameter> parameters)
    {
        command.CommandTimeout = (int)Math.Ceiling(Options.CommandTimeout.TotalSeconds);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
