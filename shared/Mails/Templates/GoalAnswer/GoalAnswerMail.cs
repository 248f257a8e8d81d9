using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GoalAnswer;

/// <summary>
/// Asks for the word that goals wait for: the partner's, who confirms, or the owner's, to whom something was proposed. One mail for all that is changed
/// within an hour, so it leads to all of them.
/// </summary>
internal sealed class GoalAnswerMail() : GoalMail(MailTemplate.GoalAnswer)
{
    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Goals(mail.PersonId, mail.ProgramId, mail.Mentorship!.MentorshipId);

    protected override bool IsNeededFor(Goal goal, MailCase mail) =>
        mail.Mentorship!.Goals!.Any(one => mail.Mentorship!.AwaitedFor(one).Contains(mail.PersonId));
}
