using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Mentorships;

public sealed class WritingStandTests
{
    private static readonly DateTimeOffset Signed = Given.Now.AddDays(-10);

    private static readonly Mentorship Pair = Given.Mentorship with
    {
        Agreement = A.Agreement(Given.Now) with { Version = 2, Way = WorkingWay.Writing },
        Signatures = new Dictionary<string, DateTimeOffset> { [Given.Mentor.PersonId] = Signed, [Given.Mentee.PersonId] = Signed },
        Checks = [SurveyKind.FitCheck, SurveyKind.WritingCheck],
    };

    private static readonly ThreadFigures Figures = new(A.ProgramId, Given.MentorshipId, Taken: 5, Messages: 5, LastAt: Given.Now.AddDays(-2))
    {
        Exchanges = 4,
    };

    [Fact]
    public void Silence_counts_from_what_waits_else_from_the_last_message_else_from_the_last_signature()
    {
        var waiting = Pair with { Awaited = new AwaitedReply(4, Given.Mentee.PersonId, Given.Now.AddDays(-3)) };

        Assert.Equal((Given.Now.AddDays(-3), Given.Mentee.PersonId), (Of(waiting, Figures)!.Since, Of(waiting, Figures)!.AwaitedBy));
        Assert.Equal(Given.Now.AddDays(-2), Of(Pair, Figures)!.Since);
        Assert.Equal((Signed, false), (Of(Pair, figures: null)!.Since, Of(Pair, figures: null)!.HasWritten));
    }

    [Fact]
    public void It_counts_exchanges_and_checks_and_there_is_none_where_a_pair_meets_or_is_over()
    {
        Assert.Equal((4, 1), (Of(Pair, Figures)!.Exchanges, Of(Pair, Figures)!.Checks));
        Assert.Null(Of(Pair with { Agreement = A.Agreement(Given.Now) }, Figures));
        Assert.Null(Of(Pair with { Stage = MentorshipStage.Closed }, Figures));
        Assert.Null(Of(Pair with { Signatures = null }, Figures));
    }

    [Fact]
    public void News_is_what_it_does_not_know_of_and_no_second_copy()
    {
        var stand = Of(Pair, Figures)!;

        Assert.False(stand.IsBefore(new ConversationMoved(5, Awaited: null, Version: 2)));
        Assert.False(stand.IsBefore(new ConversationMoved(4, Awaited: 4, Version: 2)));
        Assert.True(stand.IsBefore(new ConversationMoved(6, Awaited: 6, Version: 2)));
        Assert.True(stand.IsBefore(new ConversationMoved(5, Awaited: 5, Version: 2)));
        Assert.True(stand.IsBefore(new ConversationMoved(0, Awaited: null, Version: 3)));
    }

    private static WritingStand? Of(Mentorship mentorship, ThreadFigures? figures) => WritingStand.Of(mentorship, figures, "Europe/Paris");
}
