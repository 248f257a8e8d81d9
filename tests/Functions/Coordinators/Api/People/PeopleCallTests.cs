using System.Net;
using System.Text;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.People;

public sealed class PeopleCallTests
{
    private const string Header = "external_id,given_name,family_name,email,manager_external_id,time_zone\n";

    private const string Mixed = Header
        + "E1,Ada,Moreau,ada@example.com,,Europe/Paris\nE2,Bo,Lind,bo-at-example,E1,Europe/Oslo\nE3,Cy,Reed,cy@example.com,E9,Nowhere\n";

    [Fact]
    public async Task Good_rows_are_saved_and_bad_ones_listed_by_line()
    {
        await using var caller = await ApiCaller.StartAsync();

        var report = (await caller.PostTextAsync("/api/people/import", Mixed, "text/csv")).Expect(HttpStatusCode.OK).Read<ImportAnswer>();

        Assert.Equal((3, 1, 1), (report.Rows, report.Good, report.Saved));
        Assert.Equal([(3, "email"), (4, "manager_external_id"), (4, "time_zone")], report.Errors.Select(error => (error.Line, error.Column)).Order());
        Assert.Equal("Ada Moreau", (string?)Assert.Single((await caller.GetAsync("/api/people")).Items)!["name"]);
    }

    [Fact]
    public async Task A_dry_run_saves_nothing()
    {
        await using var caller = await ApiCaller.StartAsync();

        var report = (await caller.PostTextAsync("/api/people/import?dryRun=true", Mixed, "text/csv")).Expect(HttpStatusCode.OK).Read<ImportAnswer>();

        Assert.Equal((1, 0), (report.Good, report.Saved));
        Assert.Empty((await caller.GetAsync("/api/people")).Items);
    }

    [Fact]
    public async Task A_list_may_come_as_the_file_of_a_form_and_name_managers_of_an_earlier_one()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.PostTextAsync("/api/people/import", Mixed, "text/csv");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Header + "E4,Di,Sato,di@example.com,E1,Asia/Tokyo\n")), "file", "people.csv" },
        };

        var report = (await caller.SendAsync("/api/people/import", form)).Expect(HttpStatusCode.OK).Read<ImportAnswer>();

        Assert.Equal(1, report.Saved);
        var person = Assert.Single((await caller.GetAsync("/api/people?search=sato")).Items)!;
        Assert.Equal("Ada Moreau", (string?)(await caller.GetAsync($"/api/people/{person["personId"]}")).Json["manager"]!["name"]);
    }

    [Fact]
    public async Task A_list_without_the_columns_it_needs_is_refused()
    {
        await using var caller = await ApiCaller.StartAsync();

        var answer = await caller.PostTextAsync("/api/people/import", "name,mail\nAda,ada@example.com\n", "text/csv");

        Assert.Contains("external_id", answer.Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task People_come_in_pages()
    {
        await using var caller = await ApiCaller.StartAsync();
        var rows = string.Concat(Enumerable.Range(1, 5).Select(n => $"E{n},Person,{n},p{n}@example.com,,UTC\n"));
        await caller.PostTextAsync("/api/people/import", Header + rows, "text/csv");

        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await caller.GetAsync($"/api/people?limit=2{(after.Length > 0 ? $"&after={after}" : "")}");
            seen.AddRange(page.Items.Select(person => (string)person!["externalId"]!));
            after = (string?)page.Json["next"];
        }

        Assert.Equal(["E1", "E2", "E3", "E4", "E5"], seen.Order(StringComparer.Ordinal));
    }
}
