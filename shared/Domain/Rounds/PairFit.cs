using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>What is looked up of two people when the one is shown to the other (R43): nothing of it is taken from an earlier moment.</summary>
/// <param name="At">When it was looked up, UTC.</param>
/// <param name="Clear">
/// Rules of the program that were looked at, and that do not stand between the two. What people declared is not among them: where it were missing, the one
/// would know it of the other.
/// </param>
/// <param name="Found">Those that came to stand between them; what one of the two declared about the other is not told.</param>
/// <param name="Load">How much the mentor of the two has taken on; null where the other is no mentor.</param>
/// <param name="IsClear">Whether nothing at all came to stand between them.</param>
public sealed record PairFit(
    DateTimeOffset At, IReadOnlyList<HardRule> Clear, IReadOnlyList<HardRule> Found, MentorLoad? Load, bool IsClear);

/// <param name="Taken">Mentorships now, in all programs.</param>
/// <param name="Places">At once, in all programs; at least as many as are taken.</param>
public sealed record MentorLoad(int Taken, int Places);

/// <summary>Looks up what may be said of two people.</summary>
public static class PairFits
{
    /// <param name="reader">To whom the other is shown.</param>
    /// <param name="now">UTC.</param>
    public static async Task<PairFit> FitOfAsync(
        this IDocumentStore store, MentoringProgram program, Enrollment reader, Enrollment other, DateTimeOffset now, CancellationToken cancellation)
    {
        var rules = MatchingRules.Of(program);
        var (mentee, mentor) = other.Role is ProgramRole.Mentee ? (other, reader) : (reader, other);
        var conflicts = await store.ConflictsAsync((mentee.PersonId, mentee), (mentor.PersonId, mentor), program, cancellation);
        var between = conflicts.Select(conflict => conflict.Rule).ToHashSet();
        HardRule[] looked =
        [
            .. rules.ReportingLine ? [HardRule.ReportingLine] : Array.Empty<HardRule>(),
            .. rules.SameManager ? [HardRule.SameManager] : Array.Empty<HardRule>(),
            .. rules.SameTeam ? [HardRule.SameTeam] : Array.Empty<HardRule>(),
        ];
        return new PairFit(
            now,
            [.. looked.Where(rule => !between.Contains(rule))],
            [.. between.Where(rule => rule is not HardRule.DeclaredConflict)],
            other.Role is ProgramRole.Mentor ? await store.LoadOfAsync(other, cancellation) : null,
            between.Count == 0);
    }

    private static async Task<MentorLoad> LoadOfAsync(this IDocumentStore store, Enrollment mentor, CancellationToken cancellation)
    {
        var count = await store.PlacesOfAsync(mentor, cancellation);
        return new MentorLoad(count.Taken, Math.Max(count.Limit, count.Taken));
    }
}
