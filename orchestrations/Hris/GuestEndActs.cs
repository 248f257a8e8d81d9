using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Tells of the last day of a guest's stay before it comes, and again when it is moved.</summary>
public sealed class GuestEndActs(Decider decider)
{
    /// <summary>Tells those whom a guest is together with, and asks a coordinator of one of their programs whether they stay longer. Safe to repeat.</summary>
    /// <param name="tell">With the end that comes near.</param>
    public async Task TellAsync(HrisRecord record, HrisFollowUp tell, CancellationToken cancellation = default)
    {
        if (tell.Ends is not { } ends || await PersonAsync(record.PersonId, cancellation) is not { IsGuest: true, Standing: not Standing.Left } guest)
        {
            return;
        }

        var programId = await MailAsync(record, MailTemplate.GuestLeaving, tell, cancellation) ?? MentoringProgram.OrganizationQueue;
        var asked = new GuestEnd(guest.PersonId, guest.InvitedBy, programId, GuestDecisions.LastDay(ends, guest.Zone ?? "Etc/UTC"), ends);
        await SendAsync(
            Signals.Start(nameof(GuestEndOrchestrator), InstanceIds.GuestEnd(guest.PersonId, ends, tell.Question ?? 1), asked), cancellation);
    }

    /// <summary>Settles the question about an end that is none any more, and tells those again who were told of it. Safe to repeat.</summary>
    /// <param name="move">With the end that others were told of.</param>
    public async Task MoveAsync(HrisRecord record, HrisFollowUp move, CancellationToken cancellation = default)
    {
        if (move.Ends is not { } told)
        {
            return;
        }

        if (move.Question is { } question)
        {
            await SendAsync(Signals.Raise(InstanceIds.GuestEnd(record.PersonId, told, question), new GuestEndMoved()), cancellation);
        }

        // Of somebody who has left those whom they were together with hear by the end of what they had.
        if (await PersonAsync(record.PersonId, cancellation) is { Standing: not Standing.Left })
        {
            var template = record.ToldEnd < told ? MailTemplate.GuestLeaving : MailTemplate.GuestStaying;
            await MailAsync(record, template, move, cancellation);
        }
    }

    /// <param name="because">With the end that cuts a mentorship short, or was to: one that closes before it is not concerned.</param>
    /// <returns>Id of a program in which they are together with somebody, else of one that they are in; null where they are in none.</returns>
    private async Task<string?> MailAsync(HrisRecord record, MailTemplate template, HrisFollowUp because, CancellationToken cancellation)
    {
        var guestId = record.PersonId;
        string? among = null;
        string? together = null;
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(guestId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            var running = await decider.Store.MentorshipsOfAsync(programId, guestId, cancellation)
                .Where(mentorship => mentorship.IsOpen)
                .ToListAsync(cancellation);
            among ??= programId;
            together ??= running.Count > 0 ? programId : null;
            MailOrder[] orders =
            [
                .. running.Where(mentorship => mentorship.Ends > because.Ends)
                    .SelectMany(mentorship => template is MailTemplate.GuestLeaving
                        ? GuestEndMails.Leaving(mentorship, guestId, record.ToldBy ?? because.Number)
                        : Staying(mentorship, guestId, because)),
            ];
            if (orders.Length > 0)
            {
                await decider.DecideAsync(
                    Partition.Program(programId), _ => Task.FromResult(new Decision<bool>(true) { Mails = orders }), cancellation);
            }
        }

        return together ?? among;
    }

    private static IEnumerable<MailOrder> Staying(Mentorship mentorship, string guestId, HrisFollowUp because) =>
        mentorship.Members.Select(member => new MailOrder(
            MailIds.For($"{mentorship.Id}:{guestId}:{because.Number}", MailTemplate.GuestStaying, member.PersonId),
            MailTemplate.GuestStaying,
            mentorship.ProgramId,
            member.PersonId,
            mentorship.MentorshipId,
            AboutId: guestId));

    private async Task<Person?> PersonAsync(string personId, CancellationToken cancellation) =>
        (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;

    private Task<bool> SendAsync(Signal signal, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(MentoringProgram.OrganizationQueue), _ => Task.FromResult(new Decision<bool>(true) { Signals = [signal] }), cancellation);
}
