using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Composing;

// To people whom a program names, and who need not be known: all mails together would be too long a file to read.
public sealed partial class MailComposer
{
    private async Task<MailDraft?> ToSponsorAsync(MailOrder order, SponsorMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (program is not { Status: ProgramStatus.Running, Sponsor: { } sponsor }
            || await definition.ReadAsync(order, program, store, links, clock.GetUtcNow(), cancellation) is not { } mail)
        {
            return null;
        }

        return new MailDraft(program.Zone, Quiet: null, Urgent: false, Essential: true, async () =>
        {
            var texts = languages.Of(sponsor.Language);
            var content = CampaignContents.Of(order, program, sponsor, mail, settings.SenderFor(program), texts);
            var written = await WriteAsync(order, content, new CalendarParty(sponsor.Name, sponsor.Email), entry: null);
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        });
    }

    private async Task<MailDraft?> ToSafeguardingAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        if (order.AboutId is not { } concernId
            || program.Safeguarding is not { } contact
            || await ConcernAsync(program, concernId, cancellation) is not { } concern
            || !SafeguardingMail.IsNeeded(concern))
        {
            return null;
        }

        return new MailDraft(program.Zone, Quiet: null, Urgent: true, Essential: true, () => WriteAsync(
            order,
            ConcernContents.Of(order, program, contact, concern, links, settings.SenderToCoordinators(program), languages.Of(contact.Language)),
            new CalendarParty(contact.Name, contact.Email),
            entry: null));
    }
}
