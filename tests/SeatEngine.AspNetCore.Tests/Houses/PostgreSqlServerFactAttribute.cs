namespace SeatEngine.AspNetCore.Tests.Houses;

/// <summary>A fact that needs a PostgreSQL server, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlServerFactAttribute : FactAttribute
{
    private const string Variable = "SEATENGINE_TEST_POSTGRES";

    public PostgreSqlServerFactAttribute()
    {
        Skip = Connection is null
            ? $"Needs a PostgreSQL server, whose connection string the environment variable {Variable} says; eng/postgres/start.sh starts one."
            : null;
    }

    public static string? Connection { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;
}
