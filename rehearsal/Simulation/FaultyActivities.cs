using MentorFlow.Local.Clock;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// Activities on a bad day: one fails, takes long, runs on a machine whose clock is off, or runs again because the process died that ran it. The engine
/// sees of the last nothing but the second run, as after a restart.
/// </summary>
internal sealed class FaultyActivities(FaultSwitch faults, SteppedClock clock)
{
    public FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context =>
        ExecutionMeter.IsActivity(context.FunctionDefinition) ? RunAsync(context, next) : next(context);

    private async Task RunAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        while (true)
        {
            var undertaking = faults.Begin(context.FunctionDefinition.Name);
            Begin(undertaking);
            try
            {
                await next(context);
                if (!undertaking.IsDead && faults.Meets(FaultKind.ResultLost) is null)
                {
                    return;
                }
            }
            catch (Exception) when (undertaking.IsDead)
            {
                // Whatever it failed with in the end, nobody was left to hear of it.
            }
        }
    }

    /// <exception cref="ActivityFailureException">It fails at once.</exception>
    private void Begin(Undertaking undertaking)
    {
        if (faults.Meets(FaultKind.ActivityFails) is not null)
        {
            throw new ActivityFailureException();
        }

        if (faults.Meets(FaultKind.ActivitySlow) is { } slow)
        {
            clock.JumpTo(clock.GetUtcNow() + slow.Span);
        }

        if (faults.Meets(FaultKind.ClocksApart) is { } apart)
        {
            undertaking.Apart = apart.Span;
        }
    }
}
