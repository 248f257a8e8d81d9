using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// A mentorship as lists need it, in few words: thousands are read at once. It is derived of the mentorship and its sessions, and written in one batch
/// with what changes them.
/// </summary>
/// <param name="LastMetAt">When the last session that was held began, here or elsewhere; null before the first.</param>
/// <param name="NextSessionAt">When the next session begins; null where none is planned.</param>
/// <param name="SessionsHeld">Here and elsewhere.</param>
/// <param name="Ease">Mean of the answers after sessions that several members answered, 1 to 5; null before: alone it would be one person's word (R98).</param>
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
    private const int LatestAnswered = 3;
    private const int LatestReplies = 5;
    private const int FewestReplies = 3;

    /// <summary>How far back the moments of sessions are kept: a week more than is shown, should a session begin after the look at it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(13 * 7);

    /// <summary>How its members work, as signed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WorkingWay Way { get; init; }

    /// <summary>Days in which messages are answered, of a pair that works by writing; null for every other.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>When such a pair last wrote, UTC; null before the first message, and for every other.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>How many messages another member answered, of such a pair.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Exchanges { get; init; }

    /// <summary>Days from one session to the next, as signed; null while no agreement is, and of a pair that works by writing.</summary>
    public int? EveryDays { get; init; }

    /// <summary>Since when that can be expected, UTC: the signatures, the first date, or the end of the last break. Null while no agreement is.</summary>
    public DateTimeOffset? RhythmFrom { get; init; }

    /// <summary>As <see cref="RecentlyHeld"/>, of those of which nobody said whether they took place.</summary>
    public IReadOnlyList<DateTimeOffset>? RecentlyUnclear { get; init; }

    /// <summary>Mean of the answers after the last three sessions that several members answered, 1 to 5, for health alone; null without any.</summary>
    public double? RecentEase { get; init; }

    /// <summary>Whether a message waits past the agreed time, or most of the last answers came past it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AreRepliesLate { get; init; }

    /// <summary>Goals that go on or were reached.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Goals { get; init; }

    /// <summary>When somebody last said how far a goal is that goes on, UTC; null where nobody has.</summary>
    public DateTimeOffset? GoalsMovedAt { get; init; }

    /// <summary>Whether the date of a goal that goes on has passed, and nobody has said what becomes of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasLapsedGoal { get; init; }

    public static string Type => "mentorship-line";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public bool IsOpen => Stage is not (MentorshipStage.Closed or MentorshipStage.Ended);

    /// <summary>When they last met, came to a call that failed them, or wrote in place of meeting: none is a silence. Null before the first.</summary>
    public DateTimeOffset? LastSeenAt => new[] { RecentlyBroken is [.., var broken] ? broken : (DateTimeOffset?)null, LastMetAt, WrittenAt }.Max();

    public static Key<MentorshipLine> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"mentorship-line:{mentorshipId}");

    /// <param name="sessions">All of the mentorship.</param>
    /// <param name="figures">Of what its members write to each other; null before the first message.</param>
    public static MentorshipLine Of(Mentorship mentorship, IReadOnlyCollection<Session> sessions, ThreadFigures? figures = null)
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
            MomentsOf(broken, last))
        {
            Way = mentorship.IsByWriting ? WorkingWay.Writing : WorkingWay.Sessions,
            ReplyDays = mentorship.IsByWriting ? mentorship.Agreement!.ReplyWithinDays : null,
            WrittenAt = mentorship.IsByWriting ? figures?.LastAt : null,
            Exchanges = mentorship.IsByWriting ? figures?.Exchanges ?? 0 : 0,
            EveryDays = mentorship is { IsSigned: true, IsByWriting: false } ? mentorship.Agreement!.EveryDays : null,
            RhythmFrom = RhythmOf(mentorship),
            RecentlyUnclear = MomentsOf(sessions.Where(session => session.Stage is SessionStage.Unknown), last),
            RecentEase = RecentEaseOf(sessions),
            AreRepliesLate = AreLate(mentorship, figures),
            Goals = (mentorship.Goals ?? []).Count(goal => goal.State is GoalState.Open or GoalState.Reached),
            GoalsMovedAt = mentorship.Goals?.Where(goal => goal.IsOpen).Max(goal => goal.Reports?.Max(report => (DateTimeOffset?)report.At)),
            HasLapsedGoal = mentorship.Goals?.Any(goal => goal is { IsOpen: true, LapsedAt: not null }) == true,
        };
    }

    private static DateTimeOffset? RhythmOf(Mentorship mentorship) => mentorship is { IsSigned: true, Agreement: { } agreement, Signatures: { } signatures }
        ? new[]
        {
            signatures.Values.Max(),
            agreement.IsByWriting ? mentorship.CreatedAt : agreement.FirstSession,
            mentorship.ResumedAt ?? mentorship.CreatedAt,
        }.Max()
        : null;

    /// <summary>Whether each of those whose answers <see cref="RecentEase"/> is of answered below some number, taken for themselves.</summary>
    /// <param name="sessions">All of the mentorship.</param>
    public static bool IsEaseOfEachBelow(double number, IEnumerable<Session> sessions) =>
        LatestAnsweredOf(sessions).SelectMany(session => session.Pulses!).GroupBy(rating => rating.Key).All(own => own.Average(one => one.Value) < number);

    private static double? RecentEaseOf(IEnumerable<Session> sessions)
    {
        var ratings = LatestAnsweredOf(sessions).SelectMany(session => session.Pulses!.Values).ToList();
        return ratings.Count == 0 ? null : Math.Round(ratings.Average(), 2);
    }

    // Of sessions that several answered: what one of them answers alone changes nothing.
    private static IEnumerable<Session> LatestAnsweredOf(IEnumerable<Session> sessions) =>
        sessions.Where(session => session.Pulses?.Count >= FewestRaters).OrderByDescending(session => session.StartsAt).Take(LatestAnswered);

    private static bool AreLate(Mentorship mentorship, ThreadFigures? figures) =>
        mentorship.Awaited?.RemindedAt is not null
        || (mentorship is { IsSigned: true, Agreement: { } agreement }
            && figures?.Minutes is { Count: >= FewestReplies } minutes
            && ThreadFigures.MedianOf(minutes.TakeLast(LatestReplies)) > agreement.ReplyWithin);

    private static DateTimeOffset[]? MomentsOf(IEnumerable<Session> sessions, DateTimeOffset last)
    {
        DateTimeOffset[] moments = [.. sessions.Select(session => session.StartsAt).Where(start => last - start < Recent).Order()];
        return moments.Length == 0 ? null : moments;
    }

    // Of the same sessions: else the difference of two looks would be what one of them answered in between.
    private static double? EaseOf(IEnumerable<Session> sessions)
    {
        var ratings = sessions.Where(session => session.Pulses?.Count >= FewestRaters).SelectMany(session => session.Pulses!.Values).ToList();
        return ratings.Count == 0 ? null : Math.Round(ratings.Average(), 1);
    }
}
