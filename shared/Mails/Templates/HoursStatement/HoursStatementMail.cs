using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.HoursStatement;

/// <summary>Once a year: what somebody gave and was given. Their hours stay theirs, so it reaches who has left the program, too.</summary>
internal sealed class HoursStatementMail() : ParticipantMail(MailTemplate.HoursStatement)
{
    public override MailTopic Topic => MailTopic.News;

    public override bool IsOptional => true;

    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Order.Subject is not null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Hours(mail.PersonId, mail.Order.Subject!);
}
