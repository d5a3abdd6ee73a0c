using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SeatEngine.Hosting.Tests;

/// <summary>Keeps what a host logs.</summary>
internal sealed class LogList : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, Lines);

    public void Dispose() => Lines.Clear();

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{name} {logLevel}: {formatter(state, exception)}");
    }
}
