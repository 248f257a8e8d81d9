using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Introductions;

/// <summary>What people do with introductions, and coordinators; pure.</summary>
public static class IntroductionDecisions
{
    /// <summary>Two rounds begin at least as far apart: a second press of the button makes no second one.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromDays(1);

    /// <summary>Whether people of the program are introduced to each other at all.</summary>
    public static bool AreOn(MentoringProgram program) => program is { Introductions: not null, Status: ProgramStatus.Running };

    /// <summary>Whether somebody may take part: they said yes to the program, and their part in it goes on.</summary>
    public static bool CanTakePart(Enrollment enrollment) =>
        enrollment.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched;

    /// <summary>Whether somebody is in a round: who has a break is in none until they come back.</summary>
    /// <param name="round">Its number.</param>
    public static bool IsIn(IntroductionPart part, Enrollment enrollment, int round) =>
        CanTakePart(enrollment) && enrollment.RestsSince is null && part.Skips != round;

    /// <summary>Whether two may become a pair of the program by their roles.</summary>
    public static bool CanPair(MentoringProgram program, ProgramRole one, ProgramRole other) =>
        program is { IsOver: false, Form: not ProgramForm.Circle }
        && (one, other) is (ProgramRole.Mentor, ProgramRole.Mentee) or (ProgramRole.Mentee, ProgramRole.Mentor) or (ProgramRole.Peer, ProgramRole.Peer);

    /// <param name="enrollment">Null for who has no part in the program.</param>
    /// <param name="known">Null for who does not take part yet.</param>
    public static Verdict<IntroductionPart> Join(MentoringProgram program, Enrollment? enrollment, IntroductionPart? known, DateTimeOffset now) =>
        enrollment is null || !CanTakePart(enrollment) ? RefusalReason.NotAMember
        : !AreOn(program) ? RefusalReason.WrongStage
        : known is not null ? RefusalReason.AlreadyDone
        : new IntroductionPart(program.ProgramId, enrollment.PersonId, now);

    /// <summary>Leaves out one round, or takes that back.</summary>
    /// <param name="round">The next one.</param>
    public static Verdict<IntroductionPart> Skip(IntroductionPart part, int round, bool skips) =>
        (part.Skips == round) == skips ? RefusalReason.AlreadyDone
        : part with { Skips = skips ? round : null };

    /// <summary>Somebody says whether they have met; it can be said otherwise for as long as it is asked.</summary>
    /// <param name="met">Null for nothing chosen.</param>
    /// <param name="together">Whether they want to go on as a pair; it counts only of who has met, and where the roles fit.</param>
    /// <param name="canPair">Whether the roles of the two fit.</param>
    public static Verdict<Introduction> Answer(
        Introduction introduction, string personId, IntroductionMet? met, bool together, bool canPair, DateTimeOffset now)
    {
        if (!introduction.Has(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (now >= introduction.AnswersUntil || introduction.BothWant)
        {
            return RefusalReason.WrongStage;
        }

        if (met is not { } said)
        {
            return Refusal.Invalid(new FieldError("met", "rules.choose-one"));
        }

        var answer = new IntroductionAnswer(said, together && canPair && said is IntroductionMet.Yes, now);
        if (introduction.AnswerOf(personId) is { } known && known with { At = now } == answer)
        {
            return RefusalReason.AlreadyDone;
        }

        var answers = new Dictionary<string, IntroductionAnswer>(introduction.Answers ?? new Dictionary<string, IntroductionAnswer>()) { [personId] = answer };
        return introduction with { Answers = answers };
    }

    /// <summary>A coordinator has people introduced now, and not when the rhythm would.</summary>
    /// <param name="last">The newest round; null before the first.</param>
    public static Verdict<IntroductionRound> StartNow(MentoringProgram program, IntroductionRound? last, DateTimeOffset now) =>
        !AreOn(program) ? RefusalReason.WrongStage
        : last is { MadeAt: null } || now < last?.BegunAt + Breath ? RefusalReason.AlreadyDone
        : new IntroductionRound(program.ProgramId, (last?.Number ?? 0) + 1, now);
}
