using MentorFlow.Ledger;
using MentorFlow.Mail;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Orchestrations.Mailing;
using MentorFlow.People;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>Stops and restarts all clocks of a person on leave (F5): enrollments under way and every open mentorship.</summary>
public sealed class Absences(DecisionDesk desk, MailRoom mails)
{
    public async Task PauseAsync(DurableTaskClient client, string programId, string personId, string actor, CancellationToken cancellation)
    {
        await SignalEnrollmentAsync(client, programId, personId, new Paused(desk.Now), "enrollment.paused", actor, cancellation);
        await foreach (var mentorship in desk.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            var paused = await desk.DecideAsync<Mentorship>(
                client,
                mentorship.Partition,
                mentorship.Id,
                current => MentorshipDecisions.Pause(current, desk.Now),
                current => Consequences.Of(
                    new LedgerNote(actor, "mentorship.paused", current.Id, "on leave"),
                    Signals.Raise(InstanceIds.Mentorship(programId, current.MentorshipId), new Paused(desk.Now))),
                cancellation);
            await TellAsync(client, paused.Value, MailTemplate.MentorshipPaused, cancellation);
        }
    }

    /// <summary>Resumes; a mentorship whose other member is on leave too waits for them.</summary>
    public async Task ResumeAsync(DurableTaskClient client, string programId, string personId, string actor, CancellationToken cancellation)
    {
        await SignalEnrollmentAsync(client, programId, personId, new Resumed(desk.Now), "enrollment.resumed", actor, cancellation);
        await foreach (var mentorship in desk.Store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            if (await AnybodyAwayAsync(mentorship, personId, cancellation))
            {
                continue;
            }

            var resumed = await desk.DecideAsync<Mentorship>(
                client,
                mentorship.Partition,
                mentorship.Id,
                current => MentorshipDecisions.Resume(current, desk.Now),
                current => Consequences.Of(
                    new LedgerNote(actor, "mentorship.resumed", current.Id, $"ends {current.Ends:O}"),
                    Signals.Raise(InstanceIds.Mentorship(programId, current.MentorshipId), new Resumed(desk.Now))),
                cancellation);
            await TellAsync(client, resumed.Value, MailTemplate.MentorshipResumed, cancellation);
        }
    }

    private Task<bool> SignalEnrollmentAsync<TEvent>(
        DurableTaskClient client, string programId, string personId, TEvent signal, string decision, string actor, CancellationToken cancellation)
        where TEvent : class =>
        desk.DecideAsync(
            client,
            Partition.Program(programId),
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Notes = [new LedgerNote(actor, decision, $"enrollment:{personId}", "on leave")],
                Signals = [Signals.Raise(InstanceIds.Enrollment(programId, personId), signal)],
            }),
            cancellation);

    private async Task<bool> AnybodyAwayAsync(Mentorship mentorship, string than, CancellationToken cancellation)
    {
        foreach (var member in mentorship.Others(than))
        {
            var entry = await desk.Store.FindAsync<DirectoryEntry>(Partition.Organization, DirectoryEntry.IdOf(member.PersonId), cancellation);
            if (entry is { Value.Standing: Standing.OnLeave })
            {
                return true;
            }
        }

        return false;
    }

    private async Task TellAsync(DurableTaskClient client, Mentorship? changed, MailTemplate template, CancellationToken cancellation)
    {
        foreach (var member in changed?.Members ?? [])
        {
            var mailId = MailIds.For($"{changed!.Id}:{desk.Now:O}", template, member.PersonId);
            await mails.PlaceAsync(client, new MailOrder(mailId, template, changed.ProgramId, member.PersonId, changed.MentorshipId), cancellation);
        }
    }
}
