using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Imports;

/// <param name="OrderId">Of the list; what it says about people stays in the store.</param>
/// <param name="Portions">How many there are.</param>
/// <param name="Next">Which one comes now, from 0.</param>
public sealed record ImportInput(string OrderId, int Portions, int Next = 0);

/// <summary>Takes in a long list, a portion after the other: where the process dies, it goes on with the next.</summary>
public static class ImportOrchestrator
{
    // A run begins again with a short history.
    private const int PortionsOfARun = 100;

    /// <returns>Up to which portion it came.</returns>
    [Function(nameof(ImportOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ImportInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var end = Math.Min(input.Portions, input.Next + PortionsOfARun);
        for (var number = input.Next; number < end; number++)
        {
            await stage.StepAsync<int>(nameof(TakeImportPortion), new ImportPlace(input.OrderId, number));
        }

        if (end < input.Portions)
        {
            return stage.BeginAgain(input with { Next = end }, end);
        }

        await stage.SendAsync(Signals.FindConflicts(personId: null, input.OrderId));
        return end;
    }
}
