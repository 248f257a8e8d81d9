using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Pilots;

/// <summary>An answer as its form sends it.</summary>
/// <param name="Scale">Null where none was chosen.</param>
/// <param name="Words">By question; empty ones are none.</param>
public sealed record RetrospectiveDraft(int? Scale, IReadOnlyDictionary<string, string> Words, bool MayQuote);

/// <summary>A lesson as its form sends it.</summary>
/// <param name="LessonId">A UUID that the form made.</param>
public sealed record LessonDraft(string LessonId, string Text, bool IsForNext = true);

/// <summary>When a program is looked back at, and what is answered; pure.</summary>
public static class RetrospectiveDecisions
{
    /// <summary>After the last mail there is still time to find it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <param name="last">The latest look back; null before the first.</param>
    /// <returns>When the next one is due, UTC; null where none is to come.</returns>
    public static DateTimeOffset? DueAt(MentoringProgram program, Retrospective? last)
    {
        if (program.Calendar.Ends is not { } ends)
        {
            return (last?.AskedAt ?? program.Calendar.RecruitmentOpens) + Year;
        }

        // An end that moves away by months is looked back at again.
        var due = NotBeforeHalf(program.Calendar, ends, ends - program.Policy.Retrospective.Ahead);
        return last is null || due > last.Until ? due : null;
    }

    public static Verdict<Retrospective> Begin(MentoringProgram program, Retrospective? last, DateTimeOffset now) =>
        program.Status is not ProgramStatus.Running || DueAt(program, last) is not { } due || now < due
            ? RefusalReason.WrongStage
            : new Retrospective(program.ProgramId, (last?.Number ?? 0) + 1, now, now + program.Policy.Retrospective.Questions.Patience + Grace);

    /// <summary>Whether somebody has lived through enough of the program to be asked.</summary>
    public static bool IsAsked(Enrollment enrollment) => enrollment.Consent is not null && IsAskedIn(enrollment.Stage);

    /// <summary>The same of the stage alone.</summary>
    public static bool IsAskedIn(EnrollmentStage stage) => stage is EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched
        or EnrollmentStage.Completed or EnrollmentStage.Unmatched;

    /// <param name="role">Of who answers; null for the sponsor.</param>
    /// <returns><see cref="RefusalReason.WrongStage"/> when the time is over.</returns>
    public static Verdict<RetrospectiveAnswer> Answer(
        Retrospective retrospective, string personId, ProgramRole? role, RetrospectiveDraft draft, DateTimeOffset now)
    {
        if (now >= retrospective.Until)
        {
            return RefusalReason.WrongStage;
        }

        var words = RetrospectiveQuestions.All
            .Select(question => (Question: question, Text: (draft.Words.GetValueOrDefault(question) ?? "").ReplaceLineEndings("\n").Trim()))
            .Where(one => one.Text.Length > 0)
            .ToDictionary(one => one.Question, one => one.Text);
        var errors = words.Where(one => one.Value.Length > RetrospectiveAnswer.LongestWords)
            .Select(one => new FieldError(one.Key, "rules.too-long", ("max", RetrospectiveAnswer.LongestWords)))
            .ToList();
        if (draft.Scale is not (>= 1 and <= 5))
        {
            errors.Insert(0, new FieldError("scale", "rules.from-to", ("min", 1), ("max", 5)));
        }

        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new RetrospectiveAnswer(
                retrospective.ProgramId, retrospective.Number, personId, role, draft.Scale!.Value, words, draft.MayQuote, now);
    }

    /// <summary>The words stay with who wrote them from now on; how many answered, and the scale, do not change by it.</summary>
    public static Verdict<RetrospectiveAnswer> Withdraw(RetrospectiveAnswer answer) =>
        answer.MayQuote ? answer with { MayQuote = false } : RefusalReason.AlreadyDone;

    /// <param name="known">All of the program.</param>
    public static Verdict<ProgramLesson> Learn(
        MentoringProgram program, IReadOnlyCollection<ProgramLesson> known, LessonDraft draft, NoteWriter by, DateTimeOffset now)
    {
        if (known.Any(lesson => lesson.LessonId == draft.LessonId))
        {
            return RefusalReason.AlreadyDone;
        }

        var text = draft.Text.ReplaceLineEndings("\n").Trim();
        return text.Length is 0 or > ProgramLesson.LongestText
            ? Refusal.Invalid(new FieldError("text", "rules.some-words", ("max", ProgramLesson.LongestText)))
            : known.Count >= ProgramLesson.Most
            ? Refusal.Invalid(new FieldError("text", "rules.at-most", ("max", ProgramLesson.Most)))
            : new ProgramLesson(program.ProgramId, draft.LessonId, text, by, now, draft.IsForNext);
    }

    public static Verdict<ProgramLesson> Mark(ProgramLesson lesson, bool isForNext) =>
        lesson.IsForNext == isForNext ? RefusalReason.AlreadyDone : lesson with { IsForNext = isForNext };

    /// <summary>Nobody is asked of a short program before its mentorships have lived through half of it.</summary>
    internal static DateTimeOffset NotBeforeHalf(ProgramCalendar calendar, DateTimeOffset ends, DateTimeOffset wanted)
    {
        var half = calendar.MatchingOn + ((ends - calendar.MatchingOn) / 2);
        return wanted > half ? wanted : half;
    }
}
