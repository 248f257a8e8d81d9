using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What needs a coordinator, and the events behind it, which are not kept waiting.</summary>
public sealed class HrisConflictTests
{
    [Fact]
    public async Task A_new_manager_who_is_the_mentor_reaches_the_coordinator_and_replacing_ends_the_pair()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();

        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Maya" """), id: "evt_4");
        await app.SettleAsync();
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.ConflictFound, item.Kind);

        await program.ResolveAsync(item, new Resolution(ResolutionKind.Replace));
        Assert.Equal(EndReason.Conflict, (await app.ReadAsync(Key.Of(mentorship))).EndedBecause);
    }

    [Fact]
    public async Task The_same_change_under_another_message_id_opens_no_second_item()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        var changed = hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Maya" """);

        await hris.SendAsync(changed, id: "evt_4");
        await hris.SendAsync(changed, id: "evt_5");
        await app.SettleAsync();
        await hris.SendAsync(hris.Event("person.updated", "Theo", """, "managerExternalId": "Maya" """), id: "evt_6");
        await app.SettleAsync();

        Assert.Single(await program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_leaver_behind_a_conflict_that_nobody_decides_is_processed_at_once()
    {
        await using var app = await HrisDriver.StartAppAsync([.. HrisDriver.BambooConnection]);
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.JoinAsync("Noor", ProgramRole.Mentor);

        var answer = await hris.SendTogetherAsync(hris.EmployeeWithManager("Theo", "Maya"), hris.EmployeeWhoLeft("Noor"));
        Assert.Equal(HttpStatusCode.Accepted, answer);
        await app.SettleAsync();

        Assert.Equal(WorkItemKind.ConflictFound, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Noor"));
        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
    }

    [Fact]
    public async Task A_leaver_behind_an_event_that_cannot_be_applied_is_processed_and_the_event_waits_for_a_coordinator_alone()
    {
        await using var app = await HrisDriver.StartAppAsync([.. HrisDriver.BambooConnection]);
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await program.JoinAsync("Noor", ProgramRole.Mentor);
        await app.Store.WriteAsync(
            new Batch().Create(new Involvement(ProgramDriver.Id("Theo"), "gone", ProgramRole.Mentee)), TestContext.Current.CancellationToken);

        var answer = await hris.SendTogetherAsync(hris.EmployeeWithManager("Theo", "Maya"), hris.EmployeeWhoLeft("Noor"));
        Assert.Equal(HttpStatusCode.Accepted, answer);
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        var item = Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)));
        Assert.Equal((WorkItemKind.StepFailed, WorkItemStatus.Open), (item.Kind, item.Status));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Noor"));
    }
}
