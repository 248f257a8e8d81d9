using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// A mentorship as lists need it, in few words: thousands are read at once. It is derived of the mentorship and its sessions, and written in one batch
/// with what changes them.
/// </summary>
/// <param name="LastMetAt">When the last session that was held began; null before the first.</param>
/// <param name="NextSessionAt">When the next session begins; null where none is planned.</param>
/// <param name="Ease">Mean of the answers after sessions, 1 to 5; null until two members have answered: alone it would be one person's word (R98).</param>
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
    double? Ease = null) : IDocument
{
    private const int FewestRaters = 2;

    public static string Type => "mentorship-line";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public bool IsOpen => Stage is not (MentorshipStage.Closed or MentorshipStage.Ended);

    public static Key<MentorshipLine> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"mentorship-line:{mentorshipId}");

    /// <param name="sessions">All of the mentorship.</param>
    public static MentorshipLine Of(Mentorship mentorship, IReadOnlyCollection<Session> sessions)
    {
        var held = sessions.Where(session => session.Stage is SessionStage.Held).ToList();
        var planned = sessions.Where(session => session.Stage is SessionStage.Planned).ToList();
        return new MentorshipLine(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            mentorship.Members,
            mentorship.Stage,
            mentorship.CreatedAt,
            mentorship.IsSigned,
            mentorship.PausedAt,
            held.Count == 0 ? null : held.Max(session => session.StartsAt),
            planned.Count == 0 ? null : planned.Min(session => session.StartsAt),
            held.Count,
            EaseOf(sessions));
    }

    private static double? EaseOf(IEnumerable<Session> sessions)
    {
        var ratings = sessions.SelectMany(session => session.Pulses ?? new Dictionary<string, int>()).ToList();
        return ratings.Select(rating => rating.Key).Distinct().Count() < FewestRaters ? null : Math.Round(ratings.Average(rating => rating.Value), 1);
    }
}
