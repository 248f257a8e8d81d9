using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>Hands out loggers that keep quiet on replay.</summary>
internal sealed class ReplaySafeLoggerFactory(TaskOrchestrationContext context, ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new ReplaySafeLogger(context, inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("A replay-safe logger factory takes no providers; add them to the application's.");

    public void Dispose()
    {
        // The inner factory belongs to the application.
    }
}
