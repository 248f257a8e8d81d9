using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns what a mail of a campaign is about into what it may say.</summary>
internal static class CampaignContents
{
    /// <param name="texts">In the language of the recipient.</param>
    public static MailContent Of(CampaignCase mail, CampaignMail definition, LinkWriter links, CalendarParty from, Texts texts) => new(
        mail.Order.Template,
        new MailRecipient(mail.Recipient.GivenName, mail.Zone, texts),
        mail.Program.Name,
        from,
        new MailLinks(definition.ActionOf(links, mail), links.Home(mail.PersonId), Concern: null, Unsubscribe: null))
    {
        IsReverse = mail.Program.Form is ProgramForm.Reverse,
        Campaign = definition.FactsOf(mail) with { Ends = mail.Program.Calendar.Ends, Coordinator = mail.Program.Owner.Email },
        AnswerBy = definition.AnswerByOf(mail),
    };

    /// <param name="mail">What the sponsor is written to about.</param>
    /// <param name="texts">In the language of the sponsor.</param>
    public static MailContent Of(MailOrder order, MentoringProgram program, Sponsor sponsor, SponsorCase mail, CalendarParty from, Texts texts) => new(
        order.Template,
        new MailRecipient(sponsor.Name, program.Zone, texts),
        program.Name,
        from,
        new MailLinks(mail.Page, mail.Page, Concern: null, Unsubscribe: null))
    {
        Campaign = mail.Facts,
        Report = mail.Report,
        AnswerBy = mail.AnswerBy,
    };
}
