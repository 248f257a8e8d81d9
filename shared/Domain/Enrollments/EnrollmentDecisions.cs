using MentorFlow.Domain.People;
using MentorFlow.Domain.Training;

namespace MentorFlow.Domain.Enrollments;

/// <summary>What may happen to an enrollment; every decision is pure: the time and the answers come in, the new enrollment or a refusal comes out.</summary>
public static class EnrollmentDecisions
{
    /// <summary>Who wants to be away for longer comes back when they say so.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(365);

    /// <param name="text">The version of the text that they read.</param>
    public static Verdict<Enrollment> AnswerInvitation(
        Enrollment enrollment, bool accepted, DateTimeOffset now, string text = Consent.CurrentText) => enrollment.Stage switch
        {
            EnrollmentStage.Invited when accepted => enrollment with
            {
                Stage = EnrollmentStage.Accepted,
                Consent = new Consent(text, now),
            },
            EnrollmentStage.Invited => enrollment with { Stage = EnrollmentStage.Declined, EndedBecause = "declined" },
            EnrollmentStage.Matched when accepted && enrollment.AwaitsConsent => enrollment with { Consent = new Consent(text, now) },
            EnrollmentStage.Declined when !accepted => RefusalReason.AlreadyDone,
            EnrollmentStage.Accepted when accepted => RefusalReason.AlreadyDone,
            _ => RefusalReason.WrongStage,
        };

    /// <summary>Agrees to a text that has changed since their yes.</summary>
    /// <param name="text">Its version.</param>
    public static Verdict<Enrollment> RenewConsent(Enrollment enrollment, string text, DateTimeOffset now) =>
        enrollment is not { IsOpen: true, Consent: { } given } ? RefusalReason.WrongStage
        : given.TextVersion == text ? RefusalReason.AlreadyDone
        : enrollment with { Consent = new Consent(text, now) };

