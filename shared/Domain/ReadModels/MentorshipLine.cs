using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// A mentorship as lists need it, in few words: thousands are read at once. It is derived of the mentorship and its sessions, and written in one batch
/// with what changes them.
/// </summary>
/// <param name="LastMetAt">When the last session that was held began, here or elsewhere; null before the first.</param>
/// <param name="NextSessionAt">When the next session begins; null where none is planned.</param>
/// <param name="SessionsHeld">Here and elsewhere.</param>
/// <param name="Ease">Mean of the answers after sessions, 1 to 5; null until two members have answered: alone it would be one person's word (R98).</param>
/// <param name="RecentlyHeld">
/// When those sessions began, in order, that were held within thirteen weeks of the last one that was held, missed or broken: enough for figures of twelve
/// weeks at any later moment. Null for none.
/// </param>
/// <param name="RecentlyMissed">The same of those that were missed.</param>
/// <param name="RecentlyBroken">The same of those whose call failed who came.</param>
/// <param name="Answers">How many answers were given after sessions: for figures of a whole program, and never shown alone.</param>
/// <param name="AnswersTotal">Their sum.</param>
public sealed record MentorshipLine(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<Member> Members,
    MentorshipStage Stage,
    DateTimeOffset CreatedAt,
    bool IsSigned,
    DateTimeOffset? PausedAt = null,
    DateTimeOffset? LastMetAt = null,
    DateTimeOffset? NextSessionAt = null,
    int SessionsHeld = 0,
    double? Ease = null,
    IReadOnlyList<DateTimeOffset>? RecentlyHeld = null,
    IReadOnlyList<DateTimeOffset>? RecentlyMissed = null,
    int Answers = 0,
    int AnswersTotal = 0,
    IReadOnlyList<DateTimeOffset>? RecentlyBroken = null) : IDocument
{
    private const int FewestRaters = 2;

    /// <summary>How far back the moments of sessions are kept: a week more than is shown, should a session begin after the look at it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(13 * 7);

    public static string Type => "mentorship-line";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public bool IsOpen => Stage is not (MentorshipStage.Closed or MentorshipStage.Ended);

    /// <summary>When they last met or came to a call that failed them: either is no silence. Null before the first.</summary>
    public DateTimeOffset? LastSeenAt => RecentlyBroken is [.., var broken] && !(LastMetAt > broken) ? broken : LastMetAt;

    public static Key<MentorshipLine> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"mentorship-line:{mentorshipId}");

    /// <param name="sessions">All of the mentorship.</param>
    public static MentorshipLine Of(Mentorship mentorship, IReadOnlyCollection<Session> sessions)
    {
        var held = sessions.Where(session => session.Stage is SessionStage.Held).ToList();
        var planned = sessions.Where(session => session.Stage is SessionStage.Planned).ToList();
        var missed = sessions.Where(session => session.Stage is SessionStage.Missed).ToList();
        var broken = sessions.Where(session => session.Stage is SessionStage.Broken).ToList();
        var last = held.Concat(missed).Concat(broken).Select(session => session.StartsAt).DefaultIfEmpty().Max();
        var answers = sessions.SelectMany(session => session.Pulses?.Values ?? []).ToList();
        return new MentorshipLine(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            mentorship.Members,
            mentorship.Stage,
            mentorship.CreatedAt,
            mentorship.IsSigned,
            mentorship.PausedAt,
            held.Count == 0 ? mentorship.Elsewhere?.LastMetAt : held.Max(session => session.StartsAt),
            planned.Count == 0 ? null : planned.Min(session => session.StartsAt),
            held.Count + (mentorship.Elsewhere?.SessionsHeld ?? 0),
            EaseOf(sessions),
            MomentsOf(held, last),
            MomentsOf(missed, last),
            answers.Count,
            answers.Sum(),
            MomentsOf(broken, last));
    }

    private static DateTimeOffset[]? MomentsOf(IEnumerable<Session> sessions, DateTimeOffset last)
    {
        DateTimeOffset[] moments = [.. sessions.Select(session => session.StartsAt).Where(start => last - start < Recent).Order()];
        return moments.Length == 0 ? null : moments;
    }

    private static double? EaseOf(IEnumerable<Session> sessions)
    {
        var ratings = sessions.SelectMany(session => session.Pulses ?? new Dictionary<string, int>()).ToList();
        return ratings.Select(rating => rating.Key).Distinct().Count() < FewestRaters ? null : Math.Round(ratings.Average(rating => rating.Value), 1);
    }
}
