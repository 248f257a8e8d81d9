using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record CheckStart(MentorshipKey Mentorship, SurveyKind Kind, IReadOnlyList<string> MemberIds, ProgramPolicy Policy);

/// <summary>Starts a check beside the sessions, which go on meanwhile.</summary>
public sealed class StartCheck(Decider decider)
{
    /// <returns>Whether it was started now.</returns>
    [Function(nameof(StartCheck))]
    public async Task<bool> RunAsync([ActivityTrigger] CheckStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(programId, mentorshipId));
        var started = await decider.DecideAsync(
            Mentorship.KeyOf(programId, mentorshipId),
            mentorship => MentorshipDecisions.StartCheck(mentorship, input.Kind),
            mentorship => Consequences.Of(
                new LedgerNote(actor, DecisionName.CheckStarted, mentorship.Id, input.Kind.ToString()),
                Signals.Start(nameof(CheckOrchestrator), InstanceIds.Check(programId, input.Kind, mentorshipId), CheckOf(input))),
            cancellation);
        return started.Value is not null;
    }

    private static CheckInput CheckOf(CheckStart start)
    {
        var (programId, mentorshipId) = start.Mentorship;
        var reviews = start.Policy.Reviews;
        var ladder = start.Kind is SurveyKind.FitCheck ? reviews.FitCheck : reviews.Midpoint;
        var survey = new SurveyInput(programId, mentorshipId, start.Kind, mentorshipId, start.MemberIds, ladder, start.Policy.WorkItems);
        return new CheckInput(survey, reviews.LowScore);
    }
}
