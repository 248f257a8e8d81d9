using System.Collections.Concurrent;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Counts the activities that run, which the platform bills each.</summary>
public sealed class ExecutionMeter
{
    // Asked a million times of a few hundred functions.
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    private long activities;

    public long Activities => Interlocked.Read(ref activities);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
    {
        if (known.GetOrAdd(context.FunctionDefinition.Id, static (_, function) => IsActivity(function), context.FunctionDefinition))
        {
            Interlocked.Increment(ref activities);
        }

        return next(context);
    };

    /// <summary>Whether a function is an activity of the durable engine.</summary>
    internal static bool IsActivity(FunctionDefinition function) =>
        function.InputBindings.Values.Any(binding => binding.Type == "activityTrigger");
}
