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

/// <summary>Finch's events, from the signed bytes through its two endpoints to the person.</summary>
public sealed class FinchEventTests
{
    private const string Id = "5d0b10a1-a09a-430f-81f1-20be735dc5e9";
    private const string ManagerId = "c205b3fa-b626-4346-bf0f-ca065ab88d31";

    private const string Individual = """
        {
          "id": "5d0b10a1-a09a-430f-81f1-20be735dc5e9", "first_name": "Jane", "middle_name": null, "last_name": "Doe", "preferred_name": "Jane Doe",
          "emails": [{ "data": "jane@private.example", "type": "personal" }, { "data": "jane@example.com", "type": "work" }],
          "phone_numbers": [{ "data": "12345678900", "type": "work" }], "gender": "female", "ethnicity": "asian", "dob": "1989-01-01",
          "residence": { "line1": "123 Main St", "city": "Palo Alto" }
        }
        """;

    [Fact]
    public async Task Somebody_created_is_asked_for_twice_and_what_is_nobodys_business_is_not_kept()
    {
        var finch = Known();
        await using var app = await finch.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        Assert.Equal(HttpStatusCode.Accepted, await finch.SendAsync(app, now => Event("individual.created", now)));

        var jane = (await FakeHris.PersonAsync(app, Id))!;
        Assert.Equal(
            ("Jane Doe", "jane@example.com", "Analyst", "Data", "Palo Alto", (int?)3),
            (jane.Name, jane.Email, jane.Title, jane.Team, jane.Site, jane.Level));
        Assert.Equal(((DateOnly?)new DateOnly(2026, 12, 14), await app.Get<PersonIds>().FindAsync(ManagerId)), (jane.HiredOn, jane.ManagerId));
        Assert.Equal("hris:Hired", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
        Assert.Contains("POST /employer/individual", finch.Asked);
        Assert.Contains("POST /employer/employment", finch.Asked);
        Assert.DoesNotContain("1989", await FakeHris.KeptAsync(app, Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "leave", "null", Standing.OnLeave)]
    [InlineData("false", "terminated", "\"2027-01-03\"", Standing.Left)]
    [InlineData("false", "active", "null", Standing.Left)]
    [InlineData("true", "active", "null", Standing.Active)]
    public async Task Who_left_shows_in_the_employment_as_no_event_says_it(string isActive, string status, string ends, Standing standing)
    {
        var finch = Known();
        await using var app = await finch.StartAppAsync();
        await finch.SendAsync(app, now => Event("individual.created", now));

        finch.Bodies[("employment", Id)] = Employment(isActive, status, ends);
        await finch.SendAsync(app, now => Event("employment.updated", now, "evt_2"));

        Assert.Equal(standing, (await FakeHris.PersonAsync(app, Id))!.Standing);
    }

    [Fact]
    public async Task An_end_in_ten_days_is_announced()
    {
        var finch = Known();
        await using var app = await finch.StartAppAsync();
        await finch.SendAsync(app, now => Event("individual.created", now));

        finch.Bodies[("employment", Id)] = Employment("true", "active", $"\"{app.Now.AddDays(10):yyyy-MM-dd}\"");
        await finch.SendAsync(app, now => Event("employment.updated", now, "evt_2"));
        await app.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(Standing.Active, (await FakeHris.PersonAsync(app, Id))!.Standing);

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(Standing.Left, (await FakeHris.PersonAsync(app, Id))!.Standing);
    }

    [Fact]
    public async Task Whom_Finch_does_not_know_any_more_is_gone_when_it_says_so_and_not_before()
    {
        var finch = Known();
        await using var app = await finch.StartAppAsync();
        await finch.SendAsync(app, now => Event("individual.created", now));

        finch.Bodies.Clear();
        await finch.SendAsync(app, now => Event("employment.deleted", now, "evt_2"));
        Assert.Equal(Standing.Active, (await FakeHris.PersonAsync(app, Id))!.Standing);

        await finch.SendAsync(app, now => Event("individual.deleted", now, "evt_3"));
        Assert.Equal(Standing.Left, (await FakeHris.PersonAsync(app, Id))!.Standing);
    }

    private static FakeFinch Known() => new()
    {
        Bodies = { [("individual", Id)] = Individual, [("employment", Id)] = Employment("true", "active", "null") },
    };

    private static string Employment(string isActive, string status, string ends) => $$"""
        {
          "id": "{{Id}}", "first_name": "Jane", "last_name": "Doe", "title": "Analyst", "manager": { "id": "{{ManagerId}}" },
          "department": { "name": "Data" }, "employment": { "type": "employee", "subtype": "full_time" }, "start_date": "2026-12-14",
          "end_date": {{ends}}, "latest_rehire_date": null, "is_active": {{isActive}}, "employment_status": "{{status}}",
          "location": { "line1": "12 Bird Drive", "city": "Palo Alto" }, "income": { "unit": "yearly", "amount": 10000000, "currency": "usd" },
          "custom_fields": [{ "name": "grade", "value": 3 }], "source_id": "VWK-88a8505d"
        }
        """;

    private static WebhookRequest Event(string type, DateTimeOffset now, string id = "evt_1") => SignedWebhook.Finch(
        $$"""{ "company_id": "c", "connection_id": "n", "entity_id": "e", "event_type": "{{type}}", "data": { "individual_id": "{{Id}}" } }""", now, id);
}
