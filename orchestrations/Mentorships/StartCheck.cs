using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Number">Which of its kind, from 1.</param>
public sealed record CheckStart(MentorshipKey Mentorship, SurveyKind Kind, IReadOnlyList<string> MemberIds, ProgramPolicy Policy, int Number = 1);

/// <summary>Starts a check beside the sessions, which go on meanwhile.</summary>
public sealed class StartCheck(Decider decider)
{
    /// <returns>Whether it was started now.</returns>
    [Function(nameof(StartCheck))]
    public async Task<bool> RunAsync([ActivityTrigger] CheckStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(programId, mentorshipId));
        var subject = SurveySubject.Of(mentorshipId, input.Number);
        var started = await decider.DecideAsync(
            Mentorship.KeyOf(programId, mentorshipId),
            mentorship => MentorshipDecisions.StartCheck(mentorship, input.Kind, input.Number, decider.Now),
            mentorship => Consequences.Of(
                new LedgerNote(actor, DecisionName.CheckStarted, mentorship.Id, input.Kind.ToString()),
                SignalsOf(input, mentorship, subject)),
            cancellation);
        return started.Value is not null;
    }

    // What starts while its mentorship stands still does so, too.
    private static IReadOnlyList<Signal> SignalsOf(CheckStart start, Mentorship mentorship, string subject)
    {
        var instance = InstanceIds.Check(mentorship.ProgramId, start.Kind, subject);
        return
        [
            Signals.Start(nameof(CheckOrchestrator), instance, CheckOf(start, mentorship, subject)),
            .. mentorship.PausedAt is { } since ? [Signals.Raise(instance, new Paused(since))] : Array.Empty<Signal>(),
        ];
    }

    private static CheckInput CheckOf(CheckStart start, Mentorship mentorship, string subject)
    {
        var reviews = start.Policy.Reviews;
        var ladder = start.Kind switch
        {
            SurveyKind.FitCheck => reviews.FitCheck,
            SurveyKind.MentorPulse => reviews.MentorPulse,
            SurveyKind.WritingCheck => start.Policy.Exchanges.Check,
            _ => reviews.Midpoint,
        };
        var asked = start.Kind is SurveyKind.MentorPulse
            ? [.. mentorship.Members.Where(member => member.Role is ProgramRole.Mentor).Select(member => member.PersonId)]
            : mentorship.IsCircle ? [.. mentorship.Members.Select(member => member.PersonId)]
            : start.MemberIds;
        var survey = new SurveyInput(mentorship.ProgramId, mentorship.MentorshipId, start.Kind, subject, asked, ladder, start.Policy.WorkItems);
        return new CheckInput(survey, reviews.LowScore);
    }
}
