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
}
