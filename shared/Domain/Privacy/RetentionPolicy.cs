namespace MentorFlow.Domain.Privacy;

/// <summary>How long data is kept, by what it is for: the organization's own rule, in whole months of the calendar.</summary>
/// <param name="Words">From the end of the program.</param>
/// <param name="Answers">From the end of the program, or from the answer where that came later.</param>
/// <param name="Participation">From the end of the program.</param>
/// <param name="Mails">From the day on which one was due.</param>
/// <param name="Concerns">From the day on which one was closed.</param>
/// <param name="People">From the end of somebody's last program.</param>
public sealed record RetentionPolicy(int Words, int Answers, int Participation, int Mails, int Concerns, int People)
{
    /// <summary>Months: more than ten years is no rule.</summary>
    public const int Longest = 120;

    /// <summary>How long before something goes those whom it concerns are told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public static RetentionPolicy Default { get; } = new(Words: 6, Answers: 12, Participation: 24, Mails: 6, Concerns: 24, People: 24);

    /// <summary>What goes with the end of a program, in the order in which it goes.</summary>
    public static IReadOnlyList<RetentionPurpose> OfProgram { get; } =
        [RetentionPurpose.Words, RetentionPurpose.Answers, RetentionPurpose.Participation];

    public int MonthsOf(RetentionPurpose purpose) => purpose switch
    {
        RetentionPurpose.Words => Words,
        RetentionPurpose.Answers => Answers,
        RetentionPurpose.Participation => Participation,
        RetentionPurpose.Mails => Mails,
        RetentionPurpose.Concerns => Concerns,
        _ => People,
    };
}
