using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Upkeep;

/// <summary>The ends of all chains are sealed by night; a chain that is gone the night after is missed.</summary>
public sealed class SealLedgersTests
{
    [Fact]
    public async Task A_night_in_which_something_was_decided_is_sealed_and_one_in_which_nothing_was_is_not()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SealLedgers)));
        await new ProgramDriver(app).StartProgramAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        var seals = await app.ListAsync<LedgerSeal>(Partition.Organization);
        Assert.Equal(1, seals[0].Number);
        Assert.True(seals.Count < 3);
        var parts = await app.ListAsync<LedgerSealPart>(Partition.Organization);
        Assert.Contains(Partition.Program(A.ProgramId), parts.SelectMany(part => part.Heads).Select(head => head.Chain));
        Assert.Empty((await app.Get<LedgerVerifier>().VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_whole_chain_that_is_gone_reaches_the_administrators()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SealLedgers)));
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.InviteAsync("Ada", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var chain = Partition.Person(A.Id("Ada"));

        foreach (var entry in await app.ListAsync<LedgerEntry>(chain))
        {
            await app.Store.WriteAsync(new Batch().Delete(entry));
        }

        await app.Store.WriteAsync(new Batch().Delete(await app.ReadAsync(LedgerHead.KeyOf(chain))));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var items = await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue));
        var item = Assert.Single(items, one => one.Kind is WorkItemKind.LedgerBroken);
        Assert.Contains("the whole chain is gone", item.Cause.Said(), StringComparison.Ordinal);
    }
}
