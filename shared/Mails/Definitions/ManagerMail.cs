using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Definitions;

/// <summary>
/// Asks a manager, who need not take part in any program, whether somebody of theirs may be invited. It is essential, waits for the morning and leads to
/// the page on which they answer.
/// </summary>
internal abstract class ManagerMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.ManagerQuestion;

    public sealed override bool TellsCoordinator => false;

    /// <summary>Whether that manager's answer is still waited for when it is written.</summary>
    public bool IsNeeded(ManagerCase mail, DateTimeOffset now) =>
        mail is { Manager.Standing: not Standing.Left, Person.Standing: not Standing.Left }
        && ManagerQuestionDecisions.CanAnswer(mail.Program, mail.Question, mail.Manager.PersonId, now);
}
