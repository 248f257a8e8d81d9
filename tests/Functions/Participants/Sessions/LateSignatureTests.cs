using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Sessions;

/// <summary>An agreement whose first date has passed when the last one signs it.</summary>
public sealed class LateSignatureTests : PageTest
{
    [Fact]
    public async Task The_first_session_takes_a_time_that_suits_both_and_mail_and_page_offer_three_others_with_one_click()
    {
        var mentorship = await People.MatchAsync();
        var acts = App.Get<MentorshipActs>();
        var agreement = A.Agreement(App.Now.AddDays(5));
        await People.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo), agreement));
        await App.AdvanceAsync(TimeSpan.FromDays(6) + TimeSpan.FromHours(1));

        await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Maya), version: 1));

        var session = Assert.Single(await App.ListAsync<Session>(Program));
        Assert.True(session.StartsAt >= App.Now.AddDays(1));
        Assert.True(SessionHours.Fits(Clock, session.StartsAt, TimeSpan.FromMinutes(session.Minutes)));
        var offered = session.Offered!.Select(time => Languages.BuiltIn.English.Moment(time, "Europe/Paris")).ToList();
        Assert.Equal(3, offered.Count);
        var mail = ((MemoryMailSender)App.Get<IMailSender>()).Mails.Last(one =>
            one.To.Name.StartsWith(Maya, StringComparison.Ordinal) && one.Subject.StartsWith("Session 1 with", StringComparison.Ordinal));
        Assert.All(offered, moment => Assert.Contains(moment, mail.Text));

        await MayaBrowser.ComeInAsync(Maya);
        var page = await MayaBrowser.GetAsync($"/m/s/growth/{session.SessionId}");
        Assert.Equal(offered, page.Html.QuerySelectorAll("#offered button[name=time]").Select(button => button.TextContent.Trim()));
        page = await MayaBrowser.PressAsync(page, offered[1]);

        Assert.Contains("Moved.", page.Text);
        Assert.Null(page.Html.GetElementById("offered"));
        Assert.Equal(session.Offered![1], (await App.ReadAsync(Key.Of(session))).StartsAt);
    }

    private static MemberClock Clock => MemberClock.Of("p", A.Profile(ProgramRole.Mentee), said: null, "Europe/Paris");
}
