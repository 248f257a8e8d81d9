using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Api.Tracks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Tracks;

/// <summary>The parts of a program by API: made, settled, filled, counted, taken away (R27).</summary>
public sealed class TrackCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/tracks";

    private const string People = $"/api/programs/{A.ProgramId}/track-people";

    private static readonly TrackDraft Draft = new(new Dictionary<string, string> { ["en"] = "Operations", ["fr"] = "Exploitation" });

    [Fact]
    public async Task A_track_counts_its_people_and_what_they_did_and_gives_no_mean_of_a_few()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        (await caller.PutAsync($"{Path}/ops", Draft)).Expect(HttpStatusCode.OK);
        await caller.People.KickOffAsync();
        await caller.People.MeetAsync();

        var placed = (await caller.PostAsync(People, new TrackPlacing([A.Id("Theo"), A.Id("Nobody")], "ops"))).Read<TrackPlaced>();

        var figures = Assert.Single((await caller.GetAsync(Path)).Read<ProgramTracks>().Tracks).Figures;
        Assert.Equal(1, placed.Count);
        Assert.Equal(("Operations", 1, 1, 1), (figures.Name, figures.People, figures.Matched, figures.Held));
        Assert.Null(figures.Ease);
    }

    [Fact]
    public async Task What_tracks_mean_is_said_once_and_read_again()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        var meaning = new TrackMeaning(TrackPreference.Preferred, ByRule: true);

        var settings = $"/api/programs/{A.ProgramId}/track-settings";
        (await caller.PutAsync(settings, meaning)).Expect(HttpStatusCode.OK);
        (await caller.PutAsync(settings, meaning)).Expect(HttpStatusCode.OK);

        var tracks = (await caller.GetAsync(Path)).Read<ProgramTracks>();
        Assert.Equal((TrackPreference.Preferred, true), (tracks.Matching, tracks.ByRule));
    }

    [Fact]
    public async Task A_track_goes_when_nobody_is_in_it_any_more()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync("Theo", ProgramRole.Mentee);
        await caller.PutAsync($"{Path}/ops", Draft);
        await caller.PostAsync(People, new TrackPlacing([A.Id("Theo")], "ops"));

        var refused = (await caller.DeleteAsync($"{Path}/ops")).Expect(HttpStatusCode.UnprocessableEntity);
        await caller.PostAsync(People, new TrackPlacing([A.Id("Theo")]));
        (await caller.DeleteAsync($"{Path}/ops")).Expect(HttpStatusCode.NoContent);

        Assert.Contains("1 person is in it", refused.Error("track"), StringComparison.Ordinal);
        Assert.Null((await caller.App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Theo")))).Track);
        Assert.Empty((await caller.GetAsync(Path)).Read<ProgramTracks>().Tracks);
    }

    [Fact]
    public async Task A_place_in_a_track_that_is_not_there_is_refused_by_field()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        Assert.Equal(["trackId"], (await caller.PostAsync(People, new TrackPlacing([A.Id("Theo")], "gone"))).Fields);
        (await caller.GetAsync("/api/programs/nothing/tracks")).Expect(HttpStatusCode.NotFound);
    }
}
