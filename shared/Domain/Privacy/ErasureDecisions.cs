using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Domain.Privacy;

/// <summary>What becomes of a request to erase somebody; pure.</summary>
public static class ErasureDecisions
{
    /// <param name="latest">The request before; null for the first.</param>
    /// <param name="by">As the ledger writes it.</param>
    /// <param name="now">UTC.</param>
    public static Verdict<ErasureRequest> Ask(string personId, ErasureRequest? latest, string by, DateTimeOffset now) => latest switch
    {
        { IsOpen: true } or { Stage: ErasureStage.Done } => RefusalReason.AlreadyDone,
        _ => new ErasureRequest(
            personId,
            (latest?.Number ?? 0) + 1,
            now,
            by,
            AnswerBy: now + ErasurePolicy.AnswerWithin,
            BeginsAt: now + ErasurePolicy.ThinkOver),
    };

    /// <summary>It can be called off until it runs; what was ended on the way stays ended.</summary>
    /// <param name="by">As the ledger writes it. What somebody asked for themselves they alone call off.</param>
    /// <returns><see cref="RefusalReason.NotAMember"/> for anybody else.</returns>
    public static Verdict<ErasureRequest> CallOff(ErasureRequest request, string by, DateTimeOffset now) => request.Stage switch
    {
        ErasureStage.CalledOff => RefusalReason.AlreadyDone,
        ErasureStage.Asked or ErasureStage.Waiting when request.IsOwn && by != request.AskedBy => RefusalReason.NotAMember,
        ErasureStage.Asked or ErasureStage.Waiting => request with
        {
            Stage = ErasureStage.CalledOff,
            WaitsFor = null,
            LookAgainAt = null,
            SettledAt = now,
        },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>Says what it waits for, or that it waits for nothing any more.</summary>
    /// <param name="reasons">What keeps it waiting now; empty for nothing.</param>
    public static Verdict<ErasureRequest> Look(ErasureRequest request, IReadOnlyList<ErasureReason> reasons, DateTimeOffset now) => request.Stage switch
    {
        ErasureStage.Running => RefusalReason.AlreadyDone,
        ErasureStage.Asked or ErasureStage.Waiting => reasons.Count == 0
            ? request with { Stage = ErasureStage.Running, WaitsFor = null, LookAgainAt = null, Looks = request.Looks + 1 }
            : request with
            {
                Stage = ErasureStage.Waiting,
                WaitsFor = reasons,
                LookAgainAt = now + (reasons.All(IsPassing) ? ErasurePolicy.EndsWithin : ErasurePolicy.LookAgain),
                Looks = request.Looks + 1,
            },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>
    /// Whether the person is told that it waits, and why: when the reasons are others than before, and after each look that was due. Of what passes by itself,
    /// a mentorship that ends or a round that goes on, they are told once, when the day comes near by which they were promised an answer.
    /// </summary>
    /// <param name="before">The request before the look.</param>
    public static bool IsToTell(ErasureRequest before, ErasureRequest after, DateTimeOffset now) =>
        after.Stage is ErasureStage.Waiting
        && (Lasting(after).Any()
            ? before.LookAgainAt <= now || !Lasting(after).SequenceEqual(Lasting(before))
            : IsAnswerNear(after, now) && !(IsAnswerNear(before, before.LookAgainAt - ErasurePolicy.EndsWithin) && !Lasting(before).Any()));

    /// <summary>By when they are told that it is looked at again: for what passes by itself, every few hours, they read the day of the answer.</summary>
    /// <param name="waiting">With a next look.</param>
    public static DateTimeOffset NamedDay(ErasureRequest waiting) =>
        Lasting(waiting).Any() || waiting.AnswerBy < waiting.LookAgainAt ? waiting.LookAgainAt!.Value : waiting.AnswerBy;

    public static Verdict<ErasureRequest> Finish(ErasureRequest request, DateTimeOffset now) => request.Stage switch
    {
        ErasureStage.Done => RefusalReason.AlreadyDone,
        ErasureStage.Running => request with { Stage = ErasureStage.Done, SettledAt = now },
        _ => RefusalReason.WrongStage,
    };

    /// <summary>What is left of a part in a program when who had it is erased: what the ledger is compared with, and figures are counted of.</summary>
    public static Enrollment Blank(Enrollment enrollment) =>
        BlankedMentorships.Of(enrollment, new PersonSought(enrollment.PersonId, enrollment.CreatedAt)) ?? enrollment;

    private static bool IsAnswerNear(ErasureRequest request, DateTimeOffset? lookedAt) => lookedAt >= request.AnswerBy - ErasurePolicy.TellBefore;

    private static IEnumerable<ErasureReason> Lasting(ErasureRequest request) =>
        (request.WaitsFor ?? []).Where(reason => !IsPassing(reason)).Order();

    // It ends by itself, and nobody is kept waiting for a season by it.
    private static bool IsPassing(ErasureReason reason) => reason is ErasureReason.MentorshipEnds or ErasureReason.RoundRuns;
}
