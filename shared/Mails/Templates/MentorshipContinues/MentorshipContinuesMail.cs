using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MentorshipContinues;

/// <summary>Tells both that their mentorship goes on here, what is known of it, and how to stop.</summary>
internal sealed class MentorshipContinuesMail() : MentorshipMail(MailTemplate.MentorshipContinues)
{
    public override bool OffersToLeave => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true };

    // What is asked first: whether they agree, then whether they sign.
    public override Uri ActionOf(LinkWriter links, MailCase mail) =>
        mail.Enrollment.AwaitsConsent ? links.Invitation(mail.PersonId, mail.ProgramId)
        : mail.IsIn(mail.Mentorship!.Signatures) ? base.ActionOf(links, mail)
        : links.Agreement(mail.PersonId, mail.ProgramId, mail.Mentorship.MentorshipId);
}
