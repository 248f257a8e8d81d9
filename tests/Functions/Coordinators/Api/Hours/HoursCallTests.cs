using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.Hours;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Hours;

public sealed class HoursCallTests : IAsyncLifetime
{
    private const string Path = $"/api/programs/{A.ProgramId}/hours";

    private ApiCaller caller = null!;

    private static string Theo => ProgramDriver.Id(ProgramDriver.Mentee);

    public async ValueTask InitializeAsync()
    {
        caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await caller.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
    }

    [Fact]
    public async Task Hours_come_by_person_year_and_role_a_page_at_a_time()
    {
        var first = (await caller.GetAsync($"{Path}?limit=1")).Expect(HttpStatusCode.OK).Json;
        var second = (await caller.GetAsync($"{Path}?limit=1&after={Uri.EscapeDataString((string)first["next"]!)}")).Expect(HttpStatusCode.OK).Json;

        var rows = new[] { first, second }.Select(page => page["items"]!.AsArray().Single()!).ToList();
        Assert.Equal(
            [$"Mentee {A.TrainingMinutes(ProgramRole.Mentee)}", $"Mentor {A.TrainingMinutes(ProgramRole.Mentor)}"],
            rows.Select(row => $"{row["role"]} {row["trainingMinutes"]}").Order());
        Assert.All(rows, row => Assert.Equal((2027, 0), ((int)row["year"]!, (int)row["sessions"]!)));
        Assert.Null(second["next"]);
        Assert.Empty((await caller.GetAsync($"{Path}?year=2026")).Expect(HttpStatusCode.OK).Items);
        (await caller.GetAsync("/api/programs/nothing/hours")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_for_other_systems_has_a_line_for_each()
    {
        var file = (await caller.GetAsync($"/api/programs/{A.ProgramId}/hours-file?year=2027")).Expect(HttpStatusCode.OK).Text;

        var lines = file.TrimStart('\uFEFF').Trim().Split("\r\n");
        Assert.Equal(3, lines.Length);
        var minutes = A.TrainingMinutes(ProgramRole.Mentee);
        Assert.Single(
            lines,
            line => line.Contains($",2027,{Theo},Theo,theo@example.com,Theo Example,Mentee,0,0,{minutes},0,0,0,{minutes},0.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hours_of_one_person_are_put_right_under_an_id_of_the_callers()
    {
        var correction = new CorrectedHours(60, DateOnly.FromDateTime(caller.App.Now.UtcDateTime), "The workshop in Lyon.");
        var path = $"{Path}/{Theo}/corrections/lyon-2027";

        var made = (await caller.PutAsync(path, correction)).Expect(HttpStatusCode.OK).Json;
        (await caller.PutAsync(path, correction)).Expect(HttpStatusCode.OK);
        var wrong = (await caller.PutAsync($"{Path}/{Theo}/corrections/other", correction with { Minutes = 0, Reason = "" }))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await caller.PutAsync($"{Path}/nobody/corrections/other", correction)).Expect(HttpStatusCode.NotFound);

        Assert.Equal(("Correction", "lyon-2027"), ((string)made["source"]!, (string)made["subject"]!));
        Assert.Equal(["minutes", "reason"], wrong.Fields);
        var hours = (await caller.GetAsync($"{Path}/{Theo}")).Expect(HttpStatusCode.OK).Json;
        Assert.Equal(
            (60 + A.TrainingMinutes(ProgramRole.Mentee), 1 + A.Training(ProgramRole.Mentee).Gate.Count),
            ((int)hours["minutes"]!, hours["lines"]!.AsArray().Count));
        (await caller.GetAsync($"{Path}/nobody")).Expect(HttpStatusCode.NotFound);
    }

    public ValueTask DisposeAsync() => caller.DisposeAsync();
}
