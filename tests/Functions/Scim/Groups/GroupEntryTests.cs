using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Groups;

/// <summary>Who is in a group that stands for a program is invited to it.</summary>
public sealed class GroupEntryTests
{
    private static readonly string[] Entries =
    [
        "--Scim:Connections:entra:Enroll:mentors:Group=Mentors",
        $"--Scim:Connections:entra:Enroll:mentors:Program={A.ProgramId}",
        "--Scim:Connections:entra:Enroll:mentors:Role=Mentor",
        "--Scim:Connections:entra:Enroll:mentees:Group=Mentees",
        $"--Scim:Connections:entra:Enroll:mentees:Program={A.ProgramId}",
        "--Scim:Connections:entra:Enroll:mentees:Role=Mentee",
    ];

    [Fact]
    public async Task Whoever_comes_into_the_group_is_invited_once_in_its_role()
    {
        await using var entra = await StartAsync();
        var (ada, maya, noor) = (await entra.MakeUserAsync("Ada"), await entra.MakeUserAsync("Maya"), await entra.MakeUserAsync("Noor"));
        var mentors = await entra.MakeGroupAsync("mentors", maya);
        await entra.MakeGroupAsync("Mentees", ada);
        await entra.MakeGroupAsync("Others", noor);
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));
        await entra.PatchAsync($"/Groups/{mentors}", $$"""{ "op": "Remove", "path": "members", "value": [{ "value": "{{maya}}" }] }""");
        await entra.PatchAsync($"/Groups/{mentors}", $$"""{ "op": "Add", "path": "members", "value": [{ "value": "{{maya}}" }] }""");
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(
            [("ada@example.com", ProgramRole.Mentee, "group"), ("maya@example.com", ProgramRole.Mentor, "group")], await EnrolledAsync(entra));
        Assert.Equal(2, (await entra.App.LedgerAsync(A.ProgramId)).Count(line => line == "enrollment.invited group"));
    }

    [Fact]
    public async Task Somebody_who_has_no_address_yet_is_invited_when_they_have()
    {
        await using var entra = await StartAsync();
        var id = (string)(await entra.PostAsync("/Users", """{ "userName": "ada", "name": { "givenName": "Ada", "familyName": "King" } }""")).Json["id"]!;
        await entra.MakeGroupAsync("Mentors", id);
        await entra.App.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Empty(await EnrolledAsync(entra));

        await entra.PatchAsync($"/Users/{id}", """{ "op": "Add", "path": "emails[type eq \"work\"].value", "value": "ada@example.com" }""");
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([("ada@example.com", ProgramRole.Mentor, "group")], await EnrolledAsync(entra));
    }

    [Fact]
    public async Task Who_is_switched_off_is_not_invited_and_is_when_they_are_back()
    {
        await using var entra = await StartAsync();
        var id = await entra.MakeUserAsync("Ada");
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        await entra.PatchAsync($"/Users/{id}", """{ "op": "Replace", "path": "active", "value": "False" }""");
        await entra.MakeGroupAsync("Mentors", id);
        await entra.App.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Empty(await EnrolledAsync(entra));

        await entra.PatchAsync($"/Users/{id}", """{ "op": "Replace", "path": "active", "value": "True" }""");
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Single(await EnrolledAsync(entra));
    }

    [Fact]
    public async Task A_group_that_gets_the_name_invites_all_who_are_in_it_and_one_that_is_deleted_takes_nobody_out()
    {
        await using var entra = await StartAsync();
        var group = await entra.MakeGroupAsync("Volunteers", await entra.MakeUserAsync("Ada"), await entra.MakeUserAsync("Maya"));
        await entra.PatchAsync($"/Groups/{group}", """{ "op": "Replace", "path": "displayName", "value": "Mentors" }""");
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await EnrolledAsync(entra)).Count);

        (await entra.DeleteAsync($"/Groups/{group}")).Expect(HttpStatusCode.NoContent);
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, (await EnrolledAsync(entra)).Count);
    }

    [Fact]
    public async Task A_program_that_is_not_there_reaches_a_coordinator_who_tries_again_when_it_is()
    {
        await using var entra = await ScimCaller.StartAsync(Entries);
        await entra.MakeGroupAsync("Mentors", await entra.MakeUserAsync("Ada"));
        await entra.App.AdvanceAsync(TimeSpan.FromHours(1));
        var queue = Partition.Program(MentoringProgram.OrganizationQueue);
        var item = Assert.Single(await entra.App.ListAsync<WorkItem>(queue));
        Assert.Equal(WorkItemKind.StepFailed, item.Kind);

        await new ProgramDriver(entra.App).StartProgramAsync();
        Assert.Null((await entra.App.Get<MentorFlow.Orchestrations.WorkItems.CoordinatorActs>()
            .ResolveAsync(MentoringProgram.OrganizationQueue, item.Key, new Resolution(ResolutionKind.Retry), "robin")).Refusal);
        await entra.App.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Single(await EnrolledAsync(entra));
    }

    private static async Task<ScimCaller> StartAsync()
    {
        var caller = await ScimCaller.StartAsync(Entries);
        await new ProgramDriver(caller.App).StartProgramAsync();
        return caller;
    }

    private static async Task<IReadOnlyList<(string Email, ProgramRole Role, string Because)>> EnrolledAsync(ScimCaller caller)
    {
        var enrolled = new List<(string Email, ProgramRole Role, string Because)>();
        foreach (var enrollment in await caller.App.ListAsync<Enrollment>(Partition.Program(A.ProgramId)))
        {
            var person = await caller.App.ReadAsync(Person.KeyOf(enrollment.PersonId));
            enrolled.Add((person.Email.ToLowerInvariant(), enrollment.Role, enrollment.InvitedBecause));
        }

        return [.. enrolled.OrderBy(one => one.Email, StringComparer.Ordinal)];
    }
}
