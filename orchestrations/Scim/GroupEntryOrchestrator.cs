using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Scim;

/// <param name="UserIds">Accounts that came into the group.</param>
public sealed record GroupEntryInput(string Connection, string GroupId, string ProgramId, ProgramRole Role, IReadOnlyList<string> UserIds);

/// <summary>
/// People who came into a group enter its program. What their accounts say about them is applied by instances of its own, so somebody may not be
/// known yet: they are waited for, a day and a bit.
/// </summary>
public static class GroupEntryOrchestrator
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];

    /// <returns>How many are still not known: their accounts say too little, and begin this again when they say more.</returns>
    [Function(nameof(GroupEntryOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, GroupEntryInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var waiting = await stage.StepAsync<IReadOnlyList<string>>(nameof(EnterByGroup), input);
        foreach (var pause in Pauses)
        {
            if (waiting.Count > 0)
            {
                await stage.UntilAsync(stage.Now + pause);
                waiting = await stage.StepAsync<IReadOnlyList<string>>(nameof(EnterByGroup), input with { UserIds = waiting });
            }
        }

        return waiting.Count;
    }
}
