namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Counts what the platform would bill: each activity that runs, each orchestration that starts.</summary>
public sealed class ExecutionMeter
{
    private long activities;
    private long orchestrations;

    public long Activities => Interlocked.Read(ref activities);

    public long Orchestrations => Interlocked.Read(ref orchestrations);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
    {
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger"))
        {
            Interlocked.Increment(ref activities);
        }
        else if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "orchestrationTrigger"))
        {
            Interlocked.Increment(ref orchestrations);
        }

        return next(context);
    };
}
