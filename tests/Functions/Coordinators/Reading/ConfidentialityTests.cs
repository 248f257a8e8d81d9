using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>Coordinators see that and when people met, never what they said or wrote (R98).</summary>
public sealed class ConfidentialityTests
{
    private const string Secret = "a word for two";

    [Theory]
    [InlineData("/api/programs/growth/mentorships")]
    [InlineData("/api/programs/growth/mentorships/{id}")]
    [InlineData("/api/programs/growth/mentorships/{id}/timeline")]
    [InlineData("/api/programs/growth/sessions")]
    [InlineData("/api/programs/growth/ledger?limit=200")]
    public async Task No_call_tells_what_a_pair_wrote(string path)
    {
        await using var caller = await ApiCaller.StartAsync();
        var mentorshipId = await MeetAsync(caller.People, caller.App);

        var answer = await caller.GetAsync(path.Replace("{id}", mentorshipId, StringComparison.Ordinal));

        Assert.Contains(mentorshipId, (await caller.GetAsync("/api/programs/growth/mentorships")).Text);
        Assert.DoesNotContain(Secret, answer.Expect(System.Net.HttpStatusCode.OK).Text);
        Assert.DoesNotContain("stays between us", answer.Text);
    }

    [Fact]
    public async Task The_page_of_a_mentorship_tells_that_they_met_and_nothing_they_wrote()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var mentorshipId = await MeetAsync(browser.People, browser.App);

        var page = await browser.OpenAsync($"/console/programs/growth/mentorships/{mentorshipId}");

        Assert.Contains("Session 1, 30 minutes, was held.", page.Text);
        Assert.Contains("Mail to Theo Example", page.Text);
        Assert.DoesNotContain(Secret, page.Text);
        Assert.DoesNotContain("stays between us", page.Text);
        Assert.DoesNotContain("Maya Example entered the room", page.Text);
    }

    private static async Task<string> MeetAsync(ProgramDriver people, TestApp app)
    {
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        var planned = (await app.ListAsync<Session>(mentorship.Partition)).Single();
        var acts = app.Get<SessionActs>();
        await people.DoAsync(acts.SetAgendaAsync(A.ProgramId, planned.SessionId, ProgramDriver.Id(ProgramDriver.Mentee), Secret));
        var held = await people.MeetAsync();
        await people.DoAsync(acts.FollowUpAsync(A.ProgramId, held.SessionId, ProgramDriver.Id(ProgramDriver.Mentee), 2, Secret));
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        return mentorship.MentorshipId;
    }
}
