namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Tests of a contract that need a PostgreSQL server behind a proxy that pools transactions.</summary>
public sealed class NeedsProxyAttribute : NeedsStoreAttribute
{
    public override string? Missing => PostgreSqlServer.Missing ?? (PostgreSqlServer.Proxy is null
        ? $"Needs a PgBouncer, whose connection string the environment variable {PostgreSqlServer.ProxyVariable} says."
        : null);
}
