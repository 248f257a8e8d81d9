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

/// <summary>Merge's events, which carry the employee: from the signed bytes to the person.</summary>
public sealed class MergeEventTests
{
    private const string Id = "0958cbc6-6040-430a-848e-aafacbadf4ae";
    private const string ManagerId = "0048ea5b-911e-4dff-9364-92070dea62ff";

    [Fact]
    public async Task A_new_employee_is_invited_and_what_is_nobodys_business_is_dropped_on_receipt()
    {
        var merge = new FakeMerge();
        await using var app = await merge.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        Assert.Equal(HttpStatusCode.Accepted, await merge.SendAsync(app, now => Event("Employee.added", now, begins: "2027-01-04T00:00:00Z")));

        var dirna = (await FakeHris.PersonAsync(app, Id))!;
        Assert.Equal(
            ("Dina Emanuel", "dirna@example.com", "Analyst", "Data", "Lyon", (int?)4),
            (dirna.Name, dirna.Email, dirna.Title, dirna.Team, dirna.Site, dirna.Level));
        Assert.Equal(((DateOnly?)new DateOnly(2027, 1, 4), await app.Get<PersonIds>().FindAsync(ManagerId)), (dirna.HiredOn, dirna.ManagerId));
        Assert.Equal("hris:Hired", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
        var kept = await FakeHris.KeptAsync(app, Id);
        Assert.All(
            (string[])["1234567890", "1990-11-10", "WHITE", "FEMALE", "MARRIED", "private@example.com", "+1234567890"],
            secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_whom_the_first_synchronization_adds_is_known_and_nobody_of_them_has_just_been_hired()
    {
        var merge = new FakeMerge();
        await using var app = await merge.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        await merge.SendAsync(app, now => Event("Employee.added", now, begins: "2019-05-01T00:00:00Z"));

        Assert.Equal(Standing.Active, await StandingAsync(app));
        Assert.Empty(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId)));
    }

    [Theory]
    [InlineData("Employee.changed", "INACTIVE", "\"2027-01-03T00:00:00Z\"", false, Standing.Left)]
    [InlineData("Employee.changed", "INACTIVE", "null", false, Standing.Active)]
    [InlineData("Employee.changed", "ACTIVE", "null", true, Standing.Left)]
    [InlineData("Employee.removed", "ACTIVE", "null", false, Standing.Left)]
    [InlineData("Employee.changed", "ACTIVE", "\"2020-01-03T00:00:00Z\"", false, Standing.Active)]
    public async Task Who_is_inactive_since_a_day_or_was_deleted_has_left(string type, string status, string ends, bool deleted, Standing standing)
    {
        var merge = new FakeMerge();
        await using var app = await merge.StartAppAsync();
        await merge.SendAsync(app, now => Event("Employee.added", now));

        await merge.SendAsync(app, now => Event(type, now, status, ends, deleted));

        Assert.Equal(standing, await StandingAsync(app));
    }

    [Theory]
    [InlineData("ACTIVE")]
    [InlineData("INACTIVE")]
    public async Task An_end_that_is_still_to_come_is_announced(string status)
    {
        var merge = new FakeMerge();
        await using var app = await merge.StartAppAsync();
        await merge.SendAsync(app, now => Event("Employee.added", now));

        await merge.SendAsync(app, now => Event("Employee.changed", now, status, $"\"{now.AddDays(10):yyyy-MM-dd}T00:00:00Z\""));
        await app.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(Standing.Active, await StandingAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(Standing.Left, await StandingAsync(app));
    }

    private static async Task<Standing> StandingAsync(TestApp app) => (await FakeHris.PersonAsync(app, Id))!.Standing;

    private static WebhookRequest Event(
        string type, DateTimeOffset now, string status = "ACTIVE", string ends = "null", bool deleted = false, string begins = "2026-12-20T00:00:00Z") =>
        SignedWebhook.Merge($$"""
            {
              "hook": { "id": "b0e2a1", "event": "{{type}}", "target": "https://mentoring.example/api/hris/acme" },
              "linked_account": { "id": "l1", "integration": "Workday", "category": "hris", "end_user_organization_name": "Acme" },
              "data": {
                "id": "{{Id}}", "remote_id": "19202938", "employee_number": "2", "first_name": "Dirna", "last_name": "Emanuel", "preferred_name": "Dina",
                "display_full_name": "Dirna Emanuel", "work_email": "dirna@example.com", "personal_email": "private@example.com",
                "mobile_phone_number": "+1234567890", "manager": "{{ManagerId}}", "team": { "id": "t1", "name": "Data" },
                "work_location": { "id": "w1", "name": "Lyon", "city": "Lyon" }, "pay_group": "p1",
                "employments": [
                  { "job_title": "Junior analyst", "effective_date": "2025-05-01T00:00:00Z", "pay_rate": 100000 },
                  { "job_title": "Analyst", "effective_date": "2026-05-01T00:00:00Z", "pay_rate": 110000 }
                ],
                "ssn": "1234567890", "gender": "FEMALE", "ethnicity": "WHITE", "marital_status": "MARRIED", "date_of_birth": "1990-11-10T00:00:00Z",
                "hire_date": "2019-05-01T00:00:00Z", "start_date": "{{begins}}", "employment_status": "{{status}}", "termination_date": {{ends}},
                "custom_fields": { "grade": 4 }, "remote_was_deleted": {{(deleted ? "true" : "false")}},
                "field_mappings": { "organization_defined_targets": {}, "linked_account_defined_targets": {} },
                "modified_at": "{{now:yyyy-MM-ddTHH:mm:ss}}Z"
              }
            }
            """);
}
