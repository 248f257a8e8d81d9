using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Mails about a goal ask for nothing that is done, and say nothing of its words.</summary>
public sealed class GoalMailTests
{
    private const string GoalId = "g1";

    private static readonly Goal Goal = new(GoalId, "Lead a team", "Named lead", "Trained", "Next role", new DateOnly(2027, 6, 1), Version: 1);

    [Theory]
    [InlineData(MailTemplate.GoalSoon)]
    [InlineData(MailTemplate.GoalDue)]
    public async Task The_date_of_a_goal_is_written_about_while_it_is_open_and_without_its_words(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentorship with { Goals = [Goal] });

        var mail = await mails.ComposeAsync(mails.Order(template) with { AboutId = GoalId });
        Assert.Contains("June 1, 2027", mail!.Outgoing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Goal.Specific, mail.Outgoing.Text, StringComparison.Ordinal);

        foreach (var done in (Goal[])[Goal with { State = GoalState.Reached }, Goal with { State = GoalState.LetGo }, Goal with { Progress = 100 }])
        {
            await mails.StoreAsync(mails.Mentorship with { Goals = [done] });
            Assert.Null(await mails.ComposeAsync(mails.Order(template) with { AboutId = GoalId }));
        }
    }

    [Fact]
    public async Task Who_has_answered_is_not_asked_for_their_word()
    {
        using var mails = await MailDriver.StartAsync();
        var order = mails.Order(MailTemplate.GoalAnswer) with { PersonId = mails.Ada.PersonId, AboutId = GoalId };
        await mails.StoreAsync(mails.Mentorship with { Goals = [Goal] });

        Assert.NotNull(await mails.ComposeAsync(order));
        await mails.StoreAsync(mails.Mentorship with { Goals = [Goal with { Confirmed = true }] });
        Assert.Null(await mails.ComposeAsync(order));
    }
}
