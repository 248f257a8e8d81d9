using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.TrainingInvitation;

internal sealed class TrainingInvitationMail() : TrainingMail(MailTemplate.TrainingInvitation);
