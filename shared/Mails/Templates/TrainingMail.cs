using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks for a training that is not passed.</summary>
internal abstract class TrainingMail(MailTemplate template) : ParticipantMail(template)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment is { IsOpen: true, Training: not { PassedAt: not null } };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Training(mail.PersonId, mail.ProgramId);
}
