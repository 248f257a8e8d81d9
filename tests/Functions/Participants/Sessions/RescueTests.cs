using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Tests.Functions.Participants.Calls;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>A call that does not come about, or breaks: on the page, by mail, and with another time at last (F7).</summary>
public sealed class RescueTests : CallTest
{
    private const string Thursday = "Thursday, February 18, 2027, 9:00 AM (Paris time)";
    private const string Tuesday = "Tuesday, February 16, 2027, 9:00 AM (Paris time)";

    [Fact]
    public async Task Alone_at_three_minutes_the_page_and_a_mail_say_what_to_do_and_where_else_to_meet()
    {
        await BeginAsync();
        var before = (string?)(await TheoCall.AskAsync())["page"];
        Assert.Null((await TheoBrowser.GetAsync(Path)).Html.GetElementById("rescue"));

        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(3));

        Assert.NotEqual(before, (string?)(await TheoCall.AskAsync())["page"]);
        var rescue = (await TheoBrowser.GetAsync(Path)).Html.GetElementById("rescue")!;
        Assert.Contains("You and Maya are not together yet", rescue.TextContent);
        Assert.Equal("tel:+442079460123", rescue.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        Assert.Empty(rescue.QuerySelectorAll("[name=time]"));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionRescue, Planned.StartsAt.AddMinutes(3)), await People.SentAsync(MailTemplate.SessionRescue));
        var mail = MailTo(Theo, "Now: your session");
        Assert.Contains("go to what you agreed on:\n\n+44 20 7946 0123\n", mail.Text.ReplaceLineEndings("\n"));
        Assert.Equal("+44 20 7946 0123", new HtmlParser().ParseDocument(mail.Html).QuerySelector("a[href='tel:+442079460123']")?.TextContent);
    }

    [Fact]
    public async Task At_eight_minutes_three_times_that_suit_both_move_the_session_with_one_click_and_the_first_choice_wins()
    {
        await BeginAsync();
        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(8));
        var (theos, mayas) = (await TheoBrowser.GetAsync(Path), await MayaBrowser.GetAsync(Path));
        Assert.Equal([Tuesday, Thursday, "Tuesday, February 23, 2027, 9:00 AM (Paris time)"], Times(theos));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionNewTime, Planned.StartsAt.AddMinutes(8)), await People.SentAsync(MailTemplate.SessionNewTime));

        var page = await TheoBrowser.PressAsync(theos, Thursday);
        Assert.Contains("Moved.", page.Text);
        await TheoBrowser.PressAsync(theos, Thursday);
        var late = await MayaBrowser.PressAsync(mayas, Tuesday);

        Assert.Contains("has got another time meanwhile", late.Text);
        Assert.Contains("Thursday, February 18, 2027", late.Text);
        var session = await SessionAsync();
        Assert.Equal((new DateTimeOffset(2027, 2, 18, 8, 0, 0, TimeSpan.Zero), 1), (session.StartsAt, session.Sequence));
        Assert.Equal(["Maya", "Theo"], (await People.SentAsync(MailTemplate.SessionMoved)).Select(mail => mail.To));
        await App.AdvanceAsync(TimeSpan.FromMinutes(20));
        Assert.Null((await TheoBrowser.GetAsync(Path)).Html.GetElementById("rescue"));
    }

    [Fact]
    public async Task A_mailed_time_is_a_link_that_changes_nothing_until_its_button_is_pressed_and_says_so_when_it_comes_too_late()
    {
        await BeginAsync();
        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(8));
        var link = new Uri(Regex.Match(MailTo(Maya, "Another time with").Text.ReplaceLineEndings("\n"), Regex.Escape(Thursday) + @":\n(\S+)").Groups[1].Value);

        var page = await NewBrowser().ComeInAsync(link);
        Assert.Equal(Thursday, Times(page)[0]);
        Assert.Equal(3, Times(page).Count);
        Assert.Equal(0, (await SessionAsync()).Sequence);

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), Tuesday);
        var late = await NewBrowser().ComeInAsync(link);
        Assert.Contains($"The session has got another time already: {Tuesday}.", late.Text);
    }

    [Fact]
    public async Task A_call_that_breaks_before_half_of_it_is_rescued_and_goes_on_when_everybody_is_back()
    {
        await BeginAsync();
        await CallDriver.ConnectAsync(TheoCall, MayaCall);
        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(2));
        await TheoCall.AskAsync();
        await App.AdvanceAsync(TimeSpan.FromSeconds(30));
        await TheoCall.AskAsync();
        await App.SettleAsync();
        Assert.Empty(await People.SentAsync(MailTemplate.SessionRescue));

        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(5));
        Assert.Equal(Planned.StartsAt.AddMinutes(2), (await SessionAsync()).Rescue!.BrokeAt);
        Assert.Contains("The call with Maya has broken", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionRescue, Planned.StartsAt.AddMinutes(5)), await People.SentAsync(MailTemplate.SessionRescue));

        await CallDriver.ConnectAsync(TheoCall, MayaCall);
        await App.SettleAsync();
        Assert.Null((await TheoBrowser.GetAsync(Path)).Html.GetElementById("rescue"));
        await App.AdvanceToAsync(Planned.EndsAt);
        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionNewTime));
    }

    [Fact]
    public async Task A_call_that_stays_broken_offers_times_after_eight_minutes_and_is_recorded_as_technical()
    {
        await BeginAsync();
        await CallDriver.ConnectAsync(TheoCall, MayaCall);
        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(2));
        await TheoCall.AskAsync();
        await App.AdvanceAsync(TimeSpan.FromSeconds(30));
        await TheoCall.AskAsync();

        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(10));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionNewTime, Planned.StartsAt.AddMinutes(10)), await People.SentAsync(MailTemplate.SessionNewTime));
        Assert.Equal(3, Times(await TheoBrowser.GetAsync(Path)).Count);

        await App.AdvanceToAsync(Planned.StartsAt.AddDays(3));
        Assert.Equal(SessionStage.Broken, (await SessionAsync()).Stage);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionFollowUp));
    }

    [Fact]
    public async Task Two_who_wait_for_each_other_in_a_call_that_never_stands_have_missed_nothing()
    {
        await BeginAsync();
        foreach (var span in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromSeconds(30)])
        {
            await App.AdvanceAsync(span);
            await TheoCall.AskAsync();
            await MayaCall.AskAsync();
        }

        await App.AdvanceToAsync(Planned.StartsAt.AddDays(3));

        Assert.Equal(SessionStage.Broken, (await SessionAsync()).Stage);
        Assert.Contains("session.settled Broken", await App.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task Who_goes_on_by_phone_says_so_with_one_tap_and_the_session_counts()
    {
        await BeginAsync();
        await App.AdvanceToAsync(Planned.StartsAt.AddMinutes(3));

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "We go on this way");
        await App.AdvanceToAsync(Planned.EndsAt);

        Assert.Contains("you go on by another way", page.Text);
        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.Empty(await People.SentAsync(MailTemplate.SessionNewTime));
    }

    [Fact]
    public async Task A_planned_session_offers_three_times_before_the_free_field_and_takes_no_other_by_that_way()
    {
        await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/s/growth/{session.SessionId}";
        var page = await TheoBrowser.GetAsync(path);
        var token = page.Html.QuerySelector("[name=form-token]")!.GetAttribute("value")!;

        var refused = await TheoBrowser.PostAsync($"{path}/time", ("form-token", token), ("sequence", "0"), ("time", "20270214T0300Z"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("does not suit everybody", refused.ErrorOf("time"));
        Assert.Equal(0, (await App.ReadAsync(Key.Of(session))).Sequence);

        Assert.Equal(3, Times(page).Count);
        Assert.Contains("Moved.", (await TheoBrowser.PressAsync(page, Times(page)[0])).Text);
        Assert.Equal(1, (await App.ReadAsync(Key.Of(session))).Sequence);
    }

    private static IReadOnlyList<string> Times(SeenPage page) =>
        [.. page.Html.QuerySelectorAll("button[name=time]").Select(button => button.TextContent.Trim())];

    private OutgoingMail MailTo(string name, string subject) => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith(subject, StringComparison.Ordinal));
}
