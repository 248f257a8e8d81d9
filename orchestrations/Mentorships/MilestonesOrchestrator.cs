using System.Text.Json.Serialization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
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
    StageMemory? Memory = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsCircle = false)
{
    /// <summary>When that was decided, where it is not as it was at the beginning, UTC.</summary>
    public DateTimeOffset? MovedAt { get; init; }
}

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
        var (due, moved) = await stage.TowardsAsync<MilestonesMoved>(next.At);
        if (stage.Ended is not null)
        {
            return input.Left.Count;
        }

        // A leave moves all that is to come.
        var left = input.Left.Select(milestone => milestone with { At = milestone.At + (due - next.At) });
        if (moved is not null && !(moved.At <= input.MovedAt))
        {
            // What was decided during a leave moves by the rest of it.
            var (stoodStill, since) = (due - next.At, stage.Now - moved.At);
            var shift = stoodStill < since ? stoodStill : since;
            input = input with { Policy = moved.Policy, MovedAt = moved.At };
            return GoOn(moved.Milestones.Where(IsToCome).Select(milestone => milestone with { At = milestone.At + shift }));
        }

        if (due > stage.Now)
        {
            return GoOn(left);
        }

        await ReachAsync(next);
        return GoOn(left.Skip(1));

        // What the members were told once is not told again.
        bool IsToCome(Milestone milestone) =>
            milestone.At > stage.Now
            && (milestone.Kind is not (MilestoneKind.Feedback or MilestoneKind.Halfway) || input.Left.Any(one => one.Kind == milestone.Kind));

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
            stage.MailAsync(template, new Recipients(input.MemberIds, MentorshipId: input.MentorshipId, Subject: subject) { AsOfNow = input.IsCircle });
    }
}
