using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Templates.ProgramChanged;

/// <summary>The program has changed, and asks whether what the two signed changes with it.</summary>
internal sealed class ProgramChangedMail() : AgreementChangeMail(MailTemplate.ProgramChanged);
