using MentorFlow.Domain.People;
using MentorFlow.Domain.Training;

namespace MentorFlow.Domain.Enrollments;

/// <summary>What may happen to an enrollment; every decision is pure: the time and the answers come in, the new enrollment or a refusal comes out.</summary>
public static class EnrollmentDecisions
{
    public static Verdict<Enrollment> AnswerInvitation(Enrollment enrollment, bool accepted, DateTimeOffset now) => enrollment.Stage switch
    {
        EnrollmentStage.Invited when accepted => enrollment with
        {
            Stage = EnrollmentStage.Accepted,
            Consent = new Consent(Consent.CurrentText, now),
        },
        EnrollmentStage.Invited => enrollment with { Stage = EnrollmentStage.Declined, EndedBecause = "declined" },
        EnrollmentStage.Declined when !accepted => RefusalReason.AlreadyDone,
        EnrollmentStage.Accepted when accepted => RefusalReason.AlreadyDone,
        _ => RefusalReason.WrongStage,
    };

    /// <summary>Saves the profile; the first complete one moves on to training, a later one only replaces it.</summary>
    public static Verdict<Enrollment> SaveProfile(Enrollment enrollment, Profile profile, DateTimeOffset now)
    {
        if (enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited || !enrollment.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        var errors = ProfileRules.Check(profile, enrollment.Role);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var zone = TimeZones.NameOf(profile.Zone)!;
        return enrollment with
        {
            Profile = profile with { Zone = zone },
            ZoneGivenAt = enrollment.Profile?.Zone == zone ? enrollment.ZoneGivenAt : now,
            Stage = enrollment.Stage is EnrollmentStage.Accepted ? EnrollmentStage.InTraining : enrollment.Stage,
            Training = enrollment.Training ?? TrainingRecord.Empty,
        };
    }

    public static Verdict<Enrollment> ReadModule(Enrollment enrollment, string moduleId)
    {
        if (enrollment is not { IsOpen: true, Training: { } training })
        {
            return RefusalReason.WrongStage;
        }

        if (Curriculum.For(enrollment.Role).All(module => module.Id != moduleId))
        {
            return RefusalReason.Unknown;
        }

        return training.ModulesRead.Contains(moduleId)
            ? RefusalReason.AlreadyDone
            : enrollment with { Training = training with { ModulesRead = [.. training.ModulesRead, moduleId] } };
    }

    /// <summary>Grades a quiz attempt. Passing needs the mark; who passes before reading every module has tested out.</summary>
    /// <param name="answers">Question id to the chosen answer's index.</param>
    /// <param name="passMark">Share of right answers, 0 to 1.</param>
    public static Verdict<Enrollment> SubmitQuiz(Enrollment enrollment, IReadOnlyDictionary<string, int> answers, double passMark, DateTimeOffset now)
    {
        if (enrollment is not { IsOpen: true, Training: { } training })
        {
            return RefusalReason.WrongStage;
        }

        if (training.PassedAt is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        var modules = Curriculum.For(enrollment.Role);
        var unanswered = Curriculum.Unanswered(modules, answers);
        if (unanswered.Count > 0)
        {
            return Refusal.Invalid([.. unanswered.Select(id => new FieldError(id, "rules.needs-answer"))]);
        }

        var score = Curriculum.Grade(modules, answers);
        var passed = score >= passMark;
        return enrollment with
        {
            Training = training with
            {
                Attempts = training.Attempts + 1,
                BestScore = Math.Max(training.BestScore, score),
                PassedAt = passed ? now : null,
                TestedOut = passed && modules.Any(module => !training.ModulesRead.Contains(module.Id)),
            },
        };
    }

    /// <summary>Moves to a stage that an orchestration decided; saying the same twice changes nothing.</summary>
    public static Verdict<Enrollment> MoveTo(Enrollment enrollment, EnrollmentStage stage, string? because)
    {
        if (enrollment.Stage == stage)
        {
            return RefusalReason.AlreadyDone;
        }

        return enrollment.IsOpen ? enrollment with { Stage = stage, EndedBecause = because } : RefusalReason.WrongStage;
    }

    /// <summary>People can always leave, without blame (R17).</summary>
    public static Verdict<Enrollment> Leave(Enrollment enrollment, string because) =>
        enrollment.IsOpen
            ? enrollment with { Stage = EnrollmentStage.Left, EndedBecause = because }
            : RefusalReason.AlreadyDone;
}
