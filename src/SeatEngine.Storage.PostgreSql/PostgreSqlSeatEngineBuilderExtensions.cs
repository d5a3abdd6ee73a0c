using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeatEngine.Hosting;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Brings a store in PostgreSQL into a host.</summary>
public static class PostgreSqlSeatEngineBuilderExtensions
{
    /// <summary>
    /// Registers one <see cref="PostgreSqlStore"/> as the host's <see cref="ISeatStore"/>, <see cref="ICatalogueStore"/> and
    /// <see cref="ILeaseStore"/>. Its tables are made or brought up to date when the host starts, which fails with a sentence where they
    /// cannot be, and it is closed when the host's services end.
    /// </summary>
    /// <param name="builder">SeatEngine in the host.</param>
    /// <param name="source">Where the database is. It stays the caller's, and outlives the host.</param>
    /// <param name="options">How the database is used; null for the usual.</param>
    /// <returns>The same builder.</returns>
    public static SeatEngineBuilder AddPostgreSql(
        this SeatEngineBuilder builder, NpgsqlDataSource source, PostgreSqlStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        return builder.AddStore(
            services => new PostgreSqlStore(source, options ?? new(), services.GetService<ILoggerFactory>()),
            static (store, cancellationToken) => store.PrepareAsync(cancellationToken));
    }
}
