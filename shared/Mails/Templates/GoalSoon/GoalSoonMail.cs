using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GoalSoon;

/// <summary>Reminds the owner of a goal while there is time to act.</summary>
internal sealed class GoalSoonMail() : GoalMail(MailTemplate.GoalSoon)
{
    public override MailTopic Topic => MailTopic.Prompts;

    public override bool IsOptional => true;

    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Goal is { } goal ? TimeZones.At(goal.Due, GoalRules.Morning, mail.Zone) : null;

    protected override bool IsNeededFor(Goal goal, MailCase mail) => goal is { IsOpen: true, Progress: < 100 };
}
