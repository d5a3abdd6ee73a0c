namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>A theory that needs a PostgreSQL server, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute()
    {
        Skip = PostgreSqlServer.Missing;
    }
}
