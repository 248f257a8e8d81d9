using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Conflicts;

/// <summary>Ends a mentorship and looks for nobody else for the two: their part in the program is done before they could go back into the pool.</summary>
public sealed class EndForGood(Decider decider, CircleActs circles, DepartureActs departures)
{
    /// <returns>Whether there was anything left to end.</returns>
    [Function(nameof(EndForGood))]
    public async Task<bool> RunAsync([ActivityTrigger] EndRequest input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var mentorship = await decider.LoadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation);
        if (!mentorship.IsOpen)
        {
            return false;
        }

        var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value;
        foreach (var member in mentorship.Members.Where(member => input.LeaverId is null || member.PersonId == input.LeaverId))
        {
            if (!await decider.Store.HasOtherMentorshipAsync(mentorship, member.PersonId, cancellation))
            {
                await decider.DecideAsync(
                    Enrollment.KeyOf(programId, member.PersonId),
                    enrollment => EnrollmentDecisions.MoveTo(enrollment, EnrollmentStage.Completed, input.Because.ToString()),
                    enrollment => Consequences.Of(
                        new LedgerNote(Actors.System, DecisionName.EnrollmentMoved, enrollment.Id, enrollment.Stage.ToString()),
                        Signals.PlaceFreed(program, enrollment)),
                    cancellation);
            }
        }

        if (input.LeaverId is { } leaver && mentorship.IsCircle)
        {
            return (await circles.RemoveAsync(programId, mentorshipId, leaver, input.Because, Actors.System, cancellation)).Value is not null;
        }

        return await departures.EndAsync(mentorship, input.Because, Actors.System, leaverId: null, cancellation);
    }
}
