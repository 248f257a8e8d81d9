using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Orchestrations.Concerns;

/// <summary>What follows from a concern is saved with it, and nothing of it says who and what.</summary>
public sealed class ConcernDecidingTests
{
    private static readonly NewConcern Order = new(A.ProgramId, A.Id("Theo"), "c1", ConcernKind.Concern, "I am not at ease.", Given.MentorshipId);

    private static ConcernStand Stand => new(Given.Program, Known: null, Item: null, EndWaits: null);

    [Fact]
    public void A_concern_its_item_the_coordinator_s_mail_and_its_instance_are_one_decision()
    {
        var decision = ConcernDeciding.Raise(Stand, Order, Given.Now);

        var item = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemKind.ConcernRaised, "concern:growth:c1"), (item.Kind, item.Subject.ToString()));
        Assert.Equal("I am not at ease.", decision.Writes.Written<ConcernMessage>().Text);
        var mail = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.WorkItemOpened, MailOrder.Coordinator, item.Key), (mail.Template, mail.PersonId, mail.WorkItemKey));
        Assert.Equal((SignalKind.Start, nameof(ConcernOrchestrator)), Assert.Single(decision.Signals.Select(signal => (signal.Kind, signal.Name))));
    }

    [Fact]
    public void Neither_the_item_nor_the_ledger_says_who_it_was_and_what_was_written()
    {
        var decision = ConcernDeciding.Raise(Stand, Order, Given.Now);

        var item = decision.Writes.Written<WorkItem>();
        Assert.Empty(item.PersonIds);
        Assert.DoesNotContain("ease", item.Cause.Said(), StringComparison.Ordinal);
        var note = Assert.Single(decision.Notes);
        Assert.Equal((Actors.Participant, "concern:growth:c1", "Concern"), (note.Actor, note.Subject, note.Outcome));
        Assert.DoesNotContain("ease", note.Inputs!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_past_the_coordinators_is_in_no_queue_of_theirs()
    {
        var program = Given.Program with { Safeguarding = new SafeguardingContact("Sam Outside", "sam@example.com") };

        var decision = ConcernDeciding.Raise(Stand with { Program = program }, Order with { Addressee = ConcernAddressee.Safeguarding }, Given.Now);

        Assert.Empty(decision.Writes.Writes.Select(write => write.Document).OfType<WorkItem>());
        Assert.Equal(MailTemplate.ConcernToSafeguarding, Assert.Single(decision.Mails).Template);
    }

    [Fact]
    public void The_last_close_wakes_a_program_that_waits_with_its_end()
    {
        var raised = ConcernDeciding.Raise(Stand, Order, Given.Now);
        var finish = new ProgramFinish(A.ProgramId, ProgramStatus.Completed, "program:growth:1");
        var waits = FinishProgram.Decide(Given.Stored(Given.Program), waits: null, isConcernOpen: true, finish, Given.Now);
        var stand = new ConcernStand(
            Given.Program,
            Given.Stored(raised.Writes.Written<Concern>()),
            Given.Stored(raised.Writes.Written<WorkItem>()),
            Given.Stored(waits.Writes.Written<WorkItem>()));

        var closed = ConcernDeciding.Close(
            stand, new ConcernAnswer("m1", KeeperKind.Coordinator, "Robin", "We have talked."), Actors.Coordinator("robin"), Given.Now);

        Assert.Equal(WorkItemStatus.Resolved, closed.Writes.Written<WorkItem>().Status);
        Assert.Contains(closed.Signals, signal => (signal.InstanceId, signal.Name) == ("program:growth:1", nameof(ConcernsClosed)));
        Assert.Equal(MailTemplate.AnswerOnPage, Assert.Single(closed.Mails).Template);
    }

    [Fact]
    public void The_close_wakes_the_erasures_that_wait_for_it_and_words_do_not()
    {
        var raised = ConcernDeciding.Raise(Stand, Order, Given.Now);
        var waiting = new ErasureRequest("p1", 2, Given.Now, "person:p1", Given.Now.AddDays(30), Given.Now.AddDays(3), ErasureStage.Waiting);
        var stand = Stand with { Known = Given.Stored(raised.Writes.Written<Concern>()), Erasures = [waiting] };

        Assert.Contains(
            ConcernDeciding.Settle(stand, Given.Now).Signals, signal => (signal.InstanceId, signal.Name) == ("erasure:p1:2", nameof(ErasureMoved)));
        Assert.DoesNotContain(ConcernDeciding.Write(stand, "m2", "One word more.", Given.Now).Signals, signal => signal.Name == nameof(ErasureMoved));
    }

    [Fact]
    public async Task A_concern_whose_process_dies_right_after_the_save_still_reaches_the_coordinator()
    {
        await using var app = await TestApp.StartAsync(TestApp.With(nameof(SweepSignals)));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync("Theo", ProgramRole.Mentee);
        var cancellation = TestContext.Current.CancellationToken;

        // A process that saves and never gets to wake anybody.
        var delivery = new SignalDelivery(
            new Instances(), app.Get<DecisionStore>(), app.Get<IDecisionObserver>(), NullLogger<SignalDelivery>.Instance);
        var dying = new Decider(app.Store, app.Get<DecisionStore>(), delivery, app.Get<IDecisionObserver>(), app.Get<TimeProvider>());
        var raised = await new ConcernActs(dying).RaiseAsync(Order with { MentorshipId = null }, cancellation);
        await app.SettleAsync();
        Assert.Empty(await MailsAsync());

        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(raised.Value!.ItemKey, Assert.Single(await MailsAsync()).Order!.WorkItemKey);

        async Task<IReadOnlyList<MailRecord>> MailsAsync() =>
            [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.WorkItemOpened)];
    }
}
