using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>One mail address under two ids of the HR system.</summary>
public sealed class HrisTwinTests
{
    [Fact]
    public async Task The_second_is_nobody_until_a_coordinator_has_asked_and_the_item_names_both()
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);

        await hris.SendAsync(Hired(hris, "7100", "NIA@example.com"), "evt-2");
        await hris.SendAsync(Hired(hris, "7100", "NIA@example.com"), "evt-3");
        await app.SettleAsync();

        var item = Assert.Single(await ItemsAsync(app));
        Assert.Equal((WorkItemKind.HrisUnclear, WorkItemStatus.Open), (item.Kind, item.Status));
        Assert.Equal([ProgramDriver.Id("7000"), ProgramDriver.Id("7100")], item.PersonIds);
        Assert.Contains("7000", item.Cause.Said(), StringComparison.Ordinal);
        Assert.Contains("7100", item.Cause.Said(), StringComparison.Ordinal);
        Assert.Equal(ProgramDriver.Id("7000"), Assert.Single(await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).PersonId);
        Assert.Equal(ProgramDriver.Id("7000"), (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId);
    }

    [Fact]
    public async Task An_address_of_their_own_settles_it_and_the_turning_point_is_not_lost()
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(Hired(hris, "7100", "nia@example.com"), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await hris.SendAsync(hris.Event("person.updated", "7100", """, "email": "nia.second@example.com" """), "evt-3");
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await ItemsAsync(app)).Status);
        Assert.Equal(2, (await app.ListAsync<Enrollment>(Partition.Program(A.ProgramId))).Count);
    }

    [Theory]
    [InlineData("person.left", "")]
    [InlineData("person.updated", """, "email": "nia.first@example.com" """)]
    public async Task The_address_of_somebody_who_left_or_has_another_goes_by_itself_to_who_waits_for_it(string type, string more)
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(Hired(hris, "7100", "nia@example.com"), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(WorkItemStatus.Open, Assert.Single(await ItemsAsync(app)).Status);

        await hris.SendAsync(hris.Event(type, "7000", more), "evt-3");
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(ProgramDriver.Id("7100"), (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId);
        Assert.Equal(EnrollmentStage.Invited, await new ProgramDriver(app).StageOfAsync("7100"));
        Assert.Equal(WorkItemStatus.Moot, Assert.Single(await ItemsAsync(app)).Status);
        Assert.Empty(await app.ListAsync<AddressWait>(Partition.Person(ProgramDriver.Id("7000"))));
    }

    [Fact]
    public async Task Of_several_who_wait_for_an_address_one_gets_it_and_the_others_are_asked_about_again()
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(Hired(hris, "7100", "nia@example.com"), "evt-2");
        await hris.SendAsync(Hired(hris, "7200", "nia@example.com"), "evt-3");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        await hris.SendAsync(hris.Event("person.left", "7000"), "evt-4");
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        var holder = (await app.Get<PersonActs>().FindByEmailAsync("nia@example.com"))!.PersonId;
        string[] others = [ProgramDriver.Id("7100"), ProgramDriver.Id("7200")];
        var open = Assert.Single(await ItemsAsync(app), item => item.Status is WorkItemStatus.Open);
        Assert.Equal([holder, Assert.Single(others, id => id != holder)], open.PersonIds);
    }

    [Fact]
    public async Task Looking_again_asks_again_while_the_first_has_the_address()
    {
        await using var app = await StartAsync();
        var hris = new HrisDriver(app);
        await hris.SendAsync(Hired(hris, "7100", "nia@example.com"), "evt-2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var item = Assert.Single(await ItemsAsync(app));
        await app.Get<CoordinatorActs>().ResolveAsync(item.ProgramId, item.Key, new Resolution(ResolutionKind.Retry), "robin");
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal([WorkItemStatus.Open, WorkItemStatus.Resolved], (await ItemsAsync(app)).Select(one => one.Status).Order());
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        await new ProgramDriver(app).StartProgramAsync(program => program with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });
        await hris.SendAsync(Hired(hris, "7000", "Nia@example.com"), "evt-1");
        await app.SettleAsync();
        return app;
    }

    private static string Hired(HrisDriver hris, string id, string address) =>
        hris.Event("person.hired", id, $$""", "givenName": "Nia", "familyName": "Twin", "email": "{{address}}", "timeZone": "Europe/Paris" """);

    private static Task<IReadOnlyList<WorkItem>> ItemsAsync(TestApp app) => app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue));
}
