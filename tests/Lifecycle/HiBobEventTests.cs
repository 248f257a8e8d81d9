using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>HiBob's events, from the signed bytes through its search to the person.</summary>
public sealed class HiBobEventTests
{
    private const string Id = "2938475";

    private const string Employee = """
        {
          "id": "2938475", "/root/id": { "value": "2938475" }, "firstName": "Nia", "surname": "New", "email": "nia@example.com",
          "work": {
            "department": "209192163", "site": "17", "title": "255298499", "startDate": "2026-12-14", "customColumns": { "column_1": "4" },
            "reportsTo": { "id": "3332", "displayName": "Max Top", "email": "max@example.com" }
          },
          "home": { "legalGender": "Female" },
          "internal": { "status": "Active", "lifecycleStatus": "employed", "terminationDate": null },
          "humanReadable": {
            "firstName": "Nia", "internal": { "lifecycleStatus": "Employed", "status": "Active" },
            "work": { "department": "Data", "site": "Lyon", "title": "Analyst", "startDate": "14/12/2026", "customColumns": { "column_1": "4" } }
          }
        }
        """;

    [Fact]
    public async Task A_webhook_is_set_up_by_a_ping_that_is_answered_with_200()
    {
        var bob = new FakeHiBob();
        await using var app = await bob.StartAppAsync();

        var ping = SignedWebhook.HiBob("\"Ping test\"") with { Headers = new Dictionary<string, string>() };
        Assert.Equal(HttpStatusCode.OK, await bob.SendAsync(app, _ => ping));
        Assert.Equal(HttpStatusCode.Unauthorized, await bob.SendAsync(app, now => Event("employee.left", now).With("Bob-Signature", "AAAA")));
        Assert.Empty(await FakeHris.KeptAsync(app, Id));
    }

    [Fact]
    public async Task Somebody_created_is_looked_up_by_a_service_user_and_what_we_have_no_use_for_is_not_kept()
    {
        var bob = new FakeHiBob { Employees = { [Id] = Employee } };
        await using var app = await bob.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        Assert.Equal(HttpStatusCode.Accepted, await bob.SendAsync(app, now => Event("employee.created", now)));

        var nia = (await FakeHris.PersonAsync(app, Id))!;
        Assert.Equal(("Nia New", "nia@example.com", "Analyst", "Data", "Lyon", (int?)4), (nia.Name, nia.Email, nia.Title, nia.Team, nia.Site, nia.Level));
        Assert.Equal(((DateOnly?)new DateOnly(2026, 12, 14), await app.Get<PersonIds>().FindAsync("3332")), (nia.HiredOn, nia.ManagerId));
        Assert.Equal("hris:Hired", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
        Assert.DoesNotContain("Female", await FakeHris.KeptAsync(app, Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_leave_and_return_are_understood_as_HiBob_says_them()
    {
        var bob = new FakeHiBob { Employees = { [Id] = Employee } };
        await using var app = await bob.StartAppAsync();
        await bob.SendAsync(app, now => Event("employee.created", now));

        bob.Employees[Id] = Employee.Replace("\"Employed\"", "\"Parental leave\"");
        await bob.SendAsync(app, now => Event("employee.temporaryLeave", now));
        Assert.Equal(Standing.OnLeave, await StandingAsync(app));

        bob.Employees[Id] = Employee;
        await bob.SendAsync(app, now => Event("employee.updated", now, """, "fieldUpdatesIds": [{ "id": "internal.lifecycleStatus" }]"""));
        Assert.Equal(Standing.Active, await StandingAsync(app));

        bob.Employees[Id] = Employee.Replace("\"Employed\"", "\"Garden leave\"");
        await bob.SendAsync(app, now => Event("employee.left", now));
        Assert.Equal(Standing.Left, await StandingAsync(app));
    }

    [Fact]
    public async Task An_end_in_ten_days_is_announced_and_can_be_taken_back()
    {
        var bob = new FakeHiBob { Employees = { [Id] = Employee } };
        await using var app = await bob.StartAppAsync();
        await bob.SendAsync(app, now => Event("employee.created", now));

        bob.Employees[Id] = Employee.Replace("\"terminationDate\": null", $"\"terminationDate\": \"{app.Now.AddDays(10):yyyy-MM-dd}\"");
        await bob.SendAsync(app, now => Event("employee.updated", now));
        bob.Employees[Id] = Employee;
        await bob.SendAsync(app, now => Event("employee.updated", now));
        await app.AdvanceAsync(TimeSpan.FromDays(11));
        Assert.Equal(Standing.Active, await StandingAsync(app));

        bob.Employees[Id] = Employee.Replace("\"terminationDate\": null", $"\"terminationDate\": \"{app.Now.AddDays(10):yyyy-MM-dd}\"");
        await bob.SendAsync(app, now => Event("employee.updated", now));
        await app.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(Standing.Active, await StandingAsync(app));
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(Standing.Left, await StandingAsync(app));
    }

    private static async Task<Standing> StandingAsync(TestApp app) => (await FakeHris.PersonAsync(app, Id))!.Standing;

    private static WebhookRequest Event(string type, DateTimeOffset now, string more = "") => SignedWebhook.HiBob($$"""
        {
          "companyId": 636000, "type": "{{type}}", "triggeredBy": "system", "triggeredAt": "{{now:yyyy-MM-ddTHH:mm:ss.ffffff}}", "version": "v2",
          "data": { "employeeId": "{{Id}}"{{more}} }
        }
        """);
}
