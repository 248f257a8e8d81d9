using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Pacing;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Writes the mail that an order asks for, from what is true at the moment of writing. Orders carry ids; names and addresses are looked up here only.</summary>
public sealed class MailComposer(IDocumentStore store, MailRenderer renderer, LinkWriter links, SiteAddress site, MailSettings settings, TimeProvider clock)
{
    private readonly MailCaseReader cases = new(store);

    /// <returns>Null when the mail is not needed: its recipient has left, does not want it, or has done what it would ask for.</returns>
    public async Task<MailDraft?> DraftAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var program = await store.FindAsync<MentoringProgram>(Partition.Program(order.ProgramId), MentoringProgram.DocumentId, cancellation);
        return (program?.Value, order.PersonId) switch
        {
            (null, _) => null,
            ({ } known, MailOrder.Coordinator) => await ToCoordinatorAsync(order, known, cancellation),
            ({ } known, _) => await ToParticipantAsync(order, known, cancellation),
        };
    }

    private async Task<MailDraft?> ToParticipantAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await cases.ReadAsync(order, program, cancellation) is not { } mail || !mail.IsNeeded(now))
        {
            return null;
        }

        return new MailDraft(mail.Recipient.Zone, QuietHoursOf(mail.Enrollment), mail.IsUrgent(now), !order.Template.IsOptional(), () =>
        {
            var to = new CalendarParty(mail.Recipient.Name, mail.Recipient.Email);
            var content = MailContents.Of(mail, links, settings.SenderFor(program), now);
            return WriteAsync(order, content, to, MailCalendar.Of(mail, content, to, links, now));
        });
    }

    private async Task<MailDraft?> ToCoordinatorAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        if (order.WorkItemKey is not { } key
            || await store.FindAsync<WorkItem>(Partition.Program(order.ProgramId), WorkItem.IdOf(key), cancellation) is not { Value: { Status: WorkItemStatus.Open } item })
        {
            return null;
        }

        return new MailDraft(program.Zone, Quiet: null, item.IsUrgent(), Essential: true, async () =>
        {
            var coordinator = CoordinatorMail.Recipient(program, order.Template);
            var names = await cases.NamesAsync(item.PersonIds, cancellation);
            var cause = await NamesInWords.SayAsync(item.Cause, async id => (await cases.NamesAsync([id], cancellation))[0]);
            var content = CoordinatorMail.Content(order, program, coordinator, item, names, cause, site, settings.SenderFor(program));
            return await WriteAsync(order, content, new CalendarParty(coordinator.Name, coordinator.Email), calendar: null);
        });
    }

    private async Task<OutgoingMail> WriteAsync(MailOrder order, MailContent content, CalendarParty to, CalendarPart? calendar)
    {
        var mail = await renderer.RenderAsync(content);
        var headers = content.Links.Unsubscribe is { } unsubscribe ? OutgoingMail.UnsubscribeBy(unsubscribe) : new Dictionary<string, string>();
        return new OutgoingMail(order.MailId, content.Sender, to, mail.Subject, mail.Html, mail.Text, calendar, headers);
    }

    private static QuietHours? QuietHoursOf(Enrollment enrollment) =>
        enrollment.Profile?.Accommodations is { QuietFrom: { } from, QuietTo: { } until } ? new QuietHours(from, until) : null;
}
