using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>Two go on after the end because both want it, and nobody learns of a wish that stays alone (R112).</summary>
public sealed class SequelTests : PageTest
{
    [Fact]
    public async Task Both_say_yes_and_write_and_meet_on_until_one_ends_it()
    {
        var (mentorship, path) = await EndAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Yes, I would like that");
        Assert.DoesNotContain("would like to go on", (await MayaBrowser.GetAsync(path)).Text);
        Assert.DoesNotContain(await App.ListAsync<LedgerEntry>(Program), entry => entry.Decision.StartsWith("sequel.", StringComparison.Ordinal));

        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Yes, I would like that");
        Assert.Contains("You and Theo go on since", page.Text);
        Assert.Equal(2, (await People.SentAsync(MailTemplate.SequelAgreed)).Count);

        page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Put it on the calendar", ("startsAt", ""));
        Assert.Contains("date", page.ErrorOf("startsAt"));
        var wanted = App.Now.AddDays(5);
        await TheoBrowser.PressAsync(page, "Put it on the calendar", ("startsAt", $"{wanted:yyyy-MM-dd}T10:00"), ("minutes", "45"));
        var session = (await App.ListAsync<Session>(Program)).Single(one => one.Stage is SessionStage.Planned);
        Assert.Equal((45, 2), (session.Minutes, session.Number));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Send", ("text", "Until then."));
        Assert.Contains("Until then.", (await MayaBrowser.GetAsync(path)).Text);

        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "End it here");
        Assert.False((await App.ReadAsync(Key.Of(mentorship))).IsAlive);
        Assert.Equal(SessionStage.Cancelled, (await App.ReadAsync(Key.Of(session))).Stage);
    }

    [Fact]
    public async Task Who_needs_a_break_is_matched_again_with_one_click()
    {
        var (_, path) = await EndAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "I would rather have a break");
        Assert.Contains("You have a break", page.Text);
        page = await TheoBrowser.PressAsync(page, "Match me again");

        Assert.Contains("You are in the pool", page.Text);
    }

    [Fact]
    public async Task A_quarter_later_one_mail_reminds_both()
    {
        var (mentorship, _) = await EndAsync();
        var sequels = App.Get<SequelActs>();
        await People.DoAsync(sequels.WantAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Theo)));
        await People.DoAsync(sequels.WantAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Maya)));

        await App.AdvanceAsync(TimeSpan.FromDays(90));
        Assert.Empty(await People.SentAsync(MailTemplate.SequelGreeting));
        await App.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal(["Maya", "Theo"], (await People.SentAsync(MailTemplate.SequelGreeting)).Select(mail => mail.To).Order());
    }

    private async Task<(Mentorship Mentorship, string Path)> EndAsync()
    {
        var mentorship = await People.KickOffAsync();
        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, A.Id(Theo)));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return (mentorship, $"/m/mentorship/growth/{mentorship.MentorshipId}");
    }
}
