using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Introductions;

/// <summary>What the introductions of a program ask for now, and when they are to be looked at again; pure. At most one of the four is due at a time.</summary>
/// <param name="Makes">Number of the round whose pairs are to be made; null for none.</param>
/// <param name="Tells">Of the one whose people are to be told.</param>
/// <param name="Reminds">Of the one whose people are asked whether they have met.</param>
/// <param name="Closes">Of the one whose answers are to be counted.</param>
/// <param name="Next">UTC; null where nothing is to come any more.</param>
public sealed record IntroductionLook(int? Makes, int? Tells, int? Reminds, int? Closes, DateTimeOffset? Next)
{
    public bool IsDue => (Makes ?? Tells ?? Reminds ?? Closes) is not null;
}

/// <summary>The rhythm of introductions; pure.</summary>
public static class IntroductionSchedule
{
    /// <summary>From when they are switched on to the first round: people have to learn of it, and to say whether they want it.</summary>
    public static readonly TimeSpan First = TimeSpan.FromDays(7);

    /// <param name="from">When the instance that asks was begun: introductions that were switched on again since have another. UTC.</param>
    /// <param name="rounds">The newest, and all whose answers are still taken.</param>
    public static IntroductionLook Look(MentoringProgram program, DateTimeOffset from, IReadOnlyList<IntroductionRound> rounds, DateTimeOffset now)
    {
        if (program.IsOver)
        {
            return new IntroductionLook(null, null, null, null, Next: null);
        }

        // Once they are switched off, the rounds that were made are still seen to their end.
        var due = IntroductionDecisions.AreOn(program) && program.IntroductionsFrom == from ? NextAt(program, rounds.MaxBy(round => round.Number)) : null;
        var begun = due is null ? null : rounds.FirstOrDefault(round => round.MadeAt is null);
        var makes = begun?.Number ?? (due <= now ? rounds.Select(round => round.Number).DefaultIfEmpty().Max() + 1 : (int?)null);
        var open = rounds.Where(round => round is { MadeAt: not null, ClosedAt: null }).OrderBy(round => round.Number).ToList();
        var tells = open.Find(round => round.ToldAt is null)?.Number;
        var reminds = open.Find(round => round.RemindedAt is null && RemindedFrom(round) <= now)?.Number;
        var closes = open.Find(round => ClosedFrom(round) <= now)?.Number;
        return makes is not null ? new IntroductionLook(makes, null, null, null, now)
            : tells is not null ? new IntroductionLook(null, tells, null, null, now)
            : reminds is not null ? new IntroductionLook(null, null, reminds, null, now)
            : closes is not null ? new IntroductionLook(null, null, null, closes, now)
            : new IntroductionLook(null, null, null, null, open.SelectMany(Moments).Append(due).Min());
    }

    /// <summary>When the next round is, UTC; null while introductions are off, and in the past where it is due.</summary>
    /// <param name="last">The newest round; null before the first.</param>
    public static DateTimeOffset? NextAt(MentoringProgram program, IntroductionRound? last) =>
        program is not { Introductions: { } policy, IntroductionsFrom: { } from } ? null
        : last is null || last.BegunAt < from ? from + First
        : last.BegunAt + TimeSpan.FromDays(policy.EveryDays);

    /// <summary>Number of the next round: one that was begun and is not made yet is still the next.</summary>
    /// <param name="last">As above.</param>
    public static int NextNumber(IntroductionRound? last) => last is null ? 1 : last.MadeAt is null ? last.Number : last.Number + 1;

    private static IEnumerable<DateTimeOffset?> Moments(IntroductionRound round)
    {
        if (round.RemindedAt is null)
        {
            yield return RemindedFrom(round);
        }

        yield return ClosedFrom(round);
    }

    private static DateTimeOffset? RemindedFrom(IntroductionRound round) => round.MadeAt + Introduction.Reminder;

    private static DateTimeOffset? ClosedFrom(IntroductionRound round) => round.MadeAt + Introduction.AnswersFor;
}
