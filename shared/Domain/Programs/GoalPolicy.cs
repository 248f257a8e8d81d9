namespace MentorFlow.Domain.Programs;

/// <summary>The date of a goal (R66): it reminds, and asks how it goes on.</summary>
/// <param name="RemindBefore">Before the day; a date that is nearer is only asked about.</param>
/// <param name="AnswerWithin">After the day it is noted that nobody said how the goal goes on.</param>
public sealed record GoalPolicy(TimeSpan RemindBefore, TimeSpan AnswerWithin)
{
    public static GoalPolicy Default { get; } = new(RemindBefore: TimeSpan.FromDays(14), AnswerWithin: TimeSpan.FromDays(7));
}
