using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Users;

/// <summary>What a directory says about an account reaches the person, and what the person takes part in.</summary>
public sealed class ScimPersonStoryTests
{
    private const string Off = """{ "op": "Replace", "path": "active", "value": "False" }""";
    private const string On = """{ "op": "Replace", "path": "active", "value": "True" }""";

    private static readonly Partition Program = Partition.Program(A.ProgramId);

    [Fact]
    public async Task Switched_off_is_a_leaver_and_switched_on_again_is_a_rehire()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada", """, "title": "Engineer", "timezone": "Europe/Paris" """);
        var person = (await entra.PersonAsync("ada@example.com"))!;
        Assert.Equal(("Ada Example", "Engineer", "Europe/Paris", Standing.Active), (person.Name, person.Title, person.Zone, person.Standing));

        await entra.App.AdvanceAsync(TimeSpan.FromHours(1));
        await entra.PatchAsync($"/Users/{id}", Off);
        Assert.Equal(Standing.Left, (await entra.PersonAsync("ada@example.com"))!.Standing);

        await entra.App.AdvanceAsync(TimeSpan.FromDays(30));
        await entra.PatchAsync($"/Users/{id}", On);
        var back = (await entra.PersonAsync("ada@example.com"))!;
        Assert.Equal((person.PersonId, Standing.Active), (back.PersonId, back.Standing));
        Assert.Contains("person.hired Active", await LedgerOfAsync(entra, person.PersonId));
    }

    [Fact]
    public async Task A_leaver_ends_the_mentorship_and_the_partner_goes_back_into_the_pool()
    {
        await using var entra = await ScimCaller.StartAsync("--Scim:Connections:entra:PersonBy=EmployeeNumber");
        var program = new ProgramDriver(entra.App);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var id = await entra.MakeUserAsync("Theo", $$""", "{{UserSchema.EnterpriseId}}": { "employeeNumber": "Theo" }""");
        await entra.App.AdvanceAsync(TimeSpan.FromDays(1));

        await entra.PatchAsync($"/Users/{id}", Off);
        await entra.App.SettleAsync();

        Assert.Equal(MentorshipStage.Ended, (await entra.App.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Equal((EnrollmentStage.Left, EnrollmentStage.Ready), (await program.StageOfAsync("Theo"), await program.StageOfAsync("Maya")));
    }

    [Fact]
    public async Task A_hire_is_offered_the_program_and_who_was_there_before_is_not()
    {
        await using var entra = await ScimCaller.StartAsync();
        await new ProgramDriver(entra.App).StartProgramAsync(
            definition => definition with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        var hired = entra.App.Now.AddDays(-3).ToString("yyyy-MM-dd");

        await entra.MakeUserAsync("Old");
        await entra.MakeUserAsync("Nia", $$""", "{{UserSchema.MentoringId}}": { "hireDate": "{{hired}}" }""");
        await entra.App.SettleAsync();

        var enrollment = Assert.Single(await entra.App.ListAsync<Enrollment>(Program));
        Assert.Equal((await entra.PersonAsync("nia@example.com"))!.PersonId, enrollment.PersonId);
    }

    [Fact]
    public async Task A_manager_is_linked_by_whatever_the_client_calls_them()
    {
        await using var entra = await ScimCaller.StartAsync();
        var maya = await entra.MakeUserAsync("Maya", $$""", "{{UserSchema.EnterpriseId}}": { "employeeNumber": "7" }""");
        var boss = (await entra.PersonAsync("maya@example.com"))!.PersonId;

        foreach (var (name, manager) in new[] { ("Ada", maya), ("Bo", "maya-in-entra"), ("Cy", "MAYA@example.com"), ("Di", "7") })
        {
            var id = await entra.MakeUserAsync(name);
            await entra.App.AdvanceAsync(TimeSpan.FromMinutes(1));
            await entra.PatchAsync($"/Users/{id}", $$"""{ "op": "Add", "path": "{{UserSchema.EnterpriseId}}:manager", "value": "{{manager}}" }""");
            Assert.Equal((name, boss), (name, (await entra.PersonAsync($"{name.ToLowerInvariant()}@example.com"))!.ManagerId));
        }
    }

    [Theory]
    [InlineData("maya-in-entra")]
    [InlineData("Maya@Example.com")]
    [InlineData("0815")]
    public async Task A_manager_who_is_not_known_yet_is_kept_and_linked_when_they_come(string manager)
    {
        await using var entra = await ScimCaller.StartAsync();
        var ada = await entra.MakeUserAsync("Ada", $$""", "{{UserSchema.EnterpriseId}}": { "manager": { "value": "{{manager}}" } }""");
        Assert.Null((await entra.PersonAsync("ada@example.com"))!.ManagerId);
        Assert.Equal(manager, (string)(await entra.GetAsync($"/Users/{ada}")).Json[UserSchema.EnterpriseId]!["manager"]!["value"]!);

        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(40));
        var maya = await entra.MakeUserAsync("Maya");
        if (manager == "0815")
        {
            await entra.App.AdvanceAsync(TimeSpan.FromMinutes(40));
            await entra.PatchAsync($"/Users/{maya}", $$"""{ "op": "Add", "path": "{{UserSchema.EnterpriseId}}:employeeNumber", "value": "0815" }""");
        }

        Assert.Equal((await entra.PersonAsync("maya@example.com"))!.PersonId, (await entra.PersonAsync("ada@example.com"))!.ManagerId);
    }

    [Fact]
    public async Task Who_is_deleted_and_made_again_is_the_same_person()
    {
        await using var entra = await ScimCaller.StartAsync();
        var first = await entra.MakeUserAsync("Ada");
        var person = (await entra.PersonAsync("ada@example.com"))!;
        await entra.App.AdvanceAsync(TimeSpan.FromDays(1));
        await entra.DeleteAsync($"/Users/{first}");
        Assert.Equal(Standing.Left, (await entra.PersonAsync("ada@example.com"))!.Standing);

        await entra.App.AdvanceAsync(TimeSpan.FromDays(1));
        var second = await entra.MakeUserAsync("Ada");

        Assert.NotEqual(first, second);
        var back = (await entra.PersonAsync("ada@example.com"))!;
        Assert.Equal((person.PersonId, Standing.Active), (back.PersonId, back.Standing));
    }

    [Fact]
    public async Task One_directory_reaches_nobody_of_another_whatever_it_calls_them()
    {
        await using var caller = await ScimCaller.StartAsync();
        var ada = await caller.MakeUserAsync("Ada");
        var person = (await caller.PersonAsync("ada@example.com"))!;

        (await caller.GetAsync($"/Users/{ada}", ScimCaller.OtherToken)).ExpectError(System.Net.HttpStatusCode.NotFound);
        (await caller.DeleteAsync($"/Users/{ada}", token: ScimCaller.OtherToken)).ExpectError(System.Net.HttpStatusCode.NotFound);
        (await caller.PatchAsync($"/Users/{ada}", Off, token: ScimCaller.OtherToken)).ExpectError(System.Net.HttpStatusCode.NotFound);
        await caller.PostAsync(
            "/Users", $$"""{ "userName": "x", "externalId": "{{person.ExternalId}}", "name": { "givenName": "X", "familyName": "Y" }, "emails": "x@example.com" }""", ScimCaller.OtherToken);
        await caller.PostAsync(
            "/Users", """{ "userName": "y", "externalId": "ada-in-entra", "name": { "givenName": "X", "familyName": "Y" }, "emails": "y@example.com" }""", ScimCaller.OtherToken);

        Assert.Equal("Ada Example", (await caller.PersonAsync("ada@example.com"))!.Name);
        Assert.NotEqual(person.PersonId, (await caller.PersonAsync("x@example.com"))!.PersonId);
        Assert.NotEqual(person.PersonId, (await caller.PersonAsync("y@example.com"))!.PersonId);
        Assert.Equal(1, (await caller.GetAsync("/Users")).Total);
        Assert.Equal(2, (await caller.GetAsync("/Users", ScimCaller.OtherToken)).Total);
    }

    [Fact]
    public async Task Who_goes_on_leave_and_comes_back_says_so_by_an_attribute_of_our_own()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada");
        await entra.App.AdvanceAsync(TimeSpan.FromDays(1));

        await entra.PatchAsync($"/Users/{id}", $$"""{ "op": "Add", "path": "{{UserSchema.MentoringId}}:onLeave", "value": "True" }""");
        Assert.Equal(Standing.OnLeave, (await entra.PersonAsync("ada@example.com"))!.Standing);

        await entra.App.AdvanceAsync(TimeSpan.FromDays(1));
        await entra.PatchAsync($"/Users/{id}", $$"""{ "op": "Remove", "path": "{{UserSchema.MentoringId}}:onLeave" }""");
        Assert.Equal(Standing.Active, (await entra.PersonAsync("ada@example.com"))!.Standing);
    }

    private static async Task<IReadOnlyList<string>> LedgerOfAsync(ScimCaller caller, string personId) =>
        [.. (await caller.App.ListAsync<LedgerEntry>(Partition.Person(personId))).Select(entry => $"{entry.Decision} {entry.Outcome}")];
}
