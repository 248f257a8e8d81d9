using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Announcements;

/// <param name="Timer">Which of the times that it was to go out at.</param>
/// <param name="SendAt">UTC.</param>
/// <param name="Progress">Null until it goes out.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record AnnouncementInput(
    string ProgramId,
    string AnnouncementId,
    int Timer,
    DateTimeOffset SendAt,
    WorkItemPolicy WorkItems,
    AnnouncementProgress? Progress = null,
    StageMemory? Memory = null);

/// <param name="Cursor">The page of people to go on with; null for the first.</param>
public sealed record AnnouncementProgress(string? Cursor);

public sealed record AnnouncementKey(string ProgramId, string AnnouncementId, int Timer);

/// <summary>Waits for the time of a message, then writes to everybody in the program whom it is for, a page at a time.</summary>
public static class AnnouncementOrchestrator
{
    /// <returns>Whether it went out.</returns>
    [Function(nameof(AnnouncementOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, AnnouncementInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var key = new AnnouncementKey(input.ProgramId, input.AnnouncementId, input.Timer);
        if (input.Progress is null)
        {
            var due = await stage.TowardsAsync(input.SendAt);
            if (stage.Ended is null && due > stage.Now)
            {
                return stage.BeginAgain(input with { Memory = stage.Memory }, false);
            }

            if (stage.Ended is not null || !await stage.StepAsync<bool>(nameof(BeginAnnouncement), key))
            {
                return false;
            }
        }

        var rest = await stage.PagesAsync(nameof(TellRecipients), cursor => new RecipientPage(key, cursor), input.Progress?.Cursor);
        if (rest is not null)
        {
            return stage.BeginAgain(input with { Progress = new AnnouncementProgress(rest), Memory = stage.Memory }, false);
        }

        return await stage.StepAsync<bool>(nameof(FinishAnnouncement), key);
    }
}
