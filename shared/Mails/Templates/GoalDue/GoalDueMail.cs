using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.GoalDue;

/// <summary>Asks the owner of a goal on its day how it goes on, unless they have said that it is done.</summary>
internal sealed class GoalDueMail() : GoalMail(MailTemplate.GoalDue)
{
    public override MailTopic Topic => MailTopic.Questions;

    public override bool IsOptional => true;

    // After a week the date is noted as passed: the question must not wait for a digest till then.
    public override DateTimeOffset? UselessFrom(MailCase mail) => mail.Goal is { } goal ? TimeZones.At(goal.Due, GoalRules.Morning, mail.Zone) : null;

    protected override bool IsNeededFor(Goal goal, MailCase mail) => goal is { IsOpen: true, Progress: < 100, LapsedAt: null };
}
