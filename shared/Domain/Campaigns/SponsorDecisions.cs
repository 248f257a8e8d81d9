using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Campaigns;

/// <summary>What is due of a sponsor's commitments; pure.</summary>
public static class SponsorDecisions
{
    public static Verdict<SponsorPromise> Done(MentoringProgram program, SponsorPromise? known, SponsorAct act, bool done, string by, DateTimeOffset now) =>
        CommitmentOf(program, act) is null ? RefusalReason.Unknown
        : done == (known?.DoneAt is not null) ? RefusalReason.AlreadyDone
        : (known ?? new SponsorPromise(program.ProgramId, act)) with { DoneAt = done ? now : null, DoneBy = done ? by : null };

    /// <summary>The sponsor is reminded once of each day, some days ahead.</summary>
    /// <param name="today">Where the program is.</param>
    /// <param name="ahead">How long before the day.</param>
    /// <returns>Null where there is nothing to be reminded of.</returns>
    public static SponsorPromise? Remind(MentoringProgram program, SponsorPromise? known, SponsorCommitment commitment, DateOnly today, TimeSpan ahead) =>
        known?.DoneAt is not null || known?.RemindedFor == commitment.By || commitment.By < today || commitment.By > today.AddDays((int)ahead.TotalDays)
            ? null
            : (known ?? new SponsorPromise(program.ProgramId, commitment.Act)) with { RemindedFor = commitment.By };

    /// <summary>Whether the day is over and nobody has said that it is done.</summary>
    public static bool IsOverdue(SponsorPromise? known, SponsorCommitment commitment, DateOnly today) => known?.DoneAt is null && commitment.By < today;

    /// <returns>Null for what was not promised.</returns>
    public static SponsorCommitment? CommitmentOf(MentoringProgram program, SponsorAct act) =>
        program.Sponsor?.Commitments?.FirstOrDefault(commitment => commitment.Act == act);
}
