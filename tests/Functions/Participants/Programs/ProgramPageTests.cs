using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Tracks;
using MentorFlow.Orchestrations.Pages;
using MentorFlow.Orchestrations.Tracks;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Programs;

/// <summary>The page that all who take part in a program share, and that of a track (R27).</summary>
public sealed class ProgramPageTests : PageTest
{
    private const string Path = "/m/program/growth";

    private const string Robin = "coordinator:robin";

    [Fact]
    public async Task News_stand_newest_first_on_the_page_of_the_program_and_those_of_a_track_for_its_people()
    {
        await ComeInAsync();
        await WriteAsync("A room for all", track: null);
        await App.AdvanceAsync(TimeSpan.FromHours(1));
        await WriteAsync("For operations", "ops");
        await App.Get<TrackActs>().PlaceAsync(A.ProgramId, A.Id(Theo), "ops", Robin);

        var theirs = await TheoBrowser.GetAsync(Path);

        Assert.True(theirs.Text.IndexOf("For operations", StringComparison.Ordinal) < theirs.Text.IndexOf("A room for all", StringComparison.Ordinal));
        Assert.DoesNotContain("For operations", (await MayaBrowser.GetAsync(Path)).Text);
        Assert.Contains("For operations", (await MayaBrowser.GetAsync($"{Path}/ops")).Text);
        Assert.Contains("/m/program/growth/ops", (await TheoBrowser.GetAsync("/m")).Html.DocumentElement.OuterHtml);
        Assert.Equal(HttpStatusCode.NotFound, (await MayaBrowser.GetAsync($"{Path}/gone")).Status);
    }

    [Fact]
    public async Task Only_who_agrees_is_shown_and_nobody_is_once_they_take_it_back()
    {
        await ComeInAsync();
        var page = await MayaBrowser.GetAsync(Path);

        var unticked = await MayaBrowser.PressAsync(page, "Show me", ("talk", "Working abroad"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unticked.Status);
        Assert.DoesNotContain("Working abroad", (await TheoBrowser.GetAsync(Path)).Text);

        page = await MayaBrowser.PressAsync(unticked, "Show me", ("talk", "Working abroad"), ("show", "yes"));
        var seen = (await TheoBrowser.GetAsync(Path)).Text;
        Assert.Contains("Maya", seen);
        Assert.Contains("Working abroad", seen);

        await MayaBrowser.PressAsync(page, "Do not show me any more");
        Assert.DoesNotContain("Working abroad", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Empty(await App.ListAsync<ShownPerson>(Program));
    }

    [Fact]
    public async Task A_profile_offers_the_tracks_that_are_for_its_writer()
    {
        await ComeInAsync();
        var draft = new TrackDraft(new Dictionary<string, string> { ["en"] = "Mentors only" }, Roles: [ProgramRole.Mentor]);
        Assert.Null((await App.Get<TrackActs>().SaveAsync(A.ProgramId, "mentors", draft, Robin)).Refusal);
        var profile = await TheoBrowser.GetAsync("/m/profile/growth");
        Assert.DoesNotContain("Mentors only", profile.Text);

        await TheoBrowser.PressAsync(profile, "Save", ("track", "mentors"));
        Assert.Null(await TrackOfTheoAsync());
        await TheoBrowser.PressAsync(profile, "Save", ("track", "ops"));

        Assert.Equal("ops", await TrackOfTheoAsync());
    }

    private async Task ComeInAsync()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        var draft = new TrackDraft(new Dictionary<string, string> { ["en"] = "Operations" });
        Assert.Null((await App.Get<TrackActs>().SaveAsync(A.ProgramId, "ops", draft, Robin)).Refusal);
        await MayaBrowser.ComeInAsync(Maya);
        await TheoBrowser.ComeInAsync(Theo);
    }

    private async Task WriteAsync(string title, string? track)
    {
        var draft = new NewsDraft(new Dictionary<string, string> { ["en"] = title }, TrackId: track);
        Assert.Null((await App.Get<NewsActs>().SaveAsync(A.ProgramId, $"{Guid.NewGuid()}", draft, Robin)).Refusal);
    }

    private async Task<string?> TrackOfTheoAsync() => (await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)))).Track;
}
