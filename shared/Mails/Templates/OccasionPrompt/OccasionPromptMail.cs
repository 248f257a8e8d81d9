using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.OccasionPrompt;

/// <summary>Tells a partner of a day that somebody wants them to know of; its order names whose and which.</summary>
internal sealed class OccasionPromptMail() : ParticipantMail(MailTemplate.OccasionPrompt)
{
    private static readonly TimeSpan Timely = TimeSpan.FromDays(3);

    public override MailTopic Topic => MailTopic.Prompts;

    public override MailSubject About => MailSubject.Mentorship;

    public override bool IsOptional => true;

    public override bool IsFromOne => true;

    public override bool TellsOccasion => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail is { IsGoingOn: true, Occasion: not null, Partners.Count: 1, Order.EventAt: { } day } && now < day + Timely;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Order.EventAt + Timely;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Mentorship(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);
}
