using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public class LadderTests
{
    [Fact]
    public void Of_two_rungs_with_the_same_mail_the_shorter_patience_is_promised()
    {
        var ladder = new Ladder([
            new Nudge(MailTemplate.ProfileReminder, TimeSpan.FromDays(3)),
            new Nudge(MailTemplate.ProfileReminder, TimeSpan.FromDays(4)),
            new Nudge(null, TimeSpan.FromDays(5)),
        ]);

        Assert.Equal(TimeSpan.FromDays(9), ladder.PatienceFrom(MailTemplate.ProfileReminder));
        Assert.Null(ladder.PatienceFrom(MailTemplate.Invitation));
    }

    [Fact]
    public void A_policy_knows_the_patience_after_every_mail_of_its_ladders()
    {
        var ladders = from part in typeof(ProgramPolicy).GetProperties()
                      where part.GetMethod is { IsStatic: false }
                      from ladder in part.PropertyType.GetProperties()
                      where ladder.PropertyType == typeof(Ladder)
                      select (Ladder)ladder.GetValue(part.GetValue(ProgramPolicy.Default))!;

        var templates = ladders.SelectMany(ladder => ladder.Nudges).Select(nudge => nudge.Template).OfType<MailTemplate>().ToList();

        Assert.Contains(MailTemplate.FollowUp, templates);
        Assert.DoesNotContain(templates, template => ProgramPolicy.Default.PatienceFrom(template) is null);
    }
}
