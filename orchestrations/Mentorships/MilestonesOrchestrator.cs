using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Left">What is still to come, the next first.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record MilestonesInput(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<string> MemberIds,
    IReadOnlyList<Milestone> Left,
    ProgramPolicy Policy,
    StageMemory? Memory = null);

/// <summary>Walks from one milestone of a mentorship to the next, by time alone: a pair that has gone quiet comes to each of them, too.</summary>
public static class MilestonesOrchestrator
{
    /// <returns>How many were left when it ended.</returns>
    [Function(nameof(MilestonesOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MilestonesInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Memory);
        if (input.Left.Count == 0)
        {
            return 0;
        }

        var next = input.Left[0];
        var due = await stage.TowardsAsync(next.At);
        if (stage.Ended is not null)
        {
            return input.Left.Count;
        }

        // A leave moves all that is to come.
        var left = input.Left.Select(milestone => milestone with { At = milestone.At + (due - next.At) });
        if (due > stage.Now)
        {
            return GoOn(left);
        }

        await ReachAsync(next);
        return GoOn(left.Skip(1));

        int GoOn(IEnumerable<Milestone> milestones) => stage.BeginAgain(input with { Left = [.. milestones], Memory = stage.Memory }, 0);

        Task ReachAsync(Milestone reached) => reached.Kind switch
        {
            MilestoneKind.Review => CheckAsync(SurveyKind.Midpoint, reached.Number),
            MilestoneKind.MentorPulse => CheckAsync(SurveyKind.MentorPulse, reached.Number),
            MilestoneKind.Feedback => MailAsync(MailTemplate.FeedbackRequest, subject: null),
            MilestoneKind.Halfway => MailAsync(MailTemplate.MilestoneReached, nameof(Achievement.Halfway)),
            _ => MailAsync(MailTemplate.MilestoneReached, nameof(Achievement.Year)),
        };

        Task CheckAsync(SurveyKind kind, int number) => stage.StepAsync<bool>(
            nameof(StartCheck),
            new CheckStart(new MentorshipKey(input.ProgramId, input.MentorshipId), kind, input.MemberIds, input.Policy, number));

        Task MailAsync(MailTemplate template, string? subject) =>
            stage.MailAsync(template, new Recipients(input.MemberIds, MentorshipId: input.MentorshipId, Subject: subject));
    }
}
