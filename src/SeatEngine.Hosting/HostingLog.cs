using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting;

/// <summary>What is logged, all under the category "SeatEngine"; nothing where the host logs nothing.</summary>
internal sealed partial class HostingLog(ILoggerFactory? loggers)
{
    private readonly ILogger _logger = loggers?.CreateLogger(SeatEngineDiagnostics.SourceName) ?? NullLogger.Instance;

    [LoggerMessage(1, LogLevel.Information, "Performance {Performance} is open.")]
    public partial void Opened(PerformanceId performance);

    [LoggerMessage(2, LogLevel.Information, "Performance {Performance} is closed.")]
    public partial void Closed(PerformanceId performance);

    [LoggerMessage(3, LogLevel.Error, "What has ended in performance {Performance} could not be settled; it will be tried again.")]
    public partial void NotSettled(PerformanceId performance, Exception failure);

    [LoggerMessage(4, LogLevel.Information, "The house {House} is open.")]
    public partial void HouseOpened(string house);

    [LoggerMessage(5, LogLevel.Error, "What has ended in the house could not be settled; it will be tried again.")]
    public partial void HouseNotSettled(Exception failure);
}
