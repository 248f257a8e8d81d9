using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What a mentorship remembers from one session to the next.</summary>
public sealed record SessionProgress(DateTimeOffset LastHeld, int Held, int StallNudges, bool MidpointAsked, StageMemory Memory);

/// <summary>One session after the other in the pair's own rhythm, the checks on the way, and what happens when a pair stops meeting (R86).</summary>
internal sealed class SessionLoop(Stage stage, MentorshipInput input)
{
    /// <summary>Sessions in one run; the next ones are the next run's.</summary>
    private const int SessionsInARun = 8;

    private readonly MentorshipKey key = new(input.ProgramId, input.MentorshipId);
    private readonly Recipients members = new(input.MemberIds, MentorshipId: input.MentorshipId);
    private DateTimeOffset lastHeld = input.Sessions?.LastHeld ?? stage.Now;
    private int held = input.Sessions?.Held ?? 0;
    private int stallNudges = input.Sessions?.StallNudges ?? 0;
    private bool midpointAsked = input.Sessions?.MidpointAsked ?? false;

    /// <summary>What the next run goes on with; null when the sessions are over.</summary>
    public SessionProgress? Rest { get; private set; }

    /// <returns>Why it ended early; null when the program's end came, or the next run goes on.</returns>
    public async Task<EndReason?> RunAsync()
    {
        EndReason? ended = null;
        var sessions = 0;
        while (stage.Ended is null && ended is null && Rest is null && await stage.StepAsync<PlannedSession?>(nameof(PlanSession), key) is { } session)
        {
            var outcome = await stage.PartAsync<SessionOutcome>(
                nameof(SessionOrchestrator),
                InstanceIds.Session(input.ProgramId, session.SessionId),
                new SessionInput(input.ProgramId, input.MentorshipId, session, input.MemberIds, SessionRules.Of(input.Policy)));
            if (outcome is SessionOutcome.Held)
            {
                await AfterHeldAsync();
            }
            else if (outcome is SessionOutcome.Missed)
            {
                ended = await AfterMissedAsync(session.Frequency);
            }

            if (++sessions == SessionsInARun && stage.Ended is null && ended is null)
            {
                Rest = new SessionProgress(lastHeld, held, stallNudges, midpointAsked, stage.Memory);
            }
        }

        return stage.Ended?.Because ?? ended;
    }

    private async Task AfterHeldAsync()
    {
        lastHeld = stage.Now;
        stallNudges = 0;
        if (++held == 1)
        {
            await stage.MailAsync(MailTemplate.GoalsRequest, members);
        }

        if (held == input.Policy.Reviews.FitCheckAfterSessions)
        {
            await StartCheckAsync(SurveyKind.FitCheck);
        }

        if (!midpointAsked && stage.Now >= input.StartedAt + ((input.Ends - input.StartedAt) / 2))
        {
            midpointAsked = true;
            await StartCheckAsync(SurveyKind.Midpoint);
        }
    }

    // Measured against the pair's own agreement: who meets every month has not stalled after three weeks.
    private async Task<EndReason?> AfterMissedAsync(TimeSpan frequency)
    {
        if (stage.Now - lastHeld < frequency + input.Policy.Sessions.StallAfter)
        {
            return null;
        }

        if (stallNudges++ < input.Policy.Sessions.StallNudges)
        {
            await stage.MailAsync(MailTemplate.StallNudge, members);
            return null;
        }

        var resolution = await stage.AskCoordinatorAsync(
            WorkItemKind.MentorshipStalled,
            Mentorship.IdOf(input.MentorshipId),
            $"No session held for {(stage.Now - lastHeld).TotalDays:0} days; they agreed on every {frequency.TotalDays:0}.",
            [.. input.MemberIds]);
        stallNudges = 0;
        return resolution switch
        {
            ResolutionKind.Replace => EndReason.Replaced,
            ResolutionKind.Close => EndReason.Silence,
            _ => null,
        };
    }

    private Task<bool> StartCheckAsync(SurveyKind kind) =>
        stage.StepAsync<bool>(nameof(StartCheck), new CheckStart(key, kind, input.MemberIds, input.Policy));
}
