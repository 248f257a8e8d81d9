using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Announcements;

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record RecipientPage(AnnouncementKey Message, string? Cursor);

/// <summary>Writes to those of a page of people whom a message is for. Safe to repeat: who has it gets it once.</summary>
public sealed class TellRecipients(Decider decider)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(TellRecipients))]
    public async Task<string?> RunAsync([ActivityTrigger] RecipientPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, announcementId, _) = input.Message;
        var announcement = await decider.LoadAsync(Announcement.KeyOf(programId, announcementId), cancellation);
        var page = await decider.Store
            .QueryAsync(announcement.Partition, new DocumentQuery<Enrollment>(Limit: PageSize, After: input.Cursor), cancellation)
            .ToListAsync(cancellation);
        foreach (var enrollment in page.Select(stored => stored.Value))
        {
            if (await decider.Store.FindAsync(Person.KeyOf(enrollment.PersonId), cancellation) is { Value: { Standing: not Standing.Left } person }
                && announcement.Audience.Has(enrollment, person.Site))
            {
                await TellAsync(announcement, person, cancellation);
            }
        }

        return page.Count < PageSize ? null : page[^1].Value.Id;
    }

    // That they are among those who get it is kept first: a mail that nobody knows of would be worse than a line without one for a moment.
    private async Task TellAsync(Announcement announcement, Person person, CancellationToken cancellation)
    {
        var text = announcement.For(person.ChosenLanguage ?? person.Language);
        var order = OrderOf(announcement, person.PersonId);
        var recipient = new AnnouncementRecipient(
            announcement.ProgramId, announcement.AnnouncementId, person.PersonId, order.MailId, text.Language, decider.Now);
        if (await decider.Store.FindAsync(Key.Of(recipient), cancellation) is null)
        {
            await decider.WriteAsync(new Batch().Upsert(recipient), cancellation);
        }

        await decider.DecideAsync(
            Partition.Person(person.PersonId),
            async token =>
            {
                var message = new PersonMessage(
                    person.PersonId,
                    announcement.AnnouncementId,
                    announcement.ProgramId,
                    text.Subject,
                    text.Text,
                    announcement.Writer,
                    announcement.WrittenAt);
                return await decider.Store.FindAsync(Key.Of(message), token) is not null
                    ? new Decision<bool>(false)
                    : new Decision<bool>(true)
                    {
                        Writes = new Batch().Create(message),
                        Notes = [new LedgerNote(message.Writer.Actor, DecisionName.MessageWritten, $"person:{message.PersonId}", "written", message.At)],
                        Mails = [order],
                    };
            },
            cancellation);
    }

    private static MailOrder OrderOf(Announcement announcement, string personId) => new(
        MailIds.For($"{announcement.ProgramId}|{announcement.Id}", MailTemplate.Announcement, personId),
        MailTemplate.Announcement,
        announcement.ProgramId,
        personId,
        MessageKey: announcement.AnnouncementId);
}
