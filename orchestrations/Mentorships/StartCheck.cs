using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record CheckStart(MentorshipKey Mentorship, SurveyKind Kind, IReadOnlyList<string> MemberIds, ProgramPolicy Policy);

/// <summary>Starts a check beside the sessions, which go on meanwhile.</summary>
public sealed class StartCheck(Decider decider)
{
    [Function(nameof(StartCheck))]
    public Task<bool> RunAsync([ActivityTrigger] CheckStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var ladder = input.Kind is SurveyKind.FitCheck ? input.Policy.Reviews.FitCheck : input.Policy.Reviews.Midpoint;
        var survey = new SurveyInput(programId, mentorshipId, input.Kind, mentorshipId, input.MemberIds, ladder, input.Policy.WorkItems);
        var note = new LedgerNote(
            Actors.Orchestrator(InstanceIds.Mentorship(programId, mentorshipId)),
            DecisionName.CheckStarted,
            Mentorship.KeyOf(programId, mentorshipId).Id,
            input.Kind.ToString());
        var start = Signals.Start(
            nameof(CheckOrchestrator),
            InstanceIds.Check(programId, input.Kind, mentorshipId),
            new CheckInput(survey, input.Policy.Reviews.LowScore));
        return decider.DecideAsync(
            Partition.Program(programId),
            _ => Task.FromResult(new Decision<bool>(true) { Notes = [note], Signals = [start] }),
            cancellation);
    }
}
