using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>What is logged, all under the category "SeatEngine"; nothing where nobody is told.</summary>
internal sealed partial class PostgreSqlLog(ILoggerFactory? loggers)
{
    private readonly ILogger _logger = loggers?.CreateLogger(SeatEngineDiagnostics.SourceName) ?? NullLogger.Instance;

    [LoggerMessage(121, LogLevel.Information, "The store in the schema {Schema} is open.")]
    public partial void Opened(string schema);

    [LoggerMessage(122, LogLevel.Warning, "The store in the schema {Schema} failed at attempt {Attempt}, and is asked again.")]
    public partial void AskedAgain(string schema, int attempt, Exception failure);

    [LoggerMessage(123, LogLevel.Error, "The store in the schema {Schema} failed; asking again finds out what is stored.")]
    public partial void InDoubt(string schema, Exception failure);

    [LoggerMessage(124, LogLevel.Warning, "The store in the schema {Schema} cannot be listened to; its feeds look by themselves.")]
    public partial void NotHeard(string schema, Exception failure);
}
