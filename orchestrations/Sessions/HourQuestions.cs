using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Asks everybody who meets whether the hour of their sessions is to be another: it does not suit somebody (R79); pure.</summary>
internal static class HourQuestions
{
    /// <param name="about">What makes it another question: whose clock changed, or that a date was set.</param>
    public static IEnumerable<MailOrder> Of(Session session, string about, DateTimeOffset now) => session.MemberIds.Select(memberId => new MailOrder(
        MailIds.For($"{session.Id}:{about}:{now:O}", MailTemplate.SessionHour, memberId),
        MailTemplate.SessionHour,
        session.ProgramId,
        memberId,
        session.MentorshipId,
        session.SessionId));
}
