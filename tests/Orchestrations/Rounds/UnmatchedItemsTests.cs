using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class UnmatchedItemsTests
{
    [Fact]
    public void Everybody_without_a_partner_has_an_item_that_says_why()
    {
        var waiting = Waiting(1) with { WouldChange = new Phrase("matching.change.mentor-joining") };

        var item = Assert.Single(UnmatchedItems.Of(Given.Round, [waiting], Given.Now));

        Assert.Equal((WorkItemKind.Unmatched, "causes.unmatched-and-change"), (item.Kind, item.Cause.Key));
        Assert.Equal(["p1"], item.PersonIds);
        Assert.Equal([ResolutionKind.Close], item.Choices());
    }

    [Fact]
    public void More_than_ten_have_one_item_for_the_round()
    {
        Assert.Equal(10, UnmatchedItems.Of(Given.Round, [.. Enumerable.Range(1, 10).Select(Waiting)], Given.Now).Count);

        var item = Assert.Single(UnmatchedItems.Of(Given.Round, [.. Enumerable.Range(1, 11).Select(Waiting)], Given.Now));

        Assert.Equal((new Subject.OfRound(1), "causes.unmatched-many"), (item.Subject, item.Cause.Key));
    }

    [Fact]
    public void Several_who_are_in_no_circle_have_one_item_that_names_them_and_one_alone_has_words_of_circles()
    {
        var item = Assert.Single(UnmatchedItems.Of(Given.Round, [Waiting(1), Waiting(2)], Given.Now, isOfCircles: true));

        Assert.Equal((new Subject.OfRound(1), WorkItemKind.Unmatched), (item.Subject, item.Kind));
        Assert.Equal(new Phrase("causes.no-circle-several", ("people", (string[])["p1", "p2"])), item.Cause);
        Assert.Equal("causes.no-circle", Assert.Single(UnmatchedItems.Of(Given.Round, [Waiting(1)], Given.Now, isOfCircles: true)).Cause.Key);
        Assert.Equal(
            "causes.no-circle-many",
            Assert.Single(UnmatchedItems.Of(Given.Round, [.. Enumerable.Range(1, 11).Select(Waiting)], Given.Now, isOfCircles: true)).Cause.Key);
    }

    [Fact]
    public void Who_said_no_to_everybody_is_offered_a_talk_and_who_was_refused_is_not()
    {
        var declined = Given.Proposal with { Stage = ProposalStage.DeclinedByMentee };

        Assert.True(UnmatchedItems.RejectedAll(declined.MenteeId, [declined]));
        Assert.False(UnmatchedItems.RejectedAll(declined.MenteeId, []));
        Assert.False(UnmatchedItems.RejectedAll(declined.MenteeId, [declined, declined with { Stage = ProposalStage.DeclinedByMentor }]));
        Assert.False(UnmatchedItems.RejectedAll(declined.MenteeId, [declined, declined with { Stage = ProposalStage.Unanswered }]));
    }

    private static WaitingPerson Waiting(int number) => new($"p{number}", number, new Phrase("matching.unmatched.no-mentor"));
}
