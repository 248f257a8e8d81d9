using System.Text.RegularExpressions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>A pair that meets by phone, where no page can see it: both are asked with one tap, and silence is no fault.</summary>
public sealed class MetTests : PageTest
{
    private Session planned = null!;

    private string Path => $"/m/s/growth/{planned.SessionId}";

    [Fact]
    public async Task Two_who_meet_by_phone_are_called_by_nobody_and_asked_once_when_the_time_is_over()
    {
        await KickOffAsync();
        await App.AdvanceToAsync(planned.StartsAt);
        await TheoBrowser.ComeInAsync(Theo);
        var during = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Where you meet: phone", during.Text);
        Assert.Null(during.Html.GetElementById("met"));

        await App.AdvanceToAsync(planned.EndsAt.AddHours(2));

        Assert.Empty(await People.SentAsync(MailTemplate.SessionRescue, MailTemplate.SessionNewTime));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionMet, planned.EndsAt), await People.SentAsync(MailTemplate.SessionMet));
        Assert.Contains("Did you and Maya meet?", (await TheoBrowser.GetAsync(Path)).Html.GetElementById("met")!.TextContent);
        Assert.Contains("Session 1 was to be on", (await TheoBrowser.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task The_mail_leads_to_the_page_with_its_buttons_and_nothing_is_said_before_one_is_pressed()
    {
        await AskAsync();
        var text = MailTo(Theo, "Did you and").Text.ReplaceLineEndings("\n");
        var link = new Uri(Regex.Match(text, @"Answer with one tap:\n(\S+)").Groups[1].Value);

        var page = await NewBrowser().ComeInAsync(link);

        Assert.Equal(["Yes, we met", "Not this time"], Answers(page));
        Assert.Equal(SessionStage.Planned, (await SessionAsync()).Stage);
        Assert.Null((await SessionAsync()).Told);
    }

    [Fact]
    public async Task One_yes_counts_for_both_and_both_are_asked_how_it_was()
    {
        await AskAsync();

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Yes, we met");

        Assert.Contains("you met, and the session counts", page.Text);
        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionInvitation, App.Now), (await People.SentAsync(MailTemplate.SessionInvitation)).TakeLast(2));
        var mayas = await MayaBrowser.GetAsync(Path);
        Assert.Contains("You met.", mayas.Text);
        Assert.Null(mayas.Html.GetElementById("met"));
    }

    [Fact]
    public async Task A_no_of_both_is_noted_kindly_and_neither_learns_who_said_what()
    {
        await AskAsync();
        var mayas = await MayaBrowser.GetAsync(Path);

        var theos = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Not this time");
        Assert.Contains("nobody is asked why", theos.Text);
        Assert.Equal(["Yes, we met"], Answers(theos));
        Assert.Equal(SessionStage.Planned, (await SessionAsync()).Stage);
        Assert.DoesNotContain("not this time.", (await MayaBrowser.GetAsync(Path)).Text);

        await MayaBrowser.PressAsync(mayas, "Not this time");
        Assert.Equal(SessionStage.Missed, (await SessionAsync()).Stage);
        Assert.Contains("did not come about", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionFollowUp));
    }

    [Fact]
    public async Task Silence_of_both_is_not_known_and_never_missed_and_a_yes_that_comes_late_counts()
    {
        await AskAsync();
        await App.AdvanceToAsync(planned.EndsAt.AddDays(3));
        Assert.Equal(SessionStage.Unknown, (await SessionAsync()).Stage);
        Assert.Contains("session.settled Unknown", await App.LedgerAsync(A.ProgramId));
        Assert.Equal(SessionStage.Planned, (await App.ListAsync<Session>(Program)).Last().Stage);

        var theo = NewBrowser();
        await theo.ComeInAsync(Theo);
        var page = await theo.GetAsync(Path);
        Assert.Equal(["Yes, we met"], Answers(page));
        await theo.PressAsync(page, "Yes, we met");

        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.Equal([Maya, Theo], (await People.SentAsync(MailTemplate.SessionFollowUp)).Select(mail => mail.To).Order());
    }

    [Fact]
    public async Task Another_day_is_one_tap_as_well_and_they_are_asked_again_after_it()
    {
        await AskAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Not this time");
        var page = await MayaBrowser.GetAsync(Path);
        var time = page.Html.QuerySelectorAll("#met button[name=time]")[0].TextContent.Trim();

        await MayaBrowser.PressAsync(page, time);

        var moved = await SessionAsync();
        Assert.Equal((1, SessionStage.Planned), (moved.Sequence, moved.Stage));
        Assert.Null(moved.Told);
        Assert.Equal([Maya, Theo], (await People.SentAsync(MailTemplate.SessionMoved)).Select(mail => mail.To));
        await App.AdvanceToAsync(moved.EndsAt.AddHours(1));
        Assert.Equal(4, (await People.SentAsync(MailTemplate.SessionMet)).Count);
    }

    [Fact]
    public async Task Who_both_said_that_they_are_there_are_not_asked_whether_they_met()
    {
        await KickOffAsync();
        await App.AdvanceToAsync(planned.StartsAt);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "I am there");
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "I am there");
        await App.AdvanceToAsync(planned.EndsAt);

        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionMet));
    }

    [Fact]
    public async Task A_pair_of_which_nothing_is_known_is_nudged_and_blamed_for_nothing()
    {
        await KickOffAsync();

        await App.AdvanceAsync(TimeSpan.FromDays(39));

        Assert.Equal([Maya, Theo], (await People.SentAsync(MailTemplate.StallNudge)).Select(mail => mail.To));
        Assert.DoesNotContain(await App.ListAsync<Session>(Program), session => session.Stage is SessionStage.Missed);
        Assert.Empty(await People.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task The_console_reads_in_the_ledger_that_a_member_spoke_and_neither_who_nor_what()
    {
        await AskAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Not this time");

        var told = Assert.Single(await App.ListAsync<LedgerEntry>(Program), entry => entry.Decision == DecisionName.SessionTold.Name);

        Assert.Equal(
            "A member said whether a session took place.",
            await LedgerWords.OfAsync(told, new PersonNames(App.Store), Languages.BuiltIn.English, TestContext.Current.CancellationToken));
    }

    private static IReadOnlyList<string> Answers(SeenPage page) =>
        [.. page.Html.QuerySelectorAll("#met button[name=answer]").Select(button => button.TextContent.Trim())];

    private async Task KickOffAsync()
    {
        var mentorship = await People.MatchAsync();
        var acts = App.Get<MentorshipActs>();
        var agreement = A.Agreement(App.Now.AddDays(7)) with { Channel = "phone" };
        await People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo), agreement));
        await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya), version: 1));
        planned = Assert.Single(await App.ListAsync<Session>(Program));
    }

    // Both have their page open when the time is over.
    private async Task AskAsync()
    {
        await KickOffAsync();
        await App.AdvanceToAsync(planned.EndsAt);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
    }

    private Task<Session> SessionAsync() => App.ReadAsync(Key.Of(planned));

    private OutgoingMail MailTo(string name, string subject) => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith(subject, StringComparison.Ordinal));
}
