using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Users;

/// <summary>What is taken away from an account is taken away from the person, in every form in which directories do so.</summary>
public sealed class ClearedAttributeTests
{
    private const string Mentoring = $"\"{UserSchema.MentoringId}\": {{ \"level\": 5, \"site\": \"Lyon\", \"hireDate\": \"2020-01-10\" }}";

    private static readonly TimeSpan Cycle = TimeSpan.FromMinutes(40);

    [Theory]
    [InlineData("""{ "op": "Remove", "path": "title" }""")]
    [InlineData("""{ "op": "Replace", "path": "title", "value": "" }""")]
    [InlineData("""{ "op": "replace", "path": "title", "value": null }""")]
    [InlineData("""{ "op": "replace", "value": { "title": null } }""")]
    public async Task A_title_that_a_patch_takes_away_is_nobodys_any_more(string operation)
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada", $$""", "title": "Engineer", "{{UserSchema.EnterpriseId}}": { "department": "R&D" }""");
        Assert.Equal("Engineer", (await AdaAsync(entra)).Title);

        await entra.App.AdvanceAsync(Cycle);
        (await entra.PatchAsync($"/Users/{id}", operation)).Expect(HttpStatusCode.OK);

        var ada = await AdaAsync(entra);
        Assert.Equal((null, "R&D"), (ada.Title, ada.Team));
    }

    [Theory]
    [InlineData("""{ "op": "Remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager" }""")]
    [InlineData("""{ "op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "" }""")]
    [InlineData("""{ "op": "Remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" }""")]
    public async Task A_manager_who_is_taken_away_is_the_persons_no_more(string operation)
    {
        await using var entra = await ScimCaller.StartAsync();
        var maya = await entra.MakeUserAsync("Maya");
        await entra.App.AdvanceAsync(Cycle);
        var id = await entra.MakeUserAsync("Ada", $$""", "{{UserSchema.EnterpriseId}}": { "manager": { "value": "{{maya}}" } }""");
        Assert.Equal((await entra.PersonAsync("maya@example.com"))!.PersonId, (await AdaAsync(entra)).ManagerId);

        await entra.App.AdvanceAsync(Cycle);
        (await entra.PatchAsync($"/Users/{id}", operation)).Expect(HttpStatusCode.OK);

        Assert.Null((await AdaAsync(entra)).ManagerId);
    }

    [Fact]
    public async Task What_a_put_leaves_out_is_taken_away()
    {
        await using var okta = await ScimCaller.StartAsync();
        var id = await okta.MakeUserAsync(
            "Ada", $$""", "title": "Engineer", "preferredLanguage": "fr", "{{UserSchema.EnterpriseId}}": { "department": "R&D" }, {{Mentoring}}""");
        var before = await AdaAsync(okta);
        Assert.Equal(
            ("Engineer", "fr", "R&D", 5, "Lyon", new DateOnly(2020, 1, 10)),
            (before.Title, before.Language, before.Team, before.Level!.Value, before.Site, before.HiredOn!.Value));

        await okta.App.AdvanceAsync(Cycle);
        (await okta.PutAsync($"/Users/{id}", ScimCaller.User("Ada"))).Expect(HttpStatusCode.OK);

        var ada = await AdaAsync(okta);
        Assert.Equal("Ada Example", ada.Name);
        Assert.All(new object?[] { ada.Title, ada.Language, ada.Team, ada.Level, ada.Site, ada.HiredOn }, value => Assert.Null(value));
    }

    [Fact]
    public async Task What_is_taken_away_while_somebody_is_switched_off_is_gone_when_they_are_back()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada", """, "title": "Engineer" """);
        foreach (var operation in (string[])
            [
                """{ "op": "Replace", "path": "active", "value": "False" }""",
                """{ "op": "Remove", "path": "title" }""",
                """{ "op": "Replace", "path": "active", "value": "True" }""",
            ])
        {
            await entra.App.AdvanceAsync(Cycle);
            (await entra.PatchAsync($"/Users/{id}", operation)).Expect(HttpStatusCode.OK);
        }

        var ada = await AdaAsync(entra);
        Assert.Equal((Standing.Active, null), (ada.Standing, ada.Title));
    }

    [Fact]
    public async Task What_an_account_never_said_stays_as_the_HR_system_says_it()
    {
        await using var entra = await ScimCaller.StartAsync(["--Scim:Connections:entra:PersonBy=EmployeeNumber", .. HrisDriver.Connection]);
        var hris = new HrisDriver(entra.App);
        await hris.SendAsync(
            hris.Event("person.hired", "4711", """, "givenName": "Ada", "email": "ada@example.com", "title": "Engineer", "team": "R&D" """), "evt-1");
        await entra.App.AdvanceAsync(Cycle);
        var id = await entra.MakeUserAsync("Ada", $$""", "{{UserSchema.EnterpriseId}}": { "employeeNumber": "4711" }""");

        await entra.App.AdvanceAsync(Cycle);
        (await entra.PatchAsync($"/Users/{id}", """{ "op": "Add", "path": "preferredLanguage", "value": "fr" }""")).Expect(HttpStatusCode.OK);

        var ada = await AdaAsync(entra);
        Assert.Equal(("Engineer", "R&D", "fr"), (ada.Title, ada.Team, ada.Language));
    }

    private static async Task<Person> AdaAsync(ScimCaller caller) => (await caller.PersonAsync("ada@example.com"))!;
}
