using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.WorkItems;

public sealed class ConcernTests
{
    private static readonly Concern Concern = new(A.ProgramId, A.Id("Theo"), new Subject.OfMentorship(Given.MentorshipId), "I am not at ease.");

    [Fact]
    public void A_concern_and_the_coordinator_s_mail_are_one_decision()
    {
        var decision = ConcernActs.Decide(known: null, Concern, Given.Now);

        var item = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemKind.ConcernRaised, "I am not at ease."), (item.Kind, item.Cause));
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
