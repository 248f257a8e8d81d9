namespace MentorFlow.Domain.Programs;

/// <summary>By when people have an answer to what they confide or ask, and who is told when they have none (R19, R92, R97, R118).</summary>
public sealed record ConcernPolicy(AnswerClock Concerns, AnswerClock Questions)
{
    public static ConcernPolicy Default { get; } = new(
        new AnswerClock(AnswerWithin: 2, RemindAfter: 1, PassOnAfter: 1), new AnswerClock(AnswerWithin: 3, RemindAfter: 2, PassOnAfter: 2));
}

/// <summary>All in working days of the program.</summary>
/// <param name="AnswerWithin">From the message to its answer; then the deputy is told.</param>
/// <param name="RemindAfter">From the message to the reminder of who has to answer, before that.</param>
/// <param name="PassOnAfter">From the deputy to whoever is told next.</param>
public sealed record AnswerClock(int AnswerWithin, int RemindAfter, int PassOnAfter);
