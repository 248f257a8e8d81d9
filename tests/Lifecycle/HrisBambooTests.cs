using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>BambooHR's own events, from the signed bytes to the person: forms, thin events that are looked up, statuses, numbers that are no ids.</summary>
public sealed class HrisBambooTests
{
    [Fact]
    public async Task A_form_is_read_as_its_JSON()
    {
        await using var app = await new FakeBamboo().StartAppAsync();

        await SendAsync(
            app,
            "employees[12][changedFields][0]=Work+Email&employees[12][First+Name]=Jo&employees[12][Last+Name]=Form&employees[12][Work+Email]=jo.form%40example.com",
            "application/x-www-form-urlencoded");

        Assert.Equal(("Jo Form", "jo.form@example.com"), (await PersonAsync(app, "12")) is var jo ? (jo.Name, jo.Email) : default);
    }

    [Theory]
    [InlineData("""{"employees":[{"id":"31","action":"Created","changedFields":[],"fields":{}}]}""")]
    [InlineData("""{"type":"employee.created","data":{"companyId":"1","employeeId":"31"}}""")]
    public async Task Somebody_created_of_whom_nothing_is_said_is_looked_up_and_invited_on_their_first_day(string body)
    {
        var bamboo = new FakeBamboo();
        await using var app = await bamboo.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(
            program => program.OpenFor(120) with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        bamboo.Employees["31"] = $$"""
            { "firstName": "Nia", "lastName": "", "workEmail": "nia@example.com", "status": "Active", "hireDate": "{{app.Now.AddDays(60):yyyy-MM-dd}}" }
            """;

        await SendAsync(app, body);
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        await SendAsync(app, """{"type":"employee.updated","data":{"employeeId":"31","changedFields":["department"]}}""");
        await app.AdvanceAsync(TimeSpan.FromDays(39));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("hris:Hired", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
    }

    [Fact]
    public async Task A_number_of_a_supervisor_makes_no_stranger_the_manager()
    {
        await using var app = await new FakeBamboo().StartAppAsync();

        await SendAsync(
            app,
            """{"employees":[{"id":"41","action":"Created","fields":{"First Name":"Rep","Work Email":"rep@example.com","supervisorEId":"40","supervisorId":"9040"}}]}""");

        Assert.Equal(await app.Get<PersonIds>().FindAsync("40"), (await PersonAsync(app, "41")).ManagerId);
        Assert.Null(await app.Get<PersonIds>().FindAsync("9040"));
    }

    [Theory]
    [InlineData("\"Employment Status\":\"Leave of Absence\",\"Status\":\"Active\"", Standing.OnLeave)]
    [InlineData("\"Status\":\"Active\",\"Employment Status\":\"Leave of Absence\"", Standing.OnLeave)]
    [InlineData("\"Status\":\"Inactive\",\"Employment Status\":\"Leave of Absence\"", Standing.Left)]
    [InlineData("\"Employment Status\":\"Terminated\",\"Status\":\"Active\"", Standing.Left)]
    [InlineData("\"Status\":\"Active\"", Standing.Active)]
    public async Task An_end_beats_a_leave_and_a_leave_beats_active(string fields, Standing standing)
    {
        await using var app = await new FakeBamboo().StartAppAsync();
        await HireAsync(app);

        await SendAsync(app, $$$"""{"employees":[{"id":"51","action":"Updated","changedFields":["Employment Status"],"fields":{{{{fields}}}}}]}""");

        Assert.Equal(standing, (await PersonAsync(app, "51")).Standing);
    }

    [Fact]
    public async Task A_leave_that_stands_in_the_history_of_employment_is_seen_by_looking_up_and_active_alone_does_not_end_it()
    {
        var bamboo = new FakeBamboo();
        await using var app = await bamboo.StartAppAsync();
        await HireAsync(app);
        const string Changed = """{"type":"employee.updated","data":{"companyId":"1","employeeId":"51","changedFields":["employmentHistoryStatus"]}}""";

        bamboo.Employees["51"] = """{ "status": "Active", "employmentHistoryStatus": "Leave of Absence" }""";
        await SendAsync(app, Changed);
        Assert.Equal(Standing.OnLeave, (await PersonAsync(app, "51")).Standing);

        bamboo.Employees["51"] = """{ "status": "Active", "employmentHistoryStatus": null }""";
        await SendAsync(app, Changed + " ");
        Assert.Equal(Standing.OnLeave, (await PersonAsync(app, "51")).Standing);

        bamboo.Employees["51"] = """{ "status": "Active", "employmentHistoryStatus": "Full-Time" }""";
        await SendAsync(app, Changed + "  ");
        Assert.Equal(Standing.Active, (await PersonAsync(app, "51")).Standing);
    }

    [Fact]
    public async Task A_title_that_is_named_as_changed_and_is_the_same_is_no_new_role()
    {
        await using var app = await new FakeBamboo().StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.NewRole, ProgramRole.Mentee)] });
        await HireAsync(app);

        await SendAsync(app, Named("Engineer"));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));

        await SendAsync(app, Named("Team lead"));
        Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));

        static string Named(string title) =>
            $$"""{"employees":[{"id":"51","action":"Updated","changedFields":["Job Title"],"fields":{"First Name":"Uwe","Job Title":"{{title}}"} }]}""";
    }

    [Fact]
    public async Task Of_two_changes_of_one_moment_the_last_in_the_delivery_holds()
    {
        await using var app = await new FakeBamboo().StartAppAsync();
        await HireAsync(app);

        await SendAsync(app, $$"""{"employees":[{{Titled("Zoologist")}},{{Titled("Analyst")}}]}""");

        Assert.Equal("Analyst", (await PersonAsync(app, "51")).Title);

        static string Titled(string title) => $$"""{"id":"51","action":"Updated","changedFields":["Job Title"],"fields":{"Job Title":"{{title}}"} }""";
    }

    [Theory]
    [InlineData("2027-01-04", Standing.Active)]
    [InlineData("2027-01-03", Standing.Left)]
    public async Task Who_is_said_to_be_gone_in_the_morning_of_their_last_day_works_until_its_end(string last, Standing standing)
    {
        await using var app = await new FakeBamboo().StartAppAsync();
        await HireAsync(app);

        await SendAsync(
            app, $$"""{"employees":[{"id":"51","action":"Updated","fields":{"Status":"Inactive","Termination Date":"{{last}}"} }]}""");
        Assert.Equal(standing, (await PersonAsync(app, "51")).Standing);

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(Standing.Left, (await PersonAsync(app, "51")).Standing);
    }

    [Fact]
    public async Task Everybody_of_a_company_that_is_connected_was_there_already()
    {
        var bamboo = new FakeBamboo();
        await using var app = await bamboo.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        bamboo.Employees["31"] =
            """{ "firstName": "Nia", "lastName": "Long", "workEmail": "nia@example.com", "status": "Active", "hireDate": "2019-05-01" }""";

        await SendAsync(app, """{"type":"employee.created","data":{"companyId":"1","employeeId":"31"}}""");

        Assert.Equal(Standing.Active, (await PersonAsync(app, "31")).Standing);
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
    }

    [Theory]
    [InlineData("""{"employees":[null]}""", "employees[0]")]
    [InlineData("""{"employees":[{"id":"1","fields":{"First Name":"\ud800"}}]}""", "employees[0].fields.First Name")]
    [InlineData("""{"employees":[{"id":"1","fields":7}]}""", "employees[0].fields")]
    public async Task What_cannot_be_read_is_400_and_named_by_its_place(string body, string place)
    {
        await using var app = await new FakeBamboo().StartAppAsync();

        var (status, said) = await new HrisDriver(app).AnswerOfBambooAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_cannot_be_looked_up_keeps_no_other_waiting()
    {
        await using var app = await HrisDriver.StartAppAsync([.. HrisDriver.BambooConnection]);
        await HireAsync(app);

        await SendAsync(app, """{"employees":[{"id":"52","action":"Created","fields":[]},{"id":"51","action":"Deleted","fields":{"Status":"Inactive"}}]}""");

        Assert.Equal(Standing.Left, (await PersonAsync(app, "51")).Standing);
    }

    [Fact]
    public async Task Five_hundred_employees_of_one_delivery_are_all_taken_in()
    {
        await using var app = await new FakeBamboo().StartAppAsync();
        var employees = Enumerable.Range(1000, 500).Select(id =>
            $$"""{"id":"{{id}}","action":"Created","fields":{"First Name":"P{{id}}","Work Email":"p{{id}}@example.com","supervisorEId":"{{(id / 2) + 500}}"} }""");

        await SendAsync(app, $$"""{"employees":[{{string.Join(',', employees)}}]}""");

        var known = await app.ListAsync<DirectoryEntry>(Partition.Organization);
        Assert.Equal(500, known.Count);

        // The first is said to be their own manager, which is nobody's.
        Assert.All(known, entry => Assert.Equal(entry.ExternalId == "1000", entry.ManagerId is null));
    }

    private static Task HireAsync(TestApp app) => SendAsync(
        app,
        """{"employees":[{"id":"51","action":"Created","fields":{"First Name":"Uwe","Last Name":"Unmoved","Work Email":"uwe@example.com","Job Title":"Engineer"}}]}""");

    private static async Task SendAsync(TestApp app, string body, string contentType = "application/json")
    {
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Accepted, await new HrisDriver(app).SendBambooAsync(body, contentType));
        await app.SettleAsync();
    }

    private static async Task<Person> PersonAsync(TestApp app, string id) =>
        (await app.Get<PersonActs>().FindAsync((await app.Get<PersonIds>().FindAsync(id))!))!;
}
