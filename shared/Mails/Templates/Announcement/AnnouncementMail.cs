using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.Announcement;

/// <summary>What a coordinator writes to a selection of people: news, which comes as each of them chose to get news.</summary>
internal sealed class AnnouncementMail() : ParticipantMail(MailTemplate.Announcement)
{
    public override MailTopic Topic => MailTopic.News;

    public override MailSubject About => MailSubject.Message;

    public override bool IsOptional => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Message is not null;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Message(mail.PersonId, mail.ProgramId, mail.Message!.Key);
}
