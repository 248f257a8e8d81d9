using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Orchestrations.WorkItems;

public sealed class ConcernTests
{
    private static readonly Concern Concern = new(A.ProgramId, A.Id("Theo"), new Subject.OfMentorship(Given.MentorshipId), "I am not at ease.");

    [Fact]
    public void A_concern_and_the_coordinator_s_mail_are_one_decision()
    {
        var decision = ConcernActs.Decide(known: null, Concern, Given.Now);

        var item = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemKind.ConcernRaised, "I am not at ease."), (item.Kind, Languages.BuiltIn.English.Say(item.Cause)));
        var mail = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.WorkItemOpened, MailOrder.Coordinator, item.Key), (mail.Template, mail.PersonId, mail.WorkItemKey));
    }

    [Fact]
    public void The_ledger_does_not_say_what_was_written() =>
        Assert.DoesNotContain("ease", Assert.Single(ConcernActs.Decide(known: null, Concern, Given.Now).Notes).Outcome, StringComparison.Ordinal);

    [Fact]
    public void The_same_words_twice_open_one_item_and_send_one_mail()
    {
        var known = ConcernActs.Decide(known: null, Concern, Given.Now).Writes.Written<WorkItem>();

        var again = ConcernActs.Decide(known, Concern with { }, Given.Now);

        Assert.Equal(RefusalReason.AlreadyDone, again.Outcome.Refusal!.Reason);
        Assert.Empty(again.Mails);
        Assert.NotEqual(known.Key, (Concern with { Text = "Something else." }).Key);
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
        var raised = await new ConcernActs(dying).RaiseAsync(A.ProgramId, A.Id("Theo"), mentorshipId: null, "I am not at ease.", cancellation);
        await app.SettleAsync();
        Assert.Empty(await MailsAsync());

        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(raised.Value!.Key, Assert.Single(await MailsAsync()).Order!.WorkItemKey);

        async Task<IReadOnlyList<MailRecord>> MailsAsync() =>
            [.. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Where(mail => mail.Template is MailTemplate.WorkItemOpened)];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ConcernActs.LongestText + 1)]
    public void A_concern_without_a_word_or_without_end_is_refused_by_its_field(int length)
    {
        var decision = ConcernActs.Decide(known: null, Concern with { Text = new string('x', length) }, Given.Now);

        Assert.Equal("text", Assert.Single(decision.Outcome.Refusal!.Fields).Field);
        Assert.Empty(decision.Writes.Writes);
    }
}
