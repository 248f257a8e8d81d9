using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.MidpointDigest;

/// <summary>How far the program has come at its midpoint, and what people thank each other for (R89); nothing while there is nothing to tell.</summary>
internal sealed class MidpointDigestMail() : ParticipantMail(MailTemplate.MidpointDigest)
{
    public override MailTopic Topic => MailTopic.News;

    public override bool IsOptional => true;

    public override bool TellsProgress => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        EventDecisions.IsInvited(mail.Enrollment) && (mail.Totals?.Told.Count > 0 || mail.Thanks.Count > 0);

    public override Uri ActionOf(LinkWriter links, MailCase mail) =>
        links.Event(mail.PersonId, mail.ProgramId, nameof(ProgramMomentKind.MidpointEvent));
}
