using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Local.Hosting;

/// <summary>Keeps what its filter lets through, as "Level Category: message".</summary>
internal sealed class Complaints : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Ear(lines, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Ear(ConcurrentQueue<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category.Split('.')[^1]}: {formatter(state, exception)}");
    }
}
