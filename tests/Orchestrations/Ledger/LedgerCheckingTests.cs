using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Ledger;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Ledger;

public sealed class LedgerCheckingTests
{
    private static readonly Partition Chain = Partition.Program(A.ProgramId);

    [Fact]
    public void A_chain_that_holds_is_known_to_hold_and_asks_nobody()
    {
        var decision = Decide(last: null, item: null, Found());

        var check = decision.Writes.Written<LedgerCheck>();
        Assert.Equal((true, 100L, Given.Now, 0), (check.Holds, check.Entries, check.At, check.Asked));
        Assert.Empty(decision.Writes.Writes.Select(write => write.Document).OfType<WorkItem>());
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void A_chain_that_does_not_hold_opens_an_item_tells_the_coordinator_and_adds_nothing_to_it()
    {
        var decision = Decide(last: null, item: null, Found(3));

        var item = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemKind.LedgerBroken, A.ProgramId, WorkItemStatus.Open), (item.Kind, item.ProgramId, item.Status));
        Assert.Equal([ResolutionKind.Close], item.Choices());
        Assert.StartsWith(
            "The ledger of this program does not hold. Entry 3: it was changed after it was written. Somebody or something", item.Cause.Said());
        Assert.Equal(new Subject.OfLedger(Chain), Subject.Parse(item.Subject.ToString()));
        Assert.Equal((MailTemplate.WorkItemOpened, item.Key), Assert.Single(decision.Mails.Select(mail => (mail.Template, mail.WorkItemKey!))));
        Assert.Empty(decision.Notes);
    }

    [Theory]
    [InlineData(WorkItemStatus.Open)]
    [InlineData(WorkItemStatus.Resolved)]
    public void The_same_faults_again_open_no_second_item(WorkItemStatus status)
    {
        var (check, item) = Asked(3);

        var again = Decide(check, item with { Status = status }, Found(3));

        Assert.Equal(1, again.Writes.Written<LedgerCheck>().Asked);
        Assert.Empty(again.Writes.Writes.Select(write => write.Document).OfType<WorkItem>());
        Assert.Empty(again.Mails);
    }

    [Fact]
    public void Other_faults_open_another_item_once_the_first_is_closed()
    {
        var (check, item) = Asked(3);

        var open = Decide(check, item, Found(3, 9));
        var closed = Decide(check, item with { Status = WorkItemStatus.Resolved }, Found(3, 9));

        Assert.Empty(open.Writes.Writes.Select(write => write.Document).OfType<WorkItem>());
        var second = closed.Writes.Written<WorkItem>();
        Assert.NotEqual(item.Key, second.Key);
        Assert.StartsWith("The ledger of this program does not hold: 2 faults. The first: Entry 3", second.Cause.Said());
        Assert.Equal(2, closed.Writes.Written<LedgerCheck>().Asked);
    }

    [Fact]
    public void A_chain_that_holds_again_settles_its_item_and_the_next_fault_opens_another()
    {
        var (check, item) = Asked(3);

        var restored = Decide(check, item, Found());
        var settled = restored.Writes.Written<WorkItem>();
        var again = Decide(restored.Writes.Written<LedgerCheck>(), settled, Found(3));

        Assert.Equal((WorkItemStatus.Moot, Given.Now), (settled.Status, settled.ResolvedAt));
        Assert.NotEqual(item.Key, again.Writes.Written<WorkItem>().Key);
    }

    [Fact]
    public void An_item_that_a_coordinator_closed_stays_closed_when_the_chain_holds_again()
    {
        var (check, item) = Asked(3);

        var restored = Decide(check, item with { Status = WorkItemStatus.Resolved }, Found());

        Assert.True(restored.Writes.Written<LedgerCheck>().Holds);
        Assert.Empty(restored.Writes.Writes.Select(write => write.Document).OfType<WorkItem>());
    }

    [Fact]
    public void A_check_that_began_before_the_last_one_changes_nothing()
    {
        var late = Decide(Found(), item: null, Found(3) with { At = Given.Now.AddMinutes(-1) });

        Assert.True(late.Outcome.Holds);
        Assert.Empty(late.Writes.Writes);
    }

    [Fact]
    public void A_person_s_chain_is_kept_only_while_there_is_something_to_tell_and_its_item_names_the_person()
    {
        var chain = Partition.Person(A.Id("Ada"));
        var holds = Found() with { ProgramId = MentoringProgram.OrganizationQueue, Chain = chain };

        var broken = Decide(last: null, item: null, Found(3) with { ProgramId = MentoringProgram.OrganizationQueue, Chain = chain });

        Assert.Empty(Decide(last: null, item: null, holds).Writes.Writes);
        var item = broken.Writes.Written<WorkItem>();
        Assert.Equal([A.Id("Ada")], item.PersonIds);
        Assert.StartsWith($"The ledger of {A.Id("Ada")} does not hold.", item.Cause.Said());
        Assert.Empty(broken.Mails);
    }

    [Fact]
    public void Of_very_many_faults_the_first_are_kept_and_all_are_counted()
    {
        var check = Found([.. Enumerable.Range(1, 50)]);

        Assert.Equal((50, LedgerCheck.MostFaults, 1L), (check.FaultCount, check.Faults.Count, check.Faults[0].Sequence));
    }

    [Fact]
    public async Task A_chain_whose_end_takes_no_entry_any_more_still_reaches_the_coordinator()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var head = await app.ReadAsync(LedgerHead.KeyOf(Chain));
        var byHand = HashChain.Append(head, Chain, new LedgerNote("system", DecisionName.RoundApproved, "round:1", "by hand"), app.Now);
        await app.Store.WriteAsync(new Batch().Create(byHand));

        var check = await app.Get<LedgerActs>().CheckAsync(Chain);
        await app.Get<LedgerActs>().CheckAsync(Chain);

        Assert.Equal([new LedgerFault(Chain, byHand.Sequence, LedgerFaultKind.WrongEnd)], check.Faults);
        Assert.Equal(WorkItemKind.LedgerBroken, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
    }

    private static LedgerCheck Found(params int[] edited) => LedgerCheck.Of(
        A.ProgramId,
        Chain,
        new LedgerReport(1, 100, [.. edited.Select(sequence => new LedgerFault(Chain, sequence, LedgerFaultKind.Edited))]),
        Given.Now);

    private static (LedgerCheck Check, WorkItem Item) Asked(params int[] edited)
    {
        var writes = Decide(last: null, item: null, Found(edited)).Writes;
        return (writes.Written<LedgerCheck>(), writes.Written<WorkItem>());
    }

    private static Decision<LedgerCheck> Decide(LedgerCheck? last, WorkItem? item, LedgerCheck found) => LedgerChecking.Decide(
        last is null ? null : Given.Stored(last), item is null ? null : Given.Stored(item), found, Given.Now);
}
