namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>A fact that needs a PostgreSQL server, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        Skip = PostgreSqlServer.Missing;
    }
}
