using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="DeliveryId">Document id of the recorded delivery; what it says about people stays there.</param>
/// <param name="Applied">How many of its events were applied before this run.</param>
public sealed record HrisInput(string Connection, string DeliveryId, int Applied = 0);

/// <summary>
/// One delivery of an HR system: each event is applied when it takes effect, and reaches running mentorships (F5). Whatever needs a human (a conflict,
/// an event that cannot be applied) goes on as an instance of its own: the leaver behind it is not kept waiting.
/// </summary>
public static class HrisOrchestrator
{
    /// <summary>Events applied in one run; the next ones are the next run's.</summary>
    private const int EventsInARun = 25;

    /// <returns>How many events it had.</returns>
    [Function(nameof(HrisOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var steps = await stage.StepAsync<IReadOnlyList<HrisStep>>(nameof(ReadDelivery), input);
        foreach (var (place, step) in steps.Index().Skip(input.Applied))
        {
            if (await stage.TowardsAsync(step.EffectiveAt) > stage.Now || place - input.Applied == EventsInARun)
            {
                return stage.BeginAgain(input with { Applied = place }, steps.Count);
            }

            var happened = new HrisApplication(input.Connection, input.DeliveryId, step.Index);
            if ((await stage.TryAsync<bool>(nameof(ApplyHrisEvent), happened, Retries.Brief)).Failure is not null)
            {
                await stage.StepAsync<bool>(nameof(SetEventAside), happened);
            }
        }

        return steps.Count;
    }
}
