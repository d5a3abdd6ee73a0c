using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>What processes sell until they are killed, and what they are held to.</summary>
internal interface ISale
{
    /// <summary>Puts into a new store what they need.</summary>
    Task PrepareAsync(PostgreSqlStore store);

    /// <summary>By which a process is started that sells.</summary>
    string[] Arguments(string connection, string schema, string name);

    /// <summary>Remembers what a process has said.</summary>
    void Hear(string line);

    /// <summary>Looks whether all that was said is true, and says what is there; throws where it is not.</summary>
    Task<string> CheckAsync(PostgreSqlStore store);
}
