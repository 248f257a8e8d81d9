using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Programs;

public sealed class ProgramCallTests
{
    [Fact]
    public async Task A_program_is_created_started_and_shown()
    {
        await using var caller = await ApiCaller.StartAsync();

        var created = (await caller.PostAsync("/api/programs", A.Program(caller.App.Now))).Expect(HttpStatusCode.Created);
        (await caller.PostAsync($"{created.Location}/start")).Expect(HttpStatusCode.OK);

        Assert.Equal("Running", (string?)(await caller.GetAsync(created.Location!)).Json["status"]);
        Assert.Equal("Growth 2027", (string?)(await caller.GetAsync("/api/programs")).Json[0]!["name"]);
    }

    [Fact]
    public async Task A_program_of_circles_says_how_large_they_are_and_nobody_alone_chooses_in_it()
    {
        await using var caller = await ApiCaller.StartAsync();
        var circles = A.Program(caller.App.Now) with { Form = ProgramForm.Circle };

        var wrong = await caller.PostAsync("/api/programs", circles with
        {
            Circles = new CircleSettings(Smallest: 6, Largest: 5, Quorum: 7),
            Matching = MatchingSettings.Default with { Mode = MatchingMode.MenteeChoice },
        });
        var made = await caller.PostAsync("/api/programs", circles);

        Assert.Equal(
            ["circles.largest", "circles.quorum", "matching.mode"],
            wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields.Order(StringComparer.Ordinal));
        made.Expect(HttpStatusCode.Created);
        Assert.Equal(8, (int?)(await caller.GetAsync(made.Location!)).Json["circles"]?["largest"]);
    }

    [Fact]
    public async Task A_program_weighs_scores_its_own_way_and_wrong_weights_are_named()
    {
        await using var caller = await ApiCaller.StartAsync();
        ProgramDefinition With(ScoreWeights weights) => A.Program(caller.App.Now) with { Matching = MatchingSettings.Default with { Weights = weights } };

        var wrong = await caller.PostAsync("/api/programs", With(new ScoreWeights { Goals = -1, Difference = -2 }));
        var right = await caller.PostAsync("/api/programs", With(new ScoreWeights { Needs = 1, Goals = 0 }));

        Assert.Equal(["matching.weights.difference", "matching.weights.goals"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(1, (int?)right.Expect(HttpStatusCode.Created).Json["matching"]!["weights"]!["needs"]);
    }

    [Theory]
    [InlineData(MatchingMode.MenteeChoice, ProgramForm.OneToOne)]
    [InlineData(MatchingMode.Mutual, ProgramForm.Peer)]
    public async Task A_stable_answer_needs_two_sides_that_both_have_a_say(MatchingMode mode, ProgramForm form)
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostAsync(
            "/api/programs", A.Program(caller.App.Now) with { Form = form, Matching = MatchingSettings.Default with { Mode = mode, Stable = true } });

        Assert.Equal(["matching.stable"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task Every_broken_rule_is_reported_at_once_by_field()
    {
        await using var caller = await ApiCaller.StartAsync();
        var broken = A.Program(caller.App.Now) with { ProgramId = "Not An Id", Objectives = [], Zone = "Mars/Base", SizeCap = 1 };

        var answer = await caller.PostAsync("/api/programs", broken);

        Assert.Equal(["objectives", "programId", "sizeCap", "zone"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Empty((await caller.GetAsync("/api/programs")).Json.AsArray());
    }

    [Fact]
    public async Task An_id_that_is_taken_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.PostAsync("/api/programs", A.Program(caller.App.Now));

        var answer = await caller.PostAsync("/api/programs", A.Program(caller.App.Now));

        Assert.Equal(["programId"], answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task Starting_twice_conflicts_and_an_unknown_program_is_not_found()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        (await caller.PostAsync($"/api/programs/{A.ProgramId}/start")).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync("/api/programs/other/start")).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync("/api/programs/other")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_sample_definition_keeps_every_rule()
    {
        await using var caller = await ApiCaller.StartAsync();
        var sample = await File.ReadAllTextAsync(Repository.File("samples/programs/growth.json"), TestContext.Current.CancellationToken);

        (await caller.PostTextAsync("/api/programs", sample)).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Figures_are_derived_from_what_happened()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.KickOffAsync();
        await caller.People.MeetAsync();

        var figures = (await caller.GetAsync($"/api/programs/{A.ProgramId}/indicators")).Read<Indicators>();

        Assert.Equal((1, 1, 1, 1), (figures.Mentors, figures.Mentees, figures.Matches, figures.Meetings));
        Assert.Equal(0, figures.Messages);
        Assert.True(figures.Mails > 5, $"{figures.Mails} mails");
    }
}
