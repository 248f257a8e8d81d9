using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Surveys;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks for answers to a survey, as long as the mentorship goes on unless a mail says otherwise.</summary>
internal abstract class SurveyMail(MailTemplate template, SurveyKind kind) : ParticipantMail(template)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override MailSubject About => MailSubject.Mentorship;

    public sealed override bool IsNeeded(MailCase mail, DateTimeOffset now) => IsTimeFor(mail) && !mail.IsAnswered;

    public sealed override (SurveyKind Kind, string Subject)? SurveyOf(MailOrder order) => (kind, SubjectOf(order));

    public sealed override Uri ActionOf(LinkWriter links, MailCase mail) => links.Survey(mail.PersonId, mail.ProgramId, kind, SubjectOf(mail.Order));

    public sealed override string AboutOf(MailOrder order) => $"{kind}:{SubjectOf(order)}";

    protected virtual bool IsTimeFor(MailCase mail) => mail.IsGoingOn;

    private static string SubjectOf(MailOrder order) => order.Subject ?? order.MentorshipId ?? "";
}
