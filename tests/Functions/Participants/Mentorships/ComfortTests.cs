using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Mentorships;

/// <summary>What makes meeting easier for somebody: the partner knows what they want known, and the session follows (R95, R96).</summary>
public sealed class ComfortTests : PageTest
{
    private static readonly Accommodations Said = new(
        CameraOptional: true, Notes: "I read lips.", WritesFirst: true, Needs: [MeetingNeed.Captions], BreakEvery: 20);

    [Fact]
    public async Task The_partner_reads_in_kind_words_what_helps_and_notes_only_where_they_may()
    {
        var pair = await BeginAsync(Said);

        foreach (var path in (string[])[$"/m/mentorship/growth/{pair.MentorshipId}", $"/m/s/growth/{pair.SessionId}"])
        {
            var page = await MayaBrowser.GetAsync(path);
            Assert.Contains("Theo prefers to begin by writing.", page.Text);
            Assert.Contains("Theo chooses freely whether the camera is on.", page.Text);
            Assert.Contains("Theo follows better with captions", page.Text);
            Assert.Contains("Theo needs a break every 20 minutes.", page.Text);
            Assert.DoesNotContain("I read lips.", page.Text);
        }

        await SayAsync(Said with { NotesToPartner = true });
        Assert.Contains("I read lips.", (await MayaBrowser.GetAsync($"/m/mentorship/growth/{pair.MentorshipId}")).Text);
    }

    [Fact]
    public async Task A_break_that_somebody_needs_is_taken_into_the_session_with_one_click()
    {
        var pair = await BeginAsync(Said);

        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/s/growth/{pair.SessionId}"), "Plan the break");

        Assert.Equal(20, (await App.ReadAsync(Key.Of(pair))).Shape!.BreakAfter);
        Assert.DoesNotContain("Take it into this session?", (await MayaBrowser.GetAsync($"/m/s/growth/{pair.SessionId}")).Text);
    }

    [Fact]
    public async Task The_call_of_who_prefers_to_write_begins_at_the_chat_without_their_picture()
    {
        var pair = await BeginAsync(new Accommodations(WritesFirst: true));
        await App.AdvanceToAsync(pair.StartsAt);
        TheoBrowser = NewBrowser();
        await TheoBrowser.ComeInAsync(Theo);

        var call = (await TheoBrowser.GetAsync($"/m/s/growth/{pair.SessionId}")).Html.GetElementById("call")!;

        Assert.Equal(("true", "off"), (call.GetAttribute("data-writes"), call.GetAttribute("data-start-camera")));
    }

    [Fact]
    public async Task The_profile_keeps_what_was_ticked_and_names_a_break_that_is_none()
    {
        await BeginAsync(Accommodations.None);
        var form = await TheoBrowser.GetAsync("/m/profile/growth");

        var wrong = await TheoBrowser.PressAsync(form, "Save my profile", ("breakEvery", "5"));
        await TheoBrowser.PressAsync(form, "Save my profile", ("breakEvery", "25"), ("meetingNeeds", "Captions"), ("writesFirst", "yes"));

        Assert.Contains("from 10 to 120 minutes", wrong.ErrorOf("breakEvery"));
        var said = (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo)))).Profile!.Accommodations;
        Assert.Equal((25, true, false), (said.BreakEvery, said.WritesFirst, said.NotesToPartner));
        Assert.Equal([MeetingNeed.Captions], said.Needs!);
    }

    private async Task<Session> BeginAsync(Accommodations said)
    {
        await People.KickOffAsync();
        await SayAsync(said);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        return Assert.Single(await App.ListAsync<Session>(Program));
    }

    private Task SayAsync(Accommodations said) => People.DoAsync(App.Get<EnrollmentActs>().SaveProfileAsync(
        A.ProgramId, ProgramDriver.Id(Theo), A.Profile(ProgramRole.Mentee) with { Accommodations = said }));
}
