using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Visits;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

// To somebody who proves that they read their mails: all mails together would be too long a file to read.
public sealed partial class MailComposer
{
    // A code that is over is written to nobody, and shown to nobody who looks at the mail again.
    private async Task<MailDraft?> ToVisitorAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        if (order.Subject is not { } codeId
            || await store.FindAsync(VisitCode.KeyOf(order.PersonId, codeId), cancellation) is not { Value: var code }
            || !code.IsOpenAt(clock.GetUtcNow())
            || await store.FindAsync(Person.KeyOf(order.PersonId), cancellation) is not { Value: { Standing: not Standing.Left } person })
        {
            return null;
        }

        var zone = person.Zone ?? program.Zone;
        return new MailDraft(zone, Quiet: null, Urgent: true, Essential: true, async () =>
        {
            var texts = languages.Of(person.ChosenLanguage, person.Language);
            var told = program.In(texts.Language.Tag);
            var content = new MailContent(
                order.Template,
                new MailRecipient(person.GivenName, zone, texts),
                told.Name,
                settings.SenderFor(told),
                new MailLinks(links.Visits(person.PersonId), links.Home(person.PersonId), Concern: null, Unsubscribe: null))
            {
                VisitCode = codes.CodeOf(person.PersonId, codeId),
            };
            var written = await WriteAsync(order, content, new CalendarParty(person.Name, person.Email), entry: null);
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        });
    }
}
