using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>Somebody changes the record past the product; the next night it is noticed.</summary>
public sealed class CheckLedgersTests
{
    private static readonly Partition Chain = Partition.Program(A.ProgramId);
    private static readonly Partition Organization = Partition.Program(MentoringProgram.OrganizationQueue);

    [Fact]
    public async Task A_chain_that_somebody_changed_reaches_the_coordinator_once_and_settles_itself_when_it_is_restored()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        var right = await app.ReadAsync(LedgerEntry.KeyOf(Chain, 1));
        await app.Store.WriteAsync(new Batch().Upsert(right with { Outcome = "better" }));

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        var item = Assert.Single(await ItemsAsync(app, Chain));
        Assert.Equal(WorkItemStatus.Open, item.Status);
        Assert.Contains("Entry 1: it was changed after it was written", item.Cause.Said());
        Assert.Equal(MailStatus.Sent, Assert.Single(await MailsAsync(app)).Status);
        Assert.Equal([new LedgerFault(Chain, 1, LedgerFaultKind.Edited)], (await CheckAsync(app)).Faults);
        Assert.DoesNotContain(await app.LedgerAsync(A.ProgramId), line => line.StartsWith("workitem.", StringComparison.Ordinal));

        await app.Store.WriteAsync(new Batch().Upsert(right));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(WorkItemStatus.Moot, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.Single(await ItemsAsync(app, Chain));
        Assert.True((await CheckAsync(app)).Holds);
    }

    [Fact]
    public async Task A_chain_that_holds_is_known_to_hold_by_the_next_morning_with_all_its_entries()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var check = await CheckAsync(app);
        Assert.Equal(DateOnly.FromDateTime(TestApp.Start.UtcDateTime).AddDays(1), DateOnly.FromDateTime(check.At.UtcDateTime));
        Assert.Equal((true, (await app.LedgerAsync(A.ProgramId)).Count), (check.Holds, (int)check.Entries));
        Assert.Empty(await ItemsAsync(app, Chain));
    }

    [Fact]
    public async Task A_chain_of_a_person_is_looked_at_too_and_is_the_organization_s_to_look_after()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Ada", ProgramRole.Mentee);
        await program.InviteAsync("Bo", ProgramRole.Mentee);
        var chain = Partition.Person(A.Id("Ada"));
        var right = await app.ReadAsync(LedgerEntry.KeyOf(chain, 1));
        await app.Store.WriteAsync(new Batch().Upsert(right with { Actor = "nobody" }));

        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var item = Assert.Single(await ItemsAsync(app, Organization));
        Assert.Equal([A.Id("Ada")], item.PersonIds);
        Assert.Empty(await ItemsAsync(app, Chain));
        Assert.Equal([chain], (await app.ListAsync<LedgerCheck>(Organization)).Where(check => !check.IsOfProgram).Select(check => check.Chain));
    }

    private static Task<LedgerCheck> CheckAsync(TestApp app) => app.ReadAsync(LedgerCheck.KeyOf(A.ProgramId, Chain));

    private static async Task<IReadOnlyList<WorkItem>> ItemsAsync(TestApp app, Partition queue) =>
        [.. (await app.ListAsync<WorkItem>(queue)).Where(item => item.Kind is WorkItemKind.LedgerBroken)];

    private static async Task<IReadOnlyList<MailRecord>> MailsAsync(TestApp app) =>
        [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.WorkItemOpened)];
}
