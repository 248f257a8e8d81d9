using System.Net;
using System.Net.Http.Headers;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.People;

/// <summary>What a list says of people who are known already, and lists that take a while.</summary>
public sealed class ImportCallTests
{
    private const string First =
        "external_id,given_name,family_name,email,manager_external_id,time_zone,language\r\n"
        + "R1,Rita,Chef,rita@example.com,,Europe/Paris,fr\r\nR2,Paul,Report,paul@example.com,R1,Europe/Paris,fr\r\n";

    [Fact]
    public async Task A_list_without_a_column_leaves_managers_and_languages_as_they_are()
    {
        await using var caller = await ApiCaller.StartAsync();
        await ImportAsync(caller, First);

        await ImportAsync(caller, "external_id,given_name,family_name,email,time_zone,title\nR2,Paul,Report,paul@example.com,Europe/Paris,Analyst\n");

        var paul = await PersonAsync(caller, "R2");
        Assert.Equal(("fr", "Analyst"), (paul.Language, paul.Title));
        Assert.Equal((await PersonAsync(caller, "R1")).PersonId, paul.ManagerId);
    }

    [Fact]
    public async Task An_empty_field_takes_the_manager_away()
    {
        await using var caller = await ApiCaller.StartAsync();
        await ImportAsync(caller, First);

        await ImportAsync(caller, "external_id,given_name,family_name,email,manager_external_id\nR2,Paul,Report,paul@example.com,\n");

        Assert.Null((await PersonAsync(caller, "R2")).ManagerId);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_for_whom()
    {
        await using var caller = await ApiCaller.StartAsync();
        await ImportAsync(caller, First);
        const string Second = "external_id,given_name,family_name,email,language\nR1,Rita,Chef,rita@example.com,fr\n"
            + "R2,Paul,Report,paul@example.com,en\nR3,Noor,New,noor@example.com,en\n";

        var answer = await ImportAsync(caller, Second, "?dryRun=true");

        Assert.Equal(new ImportCounts(Created: 1, Changed: 1, Unchanged: 1, Waiting: 0, Asked: 0), answer.Counts);
        var paul = Assert.Single(answer.Changes, change => change.Kind is ImportKind.Changed);
        Assert.Equal(("R2", 3), (paul.ExternalId, paul.Line));
        Assert.Equal(new ImportChange(ImportField.Language, "fr", "en"), Assert.Single(paul.Changes));
        Assert.Equal("fr", (await PersonAsync(caller, "R2")).Language);
    }

    [Fact]
    public async Task Somebody_with_the_address_of_somebody_else_is_asked_about_before_and_after()
    {
        await using var caller = await ApiCaller.StartAsync();
        await ImportAsync(caller, First);
        const string Twin = "external_id,given_name,family_name,email\nR9,Rita,Chef,rita@example.com\n";

        Assert.Equal(ImportKind.Asked, Assert.Single((await ImportAsync(caller, Twin, "?dryRun=true")).Changes).Kind);
        await ImportAsync(caller, Twin);

        Assert.Null(await caller.App.Get<PersonActs>().FindAsync((await caller.App.Get<PersonIds>().FindAsync("R9"))!));
    }

    [Fact]
    public async Task A_list_that_makes_the_mentor_the_manager_reaches_the_coordinator()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();
        await caller.People.KickOffAsync();

        await ImportAsync(caller, "external_id,given_name,family_name,email,manager_external_id\nTheo,Theo,Example,theo@example.com,Maya\n");

        Assert.Equal(WorkItemKind.ConflictFound, Assert.Single(await caller.People.OpenWorkItemsAsync()).Kind);
    }

    [Fact]
    public async Task A_workbook_is_taken_as_a_list()
    {
        await using var caller = await ApiCaller.StartAsync();
        var workbook = new AWorkbook();
        var header = string.Concat(
            workbook.Text("A1", "External ID"), workbook.Text("B1", "First name"), workbook.Text("C1", "Last name"), workbook.Text("D1", "E-Mail"));
        var ana = AWorkbook.Number("A2", "7") + workbook.Text("B2", "Ana") + workbook.Text("C2", "Prado") + workbook.Text("D2", "ana@example.com");
        using var body = new ByteArrayContent(workbook.Pack((1, header), (2, ana)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        var answer = (await caller.SendAsync("/api/people/import", body)).Expect(HttpStatusCode.OK).Read<ImportAnswer>();

        Assert.Equal(1, answer.Saved);
        Assert.Equal("Ana Prado", (await PersonAsync(caller, "7")).Name);
    }

    [Fact]
    public async Task A_long_list_is_taken_in_in_the_background_and_says_how_far_it_is()
    {
        await using var caller = await ApiCaller.StartAsync();

        var ordered = (await caller.PostTextAsync("/api/people/import", Long(250), "text/csv")).Expect(HttpStatusCode.Accepted);
        var progress = (await caller.GetAsync(ordered.Location!)).Expect(HttpStatusCode.OK).Read<ImportProgress>();

        Assert.StartsWith("/api/people/imports/", ordered.Location, StringComparison.Ordinal);
        Assert.Equal(0, ordered.Read<ImportAnswer>().Saved);
        Assert.Equal((250, 250, true), (progress.Good, progress.Taken, progress.IsDone));
        Assert.Equal("Person 250", (await PersonAsync(caller, "E250")).Name);
    }

    [Fact]
    public async Task Of_a_list_that_was_taken_in_no_row_is_kept()
    {
        await using var caller = await ApiCaller.StartAsync();

        await caller.PostTextAsync("/api/people/import", Long(101), "text/csv");

        var portions = await caller.App.ListAsync<ImportPortion>(Partition.Organization);
        Assert.Equal(2, portions.Count);
        Assert.All(portions, portion => Assert.Empty(portion.Rows));
    }

    [Fact]
    public async Task A_list_that_is_not_there_has_no_progress()
    {
        await using var caller = await ApiCaller.StartAsync();

        (await caller.GetAsync("/api/people/imports/nothing")).Expect(HttpStatusCode.NotFound);
    }

    private static string Long(int rows) => "external_id,given_name,family_name,email\n"
        + string.Concat(Enumerable.Range(1, rows).Select(number => $"E{number},Person,{number},p{number}@example.com\n"));

    // What is said later counts: no two lists are handed in at one moment.
    private static async Task<ImportAnswer> ImportAsync(ApiCaller caller, string list, string query = "")
    {
        await caller.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        return (await caller.PostTextAsync($"/api/people/import{query}", list, "text/csv")).Expect(HttpStatusCode.OK).Read<ImportAnswer>();
    }

    private static async Task<Person> PersonAsync(ApiCaller caller, string externalId) =>
        await caller.App.ReadAsync(Person.KeyOf((await caller.App.Get<PersonIds>().FindAsync(externalId))!));
}
