using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="LeaverId">Who left the organization or asked to stop; null when nobody did.</param>
public sealed record MentorshipEnd(string ProgramId, string MentorshipId, EndReason Because, string? LeaverId);

/// <summary>Ends a mentorship kindly: everybody is thanked, those who stay go back into the pool (R94), planned sessions are taken off the calendar.</summary>
public sealed class EndMentorship(Decider decider, MailDispatch mails)
{
    [Function(nameof(EndMentorship))]
    public async Task<EndReason> RunAsync([ActivityTrigger] MentorshipEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var id = Mentorship.IdOf(input.MentorshipId);
        await decider.DecideAsync<Mentorship>(
            partition,
            id,
            mentorship => MentorshipDecisions.End(mentorship, input.Because, decider.Now),
            mentorship => Consequences.Of(new LedgerNote(Actors.Orchestrator(InstanceIds.Mentorship(input.ProgramId, input.MentorshipId)), "mentorship.ended", id, input.Because.ToString(), input)),
            cancellation);

        var ended = await decider.LoadAsync<Mentorship>(partition, id, cancellation);
        foreach (var member in ended.Members)
        {
            await BackToPoolAsync(ended, member.PersonId, cancellation);
            var template = member.PersonId != input.LeaverId && input.Because is EndReason.MemberLeft ? MailTemplate.PartnerLeft : MailTemplate.EndedKindly;
            if (member.PersonId != input.LeaverId || input.Because is not EndReason.MemberLeft)
            {
                await mails.PlaceAsync(
                    new MailOrder(MailIds.For(id, template, member.PersonId), template, input.ProgramId, member.PersonId, input.MentorshipId), cancellation);
            }
        }

        await CancelPlannedSessionAsync(ended, cancellation);
        return ended.EndedBecause ?? input.Because;
    }

    private Task<bool> BackToPoolAsync(Mentorship ended, string personId, CancellationToken cancellation) =>
        decider.DecideAsync(
            ended.Partition,
            async token =>
            {
                var enrollment = await decider.Store.FindAsync<Enrollment>(ended.Partition, Enrollment.IdOf(personId), token);
                if (enrollment is not { Value.Stage: EnrollmentStage.Matched } || await decider.Store.HasOtherMentorshipAsync(ended, personId, token))
                {
                    return new Decision<bool>(false);
                }

                var stage = (await decider.LoadAsync<MentoringProgram>(ended.Partition, MentoringProgram.DocumentId, token)).PoolStage;
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(enrollment, enrollment.Value with { Stage = stage }),
                    Notes = [new LedgerNote(Actors.System, "enrollment.moved", enrollment.Value.Id, stage.ToString())],
                };
            },
            cancellation);

    private async Task CancelPlannedSessionAsync(Mentorship ended, CancellationToken cancellation)
    {
        var sessionId = Session.SessionIdOf(ended.MentorshipId, ended.SessionsPlanned);
        var cancelled = await decider.DecideAsync<Session>(
            Partition.Program(ended.ProgramId),
            Session.IdOf(sessionId),
            session => session.StartsAt > decider.Now
                ? SessionDecisions.Settle(session with { Sequence = session.Sequence + 1 }, SessionStage.Cancelled)
                : RefusalReason.WrongStage,
            session => Consequences.Of(new LedgerNote(Actors.System, "session.cancelled", session.Id, "mentorship ended"), RoomSignals.Outdated(session)),
            cancellation);
        foreach (var personId in cancelled.Value?.MemberIds ?? [])
        {
            await mails.PlaceAsync(
                new MailOrder(MailIds.For(sessionId, MailTemplate.SessionCancelled, personId), MailTemplate.SessionCancelled, ended.ProgramId, personId, ended.MentorshipId, sessionId),
                cancellation);
        }
    }
}
