using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What follows from a session: the checks in between, and what happens when a pair stops meeting (R86).</summary>
internal sealed class Rhythm(Stage stage, SessionsInput input)
{
    private readonly Recipients members = new(input.MemberIds, MentorshipId: input.MentorshipId) { AsOfNow = input.IsCircle };
    private ProgramPolicy policy = input.Policy;
    private DateTimeOffset lastHeld = input.Progress?.LastHeld ?? stage.Now;
    private TimeSpan stoodStillAtHeld = input.Progress?.StoodStillAtHeld ?? stage.StoodStill;
    private int held = input.Progress?.Held ?? 0;
    private int stallNudges = input.Progress?.StallNudges ?? 0;

    // A leave is no time in which a pair might have met.
    private TimeSpan WithoutSession => stage.Now - lastHeld - (stage.StoodStill - stoodStillAtHeld);

    /// <summary>What the next run goes on with.</summary>
    public SessionProgress Progress => new(lastHeld, stoodStillAtHeld, held, stallNudges, stage.Memory);

    /// <summary>Goes along with a change of the program: what follows from now on follows from another policy.</summary>
    public void Follow(ProgramPolicy moved) => policy = moved;

    /// <param name="frequency">The distance between two sessions that was agreed when it was planned.</param>
    /// <returns>Why the mentorship ends; null when it goes on.</returns>
    public async Task<EndReason?> AfterAsync(SessionOutcome outcome, TimeSpan frequency)
    {
        switch (outcome)
        {
            case SessionOutcome.Held:
                await AfterHeldAsync();
                return null;
            case SessionOutcome.Missed:
                return await AfterMissedAsync(frequency);
            case SessionOutcome.Unknown:
                // Perhaps they met: nothing is held against them, and nothing shows that they did.
                return stage.Ended is null ? await AfterMissedAsync(frequency) : null;
            case SessionOutcome.Broken:
                // Who came has not gone quiet, whatever became of the call.
                CountAgain();
                return null;
            default:
                return null;
        }
    }

    private async Task AfterHeldAsync()
    {
        CountAgain();
        if (++held == 1)
        {
            await stage.MailAsync(MailTemplate.GoalsRequest, members);
        }

        if (held == policy.Reviews.FitCheckAfterSessions)
        {
            await StartFitCheckAsync();
        }

        if (held == policy.Reviews.FeedbackAfterSessions)
        {
            await stage.MailAsync(MailTemplate.FeedbackRequest, members);
        }

        if (Achievements.OfSessions(held) is { } achievement)
        {
            await stage.MailAsync(MailTemplate.MilestoneReached, members with { Subject = achievement.ToString() });
        }
    }

    /// <summary>From now on it is counted how long they are silent.</summary>
    public void CountAgain()
    {
        lastHeld = stage.Now;
        stoodStillAtHeld = stage.StoodStill;
        stallNudges = 0;
    }

    // Measured against the pair's own agreement, as it is now: a pair that meets every month has not stalled after three weeks.
    private async Task<EndReason?> AfterMissedAsync(TimeSpan planned)
    {
        var key = new MentorshipKey(input.ProgramId, input.MentorshipId);
        var frequency = await stage.StepAsync<TimeSpan?>(nameof(ReadFrequency), key) ?? planned;
        if (WithoutSession < SilenceOf(frequency) || await HaveMetOutsideAsync(frequency))
        {
            return null;
        }

        if (stallNudges++ < policy.Sessions.StallNudges)
        {
            await stage.MailAsync(MailTemplate.StallNudge, members);
            return null;
        }

        stallNudges = 0;
        return await AskAsync(frequency);
    }

    // They may have added a meeting that was on no calendar. How long a leave lay after it is not known: the shorter silence counts.
    private async Task<bool> HaveMetOutsideAsync(TimeSpan frequency)
    {
        var met = await stage.StepAsync<DateTimeOffset?>(nameof(ReadLastMet), new MentorshipKey(input.ProgramId, input.MentorshipId));
        if (met is { } at && at > lastHeld && stage.Now - at < WithoutSession)
        {
            (lastHeld, stoodStillAtHeld, stallNudges) = (at, stage.StoodStill, 0);
        }

        return WithoutSession < SilenceOf(frequency);
    }

    // Two rhythms, and no more than the policy's span beyond one.
    private TimeSpan SilenceOf(TimeSpan frequency) =>
        frequency + (frequency < policy.Sessions.StallAfter ? frequency : policy.Sessions.StallAfter);

    // No session is planned meanwhile: whether there is to be one is what the coordinator is asked.
    private async Task<EndReason?> AskAsync(TimeSpan frequency) => await stage.AskCoordinatorAsync(
        WorkItemKind.MentorshipStalled,
        new Subject.OfMentorship(input.MentorshipId),
        new Phrase("causes.stalled", ("count", (int)Math.Round(WithoutSession.TotalDays)), ("every", (int)Math.Round(frequency.TotalDays))),
        await stage.WhoAsync(members)) switch
    {
        ResolutionKind.Replace => EndReason.Replaced,
        ResolutionKind.Close => EndReason.Silence,
        _ => null,
    };

    private Task<bool> StartFitCheckAsync() => stage.StepAsync<bool>(
        nameof(StartCheck),
        new CheckStart(new MentorshipKey(input.ProgramId, input.MentorshipId), SurveyKind.FitCheck, input.MemberIds, policy));
}
