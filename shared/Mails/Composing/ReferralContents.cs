using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns an introduction into what a mail may say: no address before both have said yes.</summary>
internal static class ReferralContents
{
    /// <param name="texts">In the language of the recipient.</param>
    public static MailContent Of(ReferralCase mail, ReferralMail definition, LinkWriter links, CalendarParty from, Texts texts) => new(
        mail.Order.Template,
        new MailRecipient(mail.Recipient.GivenName, mail.Zone, texts),
        mail.Program.Name,
        from,
        new MailLinks(definition.ActionOf(links, mail), links.Home(mail.Recipient.PersonId), ConcernOf(mail, links), Unsubscribe: null))
    {
        Referral = new ReferralFacts(
            mail.From.Name,
            mail.Other.Name,
            definition.TellsAddress ? mail.Other.Email : null,
            definition.TellsAddress ? mail.Referral.About : ""),
        AnswerBy = definition.TellsAddress ? null : mail.Referral.AnswerBy,
    };

    // Who takes part in the program has a way there in every mail (R92).
    private static Uri? ConcernOf(ReferralCase mail, LinkWriter links) => mail.Recipient.PersonId == mail.Referral.PartnerId
        ? links.Concern(mail.Recipient.PersonId, mail.Program.ProgramId)
        : null;
}
