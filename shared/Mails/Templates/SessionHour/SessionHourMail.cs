using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.SessionHour;

internal sealed class SessionHourMail() : SessionMail(MailTemplate.SessionHour)
{
    // It is about the hour of the series: the question stands between two sessions, too.
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { IsGoingOn: true, Session.UnfitFor.Count: > 0 };

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Mentorship(mail.PersonId, mail.ProgramId, mail.Session!.MentorshipId);
}
