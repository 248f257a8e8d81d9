using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns a question to a manager into what a mail may say: who, which program, in which role, what it takes; no more about the person.</summary>
internal static class ManagerContents
{
    /// <param name="texts">In the language of the manager.</param>
    public static MailContent Of(ManagerCase mail, LinkWriter links, CalendarParty from, Texts texts, DateTimeOffset now) => new(
        mail.Order.Template,
        new MailRecipient(mail.Manager.GivenName, mail.Zone, texts),
        mail.Program.Name,
        from,
        new MailLinks(
            links.ManagerQuestion(mail.Manager.PersonId, mail.Program.ProgramId, mail.Person.PersonId),
            links.Home(mail.Manager.PersonId),
            Concern: null,
            Unsubscribe: null))
    {
        HasTraining = mail.Program.Policy.Training.Required,
        Question = new QuestionFacts(mail.Person.Name, mail.Question.Role, mail.Program.Calendar.EndOfNext(now)),
        AnswerBy = now + mail.Program.Policy.PatienceFrom(mail.Order.Template),
    };
}
