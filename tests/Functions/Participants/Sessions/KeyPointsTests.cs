using AngleSharp.Dom;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>What members write down after a session, and what comes of it at the next.</summary>
public sealed class KeyPointsTests : PageTest
{
    private const string Step = "Call Ana about the pilot";

    [Fact]
    public async Task What_each_member_writes_stands_under_their_name_and_neither_takes_the_place_of_the_other()
    {
        var held = await HoldAsync();
        var path = $"/m/s/growth/{held.SessionId}/after";

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save key points", ("summary", "Say no earlier."));
        var page = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Save key points", ("summary", "He has a plan."));

        Assert.Equal("He has a plan.", page.Value("summary"));
        Assert.Contains("Theo Say no earlier.", Words(page.Html.GetElementById("written")!));
        page = await TheoBrowser.GetAsync($"/m/mentorship/growth/{held.MentorshipId}");
        Assert.Contains("You Say no earlier. Maya He has a plan.", Words(page.Html.GetElementById("sessions")!));

        page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save key points", ("summary", ""), ("nextStep", Step));
        Assert.Equal(Step, page.Value("nextStep"));
        Assert.Equal("He has a plan.", (await App.ReadAsync(Key.Of(held))).Summaries![ProgramDriver.Id(Maya)].Points);
    }

    [Fact]
    public async Task A_day_without_a_step_comes_back_by_field_and_nothing_is_kept()
    {
        var held = await HoldAsync();
        var form = await TheoBrowser.GetAsync($"/m/s/growth/{held.SessionId}/after");

        var page = await TheoBrowser.PressAsync(form, "Save key points", ("summary", "Say no earlier."), ("nextStepBy", "2027-02-20"));
        Assert.Contains("say what is to be done", page.ErrorOf("nextStep"));
        Assert.Equal("Say no earlier.", page.Value("summary"));
        page = await TheoBrowser.PressAsync(form, "Save key points", ("nextStep", Step), ("nextStepBy", "2026-02-20"));
        Assert.Contains("choose a day", page.ErrorOf("nextStepBy"));
        page = await TheoBrowser.PressAsync(form, "Save key points", ("nextStep", Step), ("nextStepBy", "soon"));
        Assert.Contains("give a date", page.ErrorOf("nextStepBy"));

        Assert.Null((await App.ReadAsync(Key.Of(held))).Summaries);
    }

    [Fact]
    public async Task The_reminder_brings_the_topics_of_both_and_the_steps_of_the_last_session()
    {
        var held = await HoldAsync();
        await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync($"/m/s/growth/{held.SessionId}/after"), "Save key points", ("nextStep", Step), ("nextStepBy", "2027-02-20"));
        var next = await NextAsync();
        var path = $"/m/s/growth/{next.SessionId}";
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save my topics", ("topics", "My first 90 days"));
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Save my topics", ("topics", "What I would do again"));

        await App.AdvanceToAsync(next.StartsAt.AddHours(-12));

        foreach (var mail in (OutgoingMail[])[ReminderTo(Theo), ReminderTo(Maya)])
        {
            Assert.Contains("Theo: My first 90 days", mail.Text, StringComparison.Ordinal);
            Assert.Contains("Maya: What I would do again", mail.Text, StringComparison.Ordinal);
            Assert.Contains($"Theo: {Step}, by February 20, 2027", mail.Text, StringComparison.Ordinal);
            Assert.Contains("To begin, in turns", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("another hour", mail.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_step_of_the_last_session_is_taken_onto_the_next_agenda_with_one_tap_and_once()
    {
        var held = await HoldAsync();
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/s/growth/{held.SessionId}/after"), "Save key points", ("nextStep", Step));
        var path = $"/m/s/growth/{(await NextAsync()).SessionId}";
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Save my topics", ("topics", "My first 90 days"));
        var form = await TheoBrowser.GetAsync(path);

        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("Your topics are saved.", (await TheoBrowser.PressAsync(form, "Take it onto my agenda")).Text);
        }

        Assert.Equal($"My first 90 days\n{Step}", (await NextAsync()).Agenda![ProgramDriver.Id(Theo)]);
        Assert.DoesNotContain("Take it onto my agenda", (await TheoBrowser.GetAsync(path)).Text);
    }

    [Fact]
    public async Task Every_session_is_on_one_page_with_what_came_of_it_and_without_blame()
    {
        var held = await HoldAsync();
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync($"/m/s/growth/{held.SessionId}/after"), "Save key points", ("summary", "Say no earlier."));
        var next = await NextAsync();
        await App.AdvanceToAsync(next.StartsAt.AddDays(4));
        var browser = NewBrowser();
        await browser.ComeInAsync(Theo);

        var page = await browser.FollowAsync(await browser.GetAsync($"/m/mentorship/growth/{held.MentorshipId}"), "All sessions");

        Assert.Equal(2, page.Html.QuerySelectorAll("main li.card").Length);
        Assert.Contains("Held You Say no earlier.", Words(page.Html.Body!));
        Assert.Contains("Did not come about: it happens", page.Text);
    }

    [Fact]
    public async Task Who_was_late_twice_in_a_row_is_asked_with_the_other_for_another_hour_and_only_once()
    {
        await People.KickOffAsync(everyDays: 7);
        var asked = new List<bool>();
        for (var number = 1; number <= 4; number++)
        {
            var session = await NextAsync();
            await App.AdvanceToAsync(session.StartsAt);
            bool[] asks = [Asks(ReminderTo(Theo)), Asks(ReminderTo(Maya))];
            asked.Add(Assert.Single(asks.Distinct()));
            await ArriveAsync(session, Theo);
            await App.AdvanceToAsync(session.StartsAt.AddMinutes(11));
            await ArriveAsync(session, Maya);
            await App.AdvanceToAsync(session.EndsAt);
        }

        Assert.Equal([false, false, true, false], asked);
    }

    private static bool Asks(OutgoingMail mail) => mail.Text.Contains("Would another hour suit better?", StringComparison.Ordinal);

    // Elements that stand below each other need no space between them.
    private static string Words(INode node) =>
        string.Join(' ', node.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private Task ArriveAsync(Session session, string name) =>
        People.DoAsync(App.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(name)));

    private async Task<Session> HoldAsync()
    {
        await People.KickOffAsync();
        var held = await People.MeetAsync();
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return held;
    }

    private async Task<Session> NextAsync() => (await App.ListAsync<Session>(Program)).Last();

    private OutgoingMail ReminderTo(string name) => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith("You meet", StringComparison.Ordinal));
}
