using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

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

    // Who coordinated at that place may be gone.
    private async Task<MailDraft?> ToReportReaderAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        var reader = order.Subject is null ? program.Owner
            : int.TryParse(order.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? program.Coordinators.ElementAtOrDefault(number)
            : null;
        if (reader is null || await ReportFacts.OfAsync(store, order, cancellation) is not { } facts)
        {
            return null;
        }

        return new MailDraft(program.Zone, Quiet: null, Urgent: false, Essential: false, () => WriteAsync(
            order,
            new MailContent(
                order.Template,
                new MailRecipient(reader.Name, program.Zone, languages.Of(reader.Language)),
                program.Name,
                settings.SenderToCoordinators(program),
                new MailLinks(links.Results(program.ProgramId), links.Console, Concern: null, Unsubscribe: null))
            {
                Report = facts,
            },
            new CalendarParty(reader.Name, reader.Email),
            entry: null));
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
