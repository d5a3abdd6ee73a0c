using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeatEngine.Hosting;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Brings a store in a file into a host.</summary>
public static class SqliteSeatEngineBuilderExtensions
{
    /// <summary>
    /// Registers one <see cref="SqliteStore"/> as the host's <see cref="ISeatStore"/>, <see cref="ICatalogueStore"/> and
    /// <see cref="ILeaseStore"/>. It is opened when the host starts, which fails with a sentence where it cannot be, and closed when the
    /// host's services end.
    /// </summary>
    /// <param name="builder">SeatEngine in the host.</param>
    /// <param name="path">The file; see <see cref="SqliteStore.OpenAsync"/>.</param>
    /// <param name="options">How the store behaves; null for the usual. Its clock is the host's, unless another one is stated.</param>
    /// <returns>The same builder.</returns>
    public static SeatEngineBuilder AddSqlite(this SeatEngineBuilder builder, string path, SqliteStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return builder.AddStore(services => SqliteStore.Open(full, OptionsOf(services, options), services.GetService<ILoggerFactory>()));
    }

    private static SqliteStoreOptions OptionsOf(IServiceProvider services, SqliteStoreOptions? options)
    {
        var stated = options ?? new SqliteStoreOptions();
        return ReferenceEquals(stated.Time, TimeProvider.System)
            ? stated with { Time = services.GetRequiredService<TimeProvider>() }
            : stated;
    }
}
