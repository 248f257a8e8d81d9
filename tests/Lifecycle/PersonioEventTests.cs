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

/// <summary>Personio's events, which hold ids only: from the secret in the address through its interface to the person.</summary>
public sealed class PersonioEventTests
{
    private const string Id = "5005";
    private const string PersonPath = $"/v2/persons/{Id}";
    private const string EmploymentsPath = $"{PersonPath}/employments";

    private const string Pia = """
        {
          "id": "5005", "email": "pia@example.com", "first_name": "Pia", "last_name": "Neu", "preferred_name": "Pia Neu", "gender": "FEMALE",
          "language_code": "fr", "status": "ACTIVE", "employments": [{ "id": "e1" }], "profile_picture": { "url": "https://example.com/pia.png" },
          "custom_attributes": [
            { "id": "1", "global_id": "dynamic_1", "type": "string", "label": "Grade", "value": "5" },
            { "id": "2", "global_id": "dynamic_2", "type": "date", "label": "Birthday", "value": "1990-11-10" }
          ]
        }
        """;

    [Fact]
    public async Task Somebody_created_is_asked_for_and_invited_and_what_we_have_no_use_for_is_not_kept()
    {
        var personio = Known("created");
        await using var app = await personio.StartAppAsync();
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        Assert.Equal(HttpStatusCode.Accepted, await personio.SendAsync(app, now => Event("person.created", now)));

        var pia = (await FakeHris.PersonAsync(app, Id))!;
        Assert.Equal(("Pia Neu", "pia@example.com", "Analyst", "Data", (int?)5, "fr"), (pia.Name, pia.Email, pia.Title, pia.Team, pia.Level, pia.Language));
        Assert.Equal(((DateOnly?)new DateOnly(2026, 12, 14), await app.Get<PersonIds>().FindAsync("6006")), (pia.HiredOn, pia.ManagerId));
        Assert.Equal("hris:Hired", Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).InvitedBecause);
        Assert.DoesNotContain("1990", await FakeHris.KeptAsync(app, Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not-the-secret-of-this-connection")]
    public async Task Who_does_not_know_the_end_of_the_address_is_refused_and_asks_nothing_of_Personio(string? secret)
    {
        var personio = Known($"stranger-{secret?.Length}");
        await using var app = await personio.StartAppAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await personio.SendAsync(app, now => Event("person.deleted", now) with { Secret = secret }));

        Assert.DoesNotContain(personio.Asked, asked => asked.Contains(PersonPath, StringComparison.Ordinal));
        Assert.Empty(await FakeHris.KeptAsync(app, Id));
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_replaced()
    {
        var personio = Known("expiring");
        await using var app = await personio.StartAppAsync();
        await personio.SendAsync(app, now => Event("person.created", now));

        personio.Expire();
        personio.Documents[EmploymentsPath] = Employments("ACTIVE", title: "Lead");
        await personio.SendAsync(app, now => Event("employment.updated", now));

        Assert.Equal("Lead", (await FakeHris.PersonAsync(app, Id))!.Title);
    }

    [Fact]
    public async Task Leave_return_and_end_are_what_Personio_says_when_it_is_asked()
    {
        var personio = Known("leaver");
        await using var app = await personio.StartAppAsync();
        await personio.SendAsync(app, now => Event("person.created", now));

        foreach (var (status, standing) in new[] { ("LEAVE", Standing.OnLeave), ("ACTIVE", Standing.Active), ("INACTIVE", Standing.Left) })
        {
            personio.Documents[EmploymentsPath] = Employments(status);
            await personio.SendAsync(app, now => Event(status == "INACTIVE" ? "employment.terminated" : "employment.updated", now));
            Assert.Equal(standing, await StandingAsync(app));
        }

        personio.Documents[EmploymentsPath] = Employments("ACTIVE");
        await personio.SendAsync(app, now => Event("employment.started", now));
        Assert.Equal(Standing.Active, await StandingAsync(app));

        personio.Documents.Remove(PersonPath);
        await personio.SendAsync(app, now => Event("person.deleted", now));
        Assert.Equal(Standing.Left, await StandingAsync(app));
    }

    [Theory]
    [InlineData(true, Standing.Active)]
    [InlineData(false, Standing.Left)]
    public async Task An_end_is_announced_unless_another_employment_follows_it(bool isFollowed, Standing standing)
    {
        var personio = Known($"ending-{isFollowed}");
        await using var app = await personio.StartAppAsync();
        await personio.SendAsync(app, now => Event("person.created", now));

        personio.Documents[EmploymentsPath] = Employments("ACTIVE", ends: $"\"{app.Now.AddDays(10):yyyy-MM-dd}\"", isFollowed: isFollowed);
        await personio.SendAsync(app, now => Event("employment.updated", now));
        await app.AdvanceAsync(TimeSpan.FromDays(8));
        Assert.Equal(Standing.Active, await StandingAsync(app));

        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(standing, await StandingAsync(app));
    }

    private static FakePersonio Known(string client) => new(client)
    {
        Documents =
        {
            [PersonPath] = Pia,
            [EmploymentsPath] = Employments("ACTIVE"),
            ["/v2/org-units/7"] = """{ "id": "7", "type": "team", "name": "Data" }""",
        },
    };

    private static string Employments(string status, string title = "Analyst", string ends = "null", bool isFollowed = false)
    {
        var following = isFollowed ? """{ "id": "e2", "status": "ONBOARDING", "person": { "id": "5005" } },""" : "";
        return $$"""
            { "_data": [{{following}}{
              "id": "e1", "status": "{{status}}", "position": { "title": "{{title}}" }, "supervisor": { "id": "6006" }, "office": { "id": "3" },
              "org_units": [{ "type": "department", "id": "6" }, { "type": "team", "id": "7" }], "employment_start_date": "2026-12-14",
              "employment_end_date": null, "termination": { "termination_date": {{ends}}, "type": "EMPLOYEE" }, "person": { "id": "5005" }
            }], "_meta": { "links": {} } }
            """;
    }

    private static async Task<Standing> StandingAsync(TestApp app) => (await FakeHris.PersonAsync(app, Id))!.Standing;

    private static WebhookRequest Event(string name, DateTimeOffset now) => SignedWebhook.Personio($$"""
        {
          "company_id": "1", "event_name": "{{name}}", "occurred_at": "{{now:yyyy-MM-ddTHH:mm:ss}}Z",
          "payload": { "person_id": "{{Id}}" }, "meta": {}
        }
        """);
}
