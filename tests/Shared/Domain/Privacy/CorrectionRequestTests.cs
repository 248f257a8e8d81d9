using MentorFlow.Domain.Privacy;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>What somebody asks to have put right is bounded, and answered once.</summary>
public sealed class CorrectionRequestTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_names_a_fact_and_says_what_is_right()
    {
        Assert.Equal(["fact", "words"], Ask(fact: null, "  ").Refusal!.Fields.Select(error => error.Field));
        Assert.Equal(["words"], Ask(CorrectedFact.Name, new string('x', CorrectionRequest.LongestWords + 1)).Refusal!.Fields.Select(error => error.Field));

        var asked = Ask(CorrectedFact.Name, " I am called Théo. ").Value!;

        Assert.Equal("I am called Théo.", asked.Words);
        Assert.Equal(Now.AddDays(30), asked.AnswerBy);
    }

    [Fact]
    public void It_is_answered_once()
    {
        var answered = CorrectionDecisions.Answer(Ask(CorrectedFact.Name, "Théo").Value!, "HR has been told.", Now).Value!;

        Assert.Equal((Now, "HR has been told."), (answered.AnsweredAt, answered.Answer));
        Assert.Equal(RefusalReason.AlreadyDone, CorrectionDecisions.Answer(answered, "Again.", Now).Refusal!.Reason);
    }

    [Fact]
    public void The_key_of_its_work_item_leads_back_to_it()
    {
        var asked = Ask(CorrectedFact.Name, "Théo").Value!;

        Assert.Equal(asked.RequestId, CorrectionRequest.RequestOf(asked.ItemKey));
        Assert.Null(CorrectionRequest.RequestOf("failed-1"));
    }

    private static Verdict<CorrectionRequest> Ask(CorrectedFact? fact, string words) =>
        CorrectionDecisions.Ask("ptheo", "f3e1", "growth", fact, words, Now);
}
