using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Sqlite;

/// <summary>What is logged, all under the category "SeatEngine"; nothing where nobody is told.</summary>
internal sealed partial class SqliteLog(ILoggerFactory? loggers)
{
    private readonly ILogger _logger = loggers?.CreateLogger(SeatEngineDiagnostics.SourceName) ?? NullLogger.Instance;

    [LoggerMessage(101, LogLevel.Information, "The store {Path} is open.")]
    public partial void Opened(string path);

    [LoggerMessage(102, LogLevel.Information, "The store {Path} is closed.")]
    public partial void Closed(string path);

    [LoggerMessage(103, LogLevel.Error, "The store {Path} could not take {Count} requests; nothing of them is stored.")]
    public partial void NotStored(string path, int count, Exception failure);

    [LoggerMessage(104, LogLevel.Error, "The store {Path} failed to commit {Count} requests; asking again finds out what is stored.")]
    public partial void InDoubt(string path, int count, Exception failure);

    [LoggerMessage(105, LogLevel.Error, "The store {Path} could not undo a transaction; the connection is given up.")]
    public partial void NotRolledBack(string path, Exception failure);
}
