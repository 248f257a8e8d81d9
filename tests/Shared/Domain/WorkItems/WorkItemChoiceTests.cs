using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.WorkItems;

/// <summary>What can be decided about an item is what something happens after.</summary>
public sealed class WorkItemChoiceTests
{
    [Fact]
    public void A_concern_is_not_waited_with_as_no_instance_counts_the_days()
    {
        var concern = Item(WorkItemKind.ConcernRaised, new Subject.OfMentorship(Given.MentorshipId));

        var refused = WorkItemDecisions.Resolve(concern, new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(7)), "robin", Given.Now);

        Assert.Equal([ResolutionKind.Replace, ResolutionKind.Close], concern.Choices());
        Assert.Equal("resolution", Assert.Single(refused.Refusal!.Fields).Field);
    }

    [Fact]
    public void A_concern_about_no_mentorship_can_only_be_closed() =>
        Assert.Equal([ResolutionKind.Close], Item(WorkItemKind.ConcernRaised, new Subject.OfEnrollment(A.Id("Theo"))).Choices());

    [Fact]
    public void What_an_instance_waits_with_can_be_given_more_time() =>
        Assert.Contains(ResolutionKind.Extend, Item(WorkItemKind.FitProblem, new Subject.OfMentorship(Given.MentorshipId)).Choices());

    private static WorkItem Item(WorkItemKind kind, Subject about) => new(
        A.ProgramId, "w1", kind, about, InstanceId: null, new Phrase("causes.concern", ("text", "I am not at ease.")), Given.Now, kind.Estimate(), []);
}
