using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.AgreementKept;

/// <summary>Tells who proposed a change that not everybody signed it.</summary>
internal sealed class AgreementKeptMail() : ParticipantMail(MailTemplate.AgreementKept)
{
    public override MailSubject About => MailSubject.Mentorship;

    // Another proposal since is news enough.
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.IsGoingOn && mail.Mentorship!.Change is null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Agreement(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
