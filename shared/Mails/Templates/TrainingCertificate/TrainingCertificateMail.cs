using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.TrainingCertificate;

internal sealed class TrainingCertificateMail() : ParticipantMail(MailTemplate.TrainingCertificate)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Training is { PassedAt: not null };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.TrainingCertificate(mail.PersonId, mail.ProgramId);
}
