using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Templates.AgreementInForce;

/// <summary>Says what counts from now; where the change has moved the planned session, it brings the calendar entry along.</summary>
internal sealed class AgreementInForceMail() : SessionDateMail(MailTemplate.AgreementInForce)
{
    public override MailTopic Topic => MailTopic.Commitments;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Mentorship is { IsOpen: true };

    public override bool IsUrgent(MailCase mail, DateTimeOffset now) => IsAhead(mail, now) && base.IsUrgent(mail, now);

    public override Agreement? TermsOf(MailCase mail) => mail.Mentorship?.Agreement;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Agreement(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);

    public override CalendarInvitation? EntryOf(MailCase mail, MailContent content, LinkWriter links, DateTimeOffset now) =>
        IsAhead(mail, now) ? base.EntryOf(mail, content, links, now) : null;

    private static bool IsAhead(MailCase mail, DateTimeOffset now) =>
        mail.Session is { Stage: SessionStage.Planned } session && session.StartsAt > now;
}
