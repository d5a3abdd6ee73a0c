using Npgsql;

namespace SeatEngine.CrashPostgres;

/// <summary>A time without a server, or without a connection to it.</summary>
internal static class Outage
{
    public static bool Is(Exception failure) => failure is NpgsqlException or IOException or TimeoutException;

    /// <summary>Tries until it works.</summary>
    public static async Task<T> UntilItEndsAsync<T>(Func<Task<T>> work)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception failure) when (Is(failure))
            {
                await Task.Delay(50);
            }
        }
    }
}
