using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks what somebody thinks of the program, as long as they have not said it.</summary>
internal abstract class RetrospectiveMail(MailTemplate template) : ParticipantMail(template)
{
    public sealed override MailTopic Topic => MailTopic.Questions;

    public sealed override bool IsOptional => true;

    public sealed override bool LooksBackAtProgram => true;

    public sealed override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Retrospective is { } asked && now < asked.Until;

    public sealed override Uri ActionOf(LinkWriter links, MailCase mail) => links.Retrospective(mail.PersonId, mail.ProgramId);

    public sealed override DateTimeOffset? AnswerByOf(MailCase mail) => mail.Retrospective?.Until;

    public sealed override string AboutOf(MailOrder order) => $"retrospective:{order.ProgramId}:{order.AboutId}";
}
