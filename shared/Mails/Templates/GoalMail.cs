using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>About one goal, as long as it goes on, and leads to its page.</summary>
internal abstract class GoalMail(MailTemplate template) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Mentorship;

    public sealed override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { IsGoingOn: true, Goal: { } goal } && IsNeededFor(goal, mail);

    public override Uri ActionOf(LinkWriter links, MailCase mail) =>
        links.Goal(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId, mail.Order.AboutId!);

    protected abstract bool IsNeededFor(Goal goal, MailCase mail);
}
