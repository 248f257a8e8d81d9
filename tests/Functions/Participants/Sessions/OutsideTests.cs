using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>"We met outside": a meeting that was on no calendar is added after it, and counts like every other.</summary>
public sealed class OutsideTests : PageTest
{
    [Fact]
    public async Task A_meeting_in_a_cafe_is_added_counts_as_held_and_is_told_to_the_other()
    {
        var mentorship = await BeginAsync();

        var page = await AddAsync(mentorship, ("startsAt", "2027-02-04T09:15"), ("minutes", "40"), ("way", "InPerson"), ("place", "Café Fleur"));

        Assert.Contains("the meeting counts as held", page.Text);
        var added = await AddedAsync();
        Assert.Equal((SessionStage.Held, 40, new DateTimeOffset(2027, 2, 4, 8, 15, 0, TimeSpan.Zero)), (added.Stage, added.Minutes, added.StartsAt));
        Assert.Equal("Café Fleur", added.Outside!.Place);
        var line = await App.ReadAsync(MentorshipLine.KeyOf(A.ProgramId, mentorship.MentorshipId));
        Assert.Equal((1, added.StartsAt), (line.SessionsHeld, line.LastMetAt));
        await App.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal([Maya], (await People.SentAsync(MailTemplate.SessionAdded)).Select(mail => mail.To));
        Assert.DoesNotContain("Café", MailTo(Maya, "Your meeting with").Text);
    }

    [Fact]
    public async Task How_it_was_and_its_key_points_are_kept_as_of_any_session()
    {
        var mentorship = await BeginAsync();
        var page = await AddAsync(mentorship, ("startsAt", "2027-02-04T09:15"), ("way", "Phone"));

        page = await TheoBrowser.PressAsync(page, "5");
        Assert.Contains("Your answer is saved.", page.Text);
        await TheoBrowser.PressAsync(page, "Save key points", ("summary", "Theo writes a plan."));

        var added = await AddedAsync();
        Assert.Equal((5, "Theo writes a plan."), (added.Pulses![ProgramDriver.Id(Theo)], added.Summaries![ProgramDriver.Id(Theo)].Points));
        await MayaBrowser.ComeInAsync(Maya);
        var mayas = await MayaBrowser.FollowAsync(await MayaBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}"), "Meeting of Thursday");
        Assert.Contains("Theo writes a plan.", mayas.Html.GetElementById("written")!.TextContent);
        Assert.Contains("by phone", (await MayaBrowser.GetAsync($"/m/s/growth/{added.SessionId}")).Text);
    }

    [Fact]
    public async Task What_cannot_have_been_comes_back_by_field_and_nothing_is_kept()
    {
        var mentorship = await BeginAsync();

        var page = await AddAsync(mentorship, ("startsAt", "2027-03-04T08:15"), ("minutes", "2"), ("way", "InPerson"), ("place", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("must have begun already", page.ErrorOf("startsAt"));
        Assert.NotNull(page.ErrorOf("minutes"));
        Assert.Contains("say where you met", page.ErrorOf("place"));
        Assert.DoesNotContain(await App.ListAsync<Session>(Program), session => session.Outside is not null);
    }

    [Fact]
    public async Task A_second_click_on_the_form_adds_nothing()
    {
        var mentorship = await BeginAsync();
        var form = await TheoBrowser.GetAsync(PathOf(mentorship));

        for (var click = 0; click < 2; click++)
        {
            var page = await TheoBrowser.PressAsync(form, "Add the meeting", ("startsAt", "2027-02-04T09:15"), ("way", "Phone"));
            Assert.Contains("the meeting counts as held", page.Text);
        }

        await AddedAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Single(await People.SentAsync(MailTemplate.SessionAdded));
    }

    [Fact]
    public async Task A_pair_that_met_outside_has_not_gone_quiet()
    {
        var mentorship = await BeginAsync();
        await App.AdvanceAsync(TimeSpan.FromDays(30));
        TheoBrowser = NewBrowser();
        await TheoBrowser.ComeInAsync(Theo);
        await AddAsync(mentorship, ("startsAt", "2027-03-05T12:00"), ("way", "Phone"));

        await App.AdvanceAsync(TimeSpan.FromDays(9));

        Assert.Equal(3, (await App.ListAsync<Session>(Program)).Count(session => session.Stage is SessionStage.Missed));
        Assert.Empty(await People.SentAsync(MailTemplate.StallNudge));
    }

    [Fact]
    public async Task Nothing_is_added_once_the_mentorship_is_over()
    {
        var mentorship = await BeginAsync();
        var form = await TheoBrowser.GetAsync(PathOf(mentorship));
        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya)));

        var page = await TheoBrowser.PressAsync(form, "Add the meeting", ("startsAt", "2027-02-04T09:15"), ("way", "Phone"));

        Assert.StartsWith("/m/mentorship/", page.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(await App.ListAsync<Session>(Program), session => session.Outside is not null);
    }

    private static string PathOf(Mentorship mentorship) => $"/m/met/growth/{mentorship.MentorshipId}";

    // An hour after their mentorship has begun, and before its first session.
    private async Task<Mentorship> BeginAsync()
    {
        var mentorship = await People.KickOffAsync();
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        await TheoBrowser.ComeInAsync(Theo);
        return mentorship;
    }

    private async Task<SeenPage> AddAsync(Mentorship mentorship, params (string Field, string Value)[] fields)
    {
        var page = await TheoBrowser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}");
        return await TheoBrowser.PressAsync(await TheoBrowser.FollowAsync(page, "We met outside"), "Add the meeting", fields);
    }

    private async Task<Session> AddedAsync() => Assert.Single(await App.ListAsync<Session>(Program), session => session.Outside is not null);

    private OutgoingMail MailTo(string name, string subject) => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Subject.StartsWith(subject, StringComparison.Ordinal));
}
