using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.PersonalInvitation;

internal sealed class PersonalInvitationMail() : PersonalInvitingMail(MailTemplate.PersonalInvitation);
