namespace MentorFlow.Domain.Programs;

/// <summary>What may happen to a question to somebody's manager; pure.</summary>
public static class ManagerQuestionDecisions
{
    /// <summary>Asks once, and again only for a reason that came after the last question was over.</summary>
    /// <param name="known">The last one about the person in the program; null when there was none.</param>
    public static Verdict<ManagerQuestion> Open(ManagerQuestion? known, ManagerQuestionOrder order, DateTimeOffset now) =>
        known is { IsOpen: true } || order.ReachedAt <= known?.ClosedAt
            ? RefusalReason.AlreadyDone
            : new ManagerQuestion(
                order.ProgramId, order.PersonId, order.Role, order.Because, order.Source, order.ReachedAt, now, Number: (known?.Number ?? 0) + 1);

    /// <summary>Where people can always come: who is not let in by then has to be asked about again.</summary>
    private static readonly TimeSpan Season = TimeSpan.FromDays(91);

    /// <summary>
    /// When no answer is needed any more: recruitment closes, or, for a question that was opened later, the program ends. Where it never does, after a season.
    /// </summary>
    public static DateTimeOffset Until(ProgramCalendar calendar, DateTimeOffset openedAt) =>
        openedAt < calendar.EntryUntil ? calendar.RecruitmentCloses : calendar.Ends ?? openedAt + Season;

    /// <summary>Whether the program still takes somebody in for whom a manager says yes.</summary>
    public static bool IsInTime(MentoringProgram program, ManagerQuestion question, DateTimeOffset now) =>
        program.Status is ProgramStatus.Draft or ProgramStatus.Running && now < Until(program.Calendar, question.OpenedAt);

    /// <summary>Whether a manager can answer it, and may be written to about it.</summary>
    public static bool CanAnswer(MentoringProgram program, ManagerQuestion question, string managerId, DateTimeOffset now) =>
        question.IsOpen && question.ManagerId == managerId && IsInTime(program, question, now);

    /// <param name="asking">Counts from 1; one that was done before changes nothing.</param>
    /// <param name="managerId">Null where nobody is known.</param>
    public static Verdict<ManagerQuestion> Ask(ManagerQuestion question, int asking, string? managerId, DateTimeOffset now) => question switch
    {
        { IsOpen: false } => RefusalReason.WrongStage,
        _ when question.Asked >= asking => RefusalReason.AlreadyDone,
        _ => question with { ManagerId = managerId, AskedAt = managerId is null ? null : now, Asked = asking },
    };

    /// <summary>
    /// Somebody else is the manager now, or nobody; who was asked before cannot answer any more. Before anybody was looked for, there is nobody to turn from.
    /// </summary>
    public static Verdict<ManagerQuestion> Turn(ManagerQuestion question, string? managerId) => question switch
    {
        { IsOpen: false } => RefusalReason.WrongStage,
        _ when question.Asked == 0 || question.ManagerId == managerId => RefusalReason.AlreadyDone,
        _ => question with { ManagerId = managerId, AskedAt = null, Change = question.Change + 1 },
    };

    /// <summary>The first answer counts.</summary>
    /// <param name="reason">Of a "not now"; null for none.</param>
    public static Verdict<ManagerQuestion> Answer(ManagerQuestion question, string managerId, bool agrees, string? reason, DateTimeOffset now)
    {
        if (!question.IsOpen)
        {
            return RefusalReason.AlreadyDone;
        }

        if (question.ManagerId != managerId)
        {
            return RefusalReason.NotAMember;
        }

        if (reason?.Length > ManagerQuestion.LongestReason)
        {
            return Refusal.Invalid(new FieldError("reason", "rules.too-long", ("max", ManagerQuestion.LongestReason)));
        }

        var closed = Close(question, agrees ? ManagerQuestionState.Agreed : ManagerQuestionState.Declined, now);
        return closed.Value! with { Reason = agrees ? null : reason };
    }

    /// <param name="state">Any but open.</param>
    public static Verdict<ManagerQuestion> Close(ManagerQuestion question, ManagerQuestionState state, DateTimeOffset now) => question.IsOpen
        ? question with { State = state, ClosedAt = now, Change = question.Change + 1 }
        : RefusalReason.AlreadyDone;
}