    /// <summary>Saves the profile; the first complete one moves on to training, a later one only replaces it.</summary>
    /// <param name="places">Mentorships at once that the program allows in their role; null for what is usual.</param>
    public static Verdict<Enrollment> SaveProfile(Enrollment enrollment, Profile profile, DateTimeOffset now, int? places = null)
    {
        if (enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited or EnrollmentStage.Waitlisted || !enrollment.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        var errors = ProfileRules.Check(profile, enrollment.Role, places);
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

    /// <param name="plan">Their training.</param>
    public static Verdict<Enrollment> ReadModule(Enrollment enrollment, TrainingPlan plan, string moduleId, DateTimeOffset now)
    {
        if (enrollment is not { IsOpen: true, Training: { } training })
        {
            return RefusalReason.WrongStage;
        }

        if (plan.Modules.FirstOrDefault(module => module.Id == moduleId) is not { } module)
        {
            return RefusalReason.Unknown;
        }

        return training.HasRead(moduleId)
            ? RefusalReason.AlreadyDone
            : enrollment with
            {
                Training = training with
                {
                    ModulesRead = [.. training.ModulesRead, moduleId],

                    // Who showed before that they know it, and reads it now, has read it.
                    Done =
                    [
                        .. (training.Done ?? []).Where(done => done.Id != moduleId),
                        new ModuleDone(moduleId, ModuleWay.Read, module.Minutes, now),
                    ],
                },
            };
    }

    /// <summary>
    /// Grades an attempt at the questions. Passing needs the mark, and every right answer on what cannot be skipped; who passes without having read
    /// every module has tested out. What was answered right need not be answered again.
    /// </summary>
    /// <param name="plan">Their training.</param>
    /// <param name="answers">Question id to the chosen answer's index.</param>
    /// <param name="passMark">Share of right answers, 0 to 1.</param>
    /// <returns>The field "modules" while something must be read first.</returns>
    public static Verdict<Enrollment> SubmitQuiz(
        Enrollment enrollment, TrainingPlan plan, IReadOnlyDictionary<string, int> answers, double passMark, DateTimeOffset now)
    {
        if (enrollment is not { IsOpen: true, Training: { } training })
        {
            return RefusalReason.WrongStage;
        }

        if (training.PassedAt is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        if (training.UnreadOf(plan) is { Count: > 0 } unread)
        {
            return Refusal.Invalid(new FieldError("modules", "rules.read-first", ("count", unread.Count)));
        }

        var open = training.OpenOf(plan);
        var unanswered = open.Where(question => !answers.TryGetValue(question.Id, out var answer) || answer < 0 || answer >= question.Answers).ToList();
        if (unanswered.Count > 0)
        {
            return Refusal.Invalid([.. unanswered.Select(question => new FieldError(question.Id, "rules.needs-answer"))]);
        }

        var missed = open.Where(question => answers[question.Id] != question.Right).ToDictionary(question => question.Id, question => answers[question.Id]);
        var passed = plan.IsPassedWith(missed.Keys, passMark);
        var shown = passed ? plan.Gate.Where(module => !training.HasRead(module.Id)).ToList() : [];
        return enrollment with
        {
            Training = training with
            {
                Attempts = training.Attempts + 1,
                BestScore = Math.Max(training.BestScore, plan.Share(missed.Keys)),
                PassedAt = passed ? now : null,
                TestedOut = shown.Count > 0,
                Missed = passed ? null : missed,
                Done = shown.Count == 0
                    ? training.Done
                    : [.. training.Done ?? [], .. shown.Select(module => new ModuleDone(module.Id, ModuleWay.TestedOut, module.QuestionMinutes, now))],
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

    /// <summary>
    /// Somebody comes with a mentorship that began elsewhere: into it at once, without profile and training. Whether they agree is asked of who has not
    /// said so here; who said no to the program, or left it, comes back by an invitation only.
    /// </summary>
    /// <param name="known">How they are enrolled already; null when they are not.</param>
    /// <returns>Already done for who is in a mentorship here.</returns>
    public static Verdict<Enrollment> Continue(Enrollment? known, string programId, string personId, ProgramRole role, DateTimeOffset now) => known switch
    {
        { IsOpen: true } when known.Role != role => Refusal.Invalid(new FieldError("role", "rules.pair-role", ("role", known.Role))),
        { Stage: EnrollmentStage.Declined or EnrollmentStage.Left } => Refusal.Invalid(new FieldError("stage", "rules.pair-said-no")),
        { Stage: EnrollmentStage.Matched } => RefusalReason.AlreadyDone,
        { Stage: EnrollmentStage.Ready } => known with { Stage = EnrollmentStage.Matched },

        // The way in that they were on ends: it counts for another invitation.
        { IsOpen: true } => known with { Stage = EnrollmentStage.Matched, InvitedBecause = Enrollment.Pairs, Invitation = known.Invitation + 1 },
        _ => new Enrollment(
            programId,
            personId,
            role,
            Enrollment.Pairs,
            now,
            EnrollmentStage.Matched,
            Profile: known?.Role == role ? known.Profile : null,
            Training: known?.Role == role ? known.Training : null,
            Invitation: (known?.Invitation ?? 0) + 1,
            ZoneGivenAt: known?.Role == role ? known.ZoneGivenAt : null),
    };

    /// <summary>
    /// Where somebody stands whose mentorship has ended: in the pool. Who came with it from elsewhere, without what the pool asks for, is invited like
    /// everybody.
    /// </summary>
    /// <param name="pool">Where somebody without a mentorship stands in the program.</param>
    /// <param name="training">Whether the program asks for it before the pool.</param>
    public static Enrollment AfterMentorship(Enrollment enrollment, EnrollmentStage pool, bool training, DateTimeOffset now)
    {
        var isPrepared = enrollment.Profile is not null && (!training || enrollment.Training?.PassedAt is not null);
        return pool is EnrollmentStage.Ready && enrollment.InvitedBecause == Enrollment.Pairs && !isPrepared
            ? enrollment with { Stage = EnrollmentStage.Invited, Consent = null, CreatedAt = now, Invitation = enrollment.Invitation + 1 }
            : enrollment with { Stage = pool, ReadySince = pool is EnrollmentStage.Ready ? now : null };
    }

    /// <summary>
    /// Where somebody stands whose mentorship came to its planned end, and who has no other: a mentor is there for the next one where rounds go on, and
    /// the part of everybody else is done.
    /// </summary>
    /// <param name="goesOn">Whether mentorships of the program end before it does, and another round comes.</param>
    /// <param name="training">Whether the program asks for it before the pool.</param>
    public static Enrollment AfterClosing(Enrollment enrollment, bool goesOn, bool training) => enrollment with
    {
        Stage = goesOn
            && enrollment is { Role: ProgramRole.Mentor, Profile: not null }
            && (!training || enrollment.Training?.PassedAt is not null)
                ? EnrollmentStage.Ready
                : EnrollmentStage.Completed,
    };

    /// <summary>Has a break from being matched, or has it end on another day; what they take part in goes on.</summary>
    /// <param name="until">When they come back by themselves, UTC; null until they say so.</param>
    public static Verdict<Enrollment> Rest(Enrollment enrollment, DateTimeOffset? until, DateTimeOffset now) =>
        enrollment.Stage is not (EnrollmentStage.Ready or EnrollmentStage.Matched) ? RefusalReason.WrongStage
        : enrollment.RestsSince is not null && enrollment.RestsUntil == until ? RefusalReason.AlreadyDone
        : until <= now ? Refusal.Invalid(new FieldError("until", "rules.future"))
        : until > now + LongestRest ? Refusal.Invalid(new FieldError("until", "unmatched.between.too-long", ("days", (int)LongestRest.TotalDays)))
        : enrollment with { RestsSince = enrollment.RestsSince ?? now, RestsUntil = until };

    /// <summary>Wants to be matched again.</summary>
    public static Verdict<Enrollment> Return(Enrollment enrollment) =>
        enrollment.Stage is not (EnrollmentStage.Ready or EnrollmentStage.Matched) ? RefusalReason.WrongStage
        : enrollment.RestsSince is null ? RefusalReason.AlreadyDone
        : enrollment with { RestsSince = null, RestsUntil = null };

    /// <summary>
    /// A coordinator puts somebody's role right. Who was on the way into the pool, or in it, goes through the profile again, which depends on the role;
    /// what they wrote stays.
    /// </summary>
    public static Verdict<Enrollment> ChangeRole(Enrollment enrollment, ProgramRole role)
    {
        if (!enrollment.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        if (enrollment.Role == role)
        {
            return RefusalReason.AlreadyDone;
        }

        if (enrollment.Stage is EnrollmentStage.Matched)
        {
            return Refusal.Invalid(new FieldError("role", "rules.role-while-matched"));
        }

        var profile = enrollment.Profile is { } said ? said with { Capacity = 1 } : enrollment.Profile;
        var changed = enrollment with { Role = role, Profile = profile, Training = null, RestsSince = null, RestsUntil = null, ReadySince = null };
        return enrollment.Stage is EnrollmentStage.InTraining or EnrollmentStage.Ready
            ? changed with { Stage = EnrollmentStage.Accepted, Invitation = enrollment.Invitation + 1 }
            : changed;
    }

    /// <summary>A coordinator takes somebody out of the program.</summary>
    public static Verdict<Enrollment> Withdraw(Enrollment enrollment) => Leave(enrollment, Enrollment.Withdrawn);

    /// <summary>Recruitment closes, or the program ends: an invitation that nobody has answered is over.</summary>
    public static Verdict<Enrollment> CloseEntry(Enrollment enrollment) =>
        enrollment.Stage is EnrollmentStage.Planned or EnrollmentStage.Invited or EnrollmentStage.Waitlisted
            ? enrollment with { Stage = EnrollmentStage.Lapsed, EndedBecause = Enrollment.RecruitmentClosed }
            : RefusalReason.WrongStage;

    /// <summary>The program ends for somebody who said yes and has no mentorship now.</summary>
    /// <param name="wasMatched">Whether they had one in the program.</param>
    public static Verdict<Enrollment> CloseProgram(Enrollment enrollment, bool wasMatched) => enrollment.Stage switch
    {
        EnrollmentStage.Planned or EnrollmentStage.Invited or EnrollmentStage.Waitlisted => CloseEntry(enrollment),
        EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready => wasMatched
            ? enrollment with { Stage = EnrollmentStage.Completed, EndedBecause = "program ended" }
            : enrollment with { Stage = EnrollmentStage.Unmatched, EndedBecause = Enrollment.NeverMatched },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>People can always leave, without blame (R17).</summary>
    public static Verdict<Enrollment> Leave(Enrollment enrollment, string because) =>
        enrollment.IsOpen
            ? enrollment with { Stage = EnrollmentStage.Left, EndedBecause = because }
            : RefusalReason.AlreadyDone;
}
