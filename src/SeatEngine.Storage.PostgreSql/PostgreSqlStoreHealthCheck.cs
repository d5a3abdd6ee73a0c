using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>
/// Tells a host's health checks whether its store can be asked, and whether the last commit came about. Added by
/// <c>AddHealthChecks().AddCheck&lt;PostgreSqlStoreHealthCheck&gt;("store")</c>.
/// </summary>
/// <param name="store">The host's store.</param>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PostgreSqlStoreHealthCheck(PostgreSqlStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.LookAsync(cancellationToken).ConfigureAwait(false);
            return store.LastFailure is { } failure
                ? HealthCheckResult.Unhealthy(failure.Message, failure)
                : HealthCheckResult.Healthy($"The store in the schema {store.Schema} is open.");
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or ObjectDisposedException)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
