using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Programs;

public sealed class ObjectiveCallTests
{
    [Fact]
    public async Task The_present_value_of_an_objective_is_what_has_happened()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync(Tied);
        await caller.People.KickOffAsync();
        Assert.Equal<double?>([1, 0, null, null, null], await PresentAsync(caller));

        await caller.People.MeetAsync();

        Assert.Equal<double?>([1, 1, null, null, null], await PresentAsync(caller));
    }

    [Fact]
    public async Task The_page_of_a_program_shows_it_beside_target_and_date()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(Tied);
        await browser.People.KickOffAsync();
        await browser.People.MeetAsync();

        var text = (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Text;

        Assert.Contains("now 1: reached", text);
        Assert.Contains("now 1", text);
        Assert.Contains("target 80%", text);
        Assert.Contains("it takes 5 people", text);
    }

    [Fact]
    public async Task A_question_that_no_survey_asks_measures_nothing()
    {
        await using var caller = await ApiCaller.StartAsync();
        var wrong = A.Program(caller.App.Now) with { Objectives = [Aim("weather") with { Question = "weather" }] };

        var refused = (await caller.PostAsync("/api/programs", wrong)).Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["objectives[0].question"], refused.Fields);
        Assert.Empty((await caller.GetAsync("/api/programs")).Json.AsArray());
    }

    private static ProgramDefinition Tied(ProgramDefinition program) => program with
    {
        Objectives =
        [
            Aim("pairs") with { Figure = ProgramFigure.Mentorships, Target = 1 },
            Aim("sessions") with { Figure = ProgramFigure.Sessions, Target = 20 },
            Aim("kept") with { Figure = ProgramFigure.Held, Target = 0.8 },
            Aim("learning") with { Question = "learned", Target = 4 },
            Aim("said by people"),
        ],
    };

    private static Objective Aim(string text) => new(text, "as it is read", 0.6, new DateOnly(2027, 9, 30));

    private static async Task<IEnumerable<double?>> PresentAsync(ApiCaller caller) =>
        (await caller.GetAsync($"/api/programs/{A.ProgramId}/objectives")).Read<IReadOnlyList<ObjectiveStanding>>().Select(standing => standing.Present);
}
