namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Tests of a contract that need a PostgreSQL server.</summary>
public sealed class NeedsPostgreSqlAttribute : NeedsStoreAttribute
{
    public override string? Missing => PostgreSqlServer.Missing;
}
