namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Counts the activities that run, which the platform bills each.</summary>
public sealed class ExecutionMeter
{
    private long activities;

    public long Activities => Interlocked.Read(ref activities);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
    {
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger"))
        {
            Interlocked.Increment(ref activities);
        }

        return next(context);
    };
}
