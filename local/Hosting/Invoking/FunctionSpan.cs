using System.Diagnostics;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// The span of a request or a timer, named as the worker names it; activities and orchestrations have the engine's. Each begins a trace
/// of its own: what a caller from outside claims to be part of is not taken over, and no address of a page, which may hold a secret, is kept.
/// </summary>
internal static class FunctionSpan
{
    public const string SourceName = "Microsoft.Azure.Functions.Worker";

    private static readonly ActivitySource Source = new(SourceName);

    /// <returns>Null where nobody listens.</returns>
    public static Activity? Start(DiscoveredFunction function, DateTimeOffset now)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        return Source.StartActivity($"function {function.Name}", ActivityKind.Internal, default(ActivityContext), startTime: now)?.SetTag("faas.name", function.Name);
    }
}
