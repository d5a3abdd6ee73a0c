using Microsoft.Extensions.Logging;

namespace SeatEngine.AspNetCore;

/// <summary>
/// What is logged: all in one class, since several are written in no certain order, and a package built again would not be the same.
/// </summary>
internal static partial class WebLog
{
    [LoggerMessage(11, LogLevel.Error, "A request of {Path} could not be answered.")]
    public static partial void NotAnswered(this ILogger log, Exception failure, string path);

    [LoggerMessage(12, LogLevel.Error, "Event {Id} is told no more: {Failure}.")]
    public static partial void GivenUp(this ILogger log, string id, string failure);

    [LoggerMessage(13, LogLevel.Error, "What happened to orders could not be read; it is read again.")]
    public static partial void NotRead(this ILogger log, Exception failure);

    [LoggerMessage(14, LogLevel.Warning, "Event {Id} could not be told, for the {Attempt}. time: {Failure}. It is told again in {Pause}.")]
    public static partial void NotTold(this ILogger log, string id, int attempt, string failure, TimeSpan pause);
}
