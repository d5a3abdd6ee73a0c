using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Sqlite;

/// <summary>
/// Tells a host's health checks whether its store can be read, and whether the last commit came about. Added by
/// <c>AddHealthChecks().AddCheck&lt;SqliteStoreHealthCheck&gt;("store")</c>.
/// </summary>
/// <param name="store">The host's store.</param>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SqliteStoreHealthCheck(SqliteStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            store.Look();
            return Task.FromResult(store.LastFailure is { } failure
                ? HealthCheckResult.Unhealthy(failure.Message, failure)
                : HealthCheckResult.Healthy($"The store {store.FilePath} is open."));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or ObjectDisposedException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(failure.Message, failure));
        }
    }
}
