using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Comparisons;

/// <summary>How a mentorship fared, as far as facts say it.</summary>
/// <param name="IsCompleted">
/// Whether it went on to its planned day; null while it goes on, and where it was stopped with its whole program: that says nothing of the pair.
/// </param>
/// <param name="HasMetAsAgreed">Whether its members met as they had agreed; null where nothing was agreed or no session was due yet.</param>
public sealed record MentorshipCourse(IReadOnlyList<Member> Members, bool? IsCompleted, bool? HasMetAsAgreed)
{
    /// <summary>
    /// Share of the sessions that the agreed rhythm gives from beginning to end that makes "as agreed": holidays and illness are nobody's failure.
    /// </summary>
    public const double EnoughOfThem = 0.75;

    /// <param name="everyDays">Days from one session to the next, as all have signed; null where they have not.</param>
    /// <param name="createdAt">When it began, here or elsewhere, UTC.</param>
    /// <param name="endedAt">UTC; null while it goes on.</param>
    /// <param name="held">Sessions held since then.</param>
    /// <param name="now">UTC.</param>
    public static MentorshipCourse Of(
        IReadOnlyList<Member> members,
        MentorshipStage stage,
        EndReason? because,
        int? everyDays,
        DateTimeOffset createdAt,
        DateTimeOffset? endedAt,
        int held,
        DateTimeOffset now) => new(
        members,
        (stage, because) switch
        {
            (MentorshipStage.Closed, _) => true,
            (MentorshipStage.Ended, not EndReason.ProgramStopped) => false,
            _ => null,
        },
        MetAsAgreed(everyDays, (endedAt ?? now) - createdAt, held));

    private static bool? MetAsAgreed(int? everyDays, TimeSpan lasted, int held)
    {
        var due = everyDays is { } days ? (int)(lasted.TotalDays / days) : 0;
        return due < 1 ? null : held >= due * EnoughOfThem;
    }
}
