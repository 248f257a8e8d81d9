using MentorFlow.Domain.Health;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Video;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A mentorship as coordinators see it (R98): that and when, never what was said, written or wished.</summary>
/// <param name="Goals">How many goals the pair has set, without those that were let go or only suggested.</param>
/// <param name="CreatedAt">When it began, here or elsewhere, UTC.</param>
/// <param name="Elsewhere">What had come of it before it came here; null for one that began here.</param>
/// <param name="GoalProgress">Mean progress over these, 0 to 100; null without any.</param>
public sealed record MentorshipFacts(
    string ProgramId,
    string MentorshipId,
    IReadOnlyList<MemberFacts> Members,
    MentorshipStage Stage,
    DateTimeOffset CreatedAt,
    DateTimeOffset Ends,
    AgreementFacts? Agreement,
    int Goals,
    double? GoalProgress,
    int SessionsPlanned,
    DateTimeOffset? PausedAt,
    EndReason? EndedBecause,
    DateTimeOffset? EndedAt,
    ElsewhereFacts? Elsewhere = null)
{
    /// <summary>The version of the program whose terms it keeps; null where it goes along with the program.</summary>
    public int? KeepsVersion { get; init; }

    /// <summary>Until when the program asks its members about a change of what they signed, UTC; null where it asks nothing.</summary>
    public DateTimeOffset? AskedUntil { get; init; }

    /// <summary>How many of the goals the mentor has confirmed as they stand.</summary>
    public int GoalsConfirmed { get; init; }

    /// <summary>How many of the goals were reached.</summary>
    public int GoalsReached { get; init; }

    /// <summary>What its members write to each other, in figures.</summary>
    public MessageFigures? Messages { get; init; }

    /// <summary>How often a member gave another feedback: the number, and nothing of who or what.</summary>
    public int FeedbackGiven { get; init; }

    /// <summary>Who leads a circle, who has left it, and how many places are free; null for a pair.</summary>
    public CircleFacts? Circle { get; init; }

    /// <summary>How the mentorship does, with reasons of the pair; null where it was not asked for.</summary>
    public MentorshipHealth? Health { get; init; }

    /// <summary>With how it does at that moment.</summary>
    /// <param name="now">UTC.</param>
    public static async ValueTask<MentorshipFacts> OfAsync(
        IDocumentStore store, Mentorship mentorship, PersonNames names, DateTimeOffset now, CancellationToken cancellation)
    {
        var line = await store.ReadAsync(MentorshipLine.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), cancellation);
        return (await OfAsync(store, mentorship, names, cancellation)) with
        {
            Health = line is null ? MentorshipHealth.Unknown : HealthDecisions.Of(HealthFacts.Of(line), now),
        };
    }

    /// <summary>With what is counted beside it.</summary>
    public static async ValueTask<MentorshipFacts> OfAsync(
        IDocumentStore store, Mentorship mentorship, PersonNames names, CancellationToken cancellation) =>
        (await OfAsync(mentorship, names, cancellation)) with
        {
            FeedbackGiven = await store.CountAsync(
                mentorship.Partition, new DocumentQuery<Feedback>(IdPrefix: Feedback.PrefixOf(mentorship.MentorshipId)), cancellation),
            Messages = MessageFigures.Of(await store.ReadAsync(ThreadFigures.KeyOf(mentorship.ProgramId, mentorship.MentorshipId), cancellation)),
        };

    private static async ValueTask<MentorshipFacts> OfAsync(Mentorship mentorship, PersonNames names, CancellationToken cancellation)
    {
        var goals = (mentorship.Goals ?? []).Where(goal => goal.State is GoalState.Open or GoalState.Reached).ToList();
        var people = await names.FindAsync(mentorship.Members.Select(member => member.PersonId), cancellation);
        return new MentorshipFacts(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            [.. mentorship.Members.Zip(people, (member, person) => new MemberFacts(person, member.Role) { JoinedAt = member.JoinedAt })],
            mentorship.Stage,
            mentorship.CreatedAt,
            mentorship.Ends,
            AgreementFacts.Of(mentorship),
            goals.Count,
            goals.Count == 0 ? null : goals.Average(goal => goal.Progress),
            mentorship.SessionsPlanned,
            mentorship.PausedAt,
            mentorship.EndedBecause,
            mentorship.EndedAt,
            mentorship.Elsewhere is { } elsewhere
                ? new ElsewhereFacts(elsewhere.SessionsHeld, elsewhere.LastMetAt, elsewhere.IsAgreed, elsewhere.Despite)
                : null)
        {
            Circle = await CircleFacts.OfAsync(mentorship, names, cancellation),
            KeepsVersion = mentorship.Terms?.Kept,
            AskedUntil = mentorship.Change is { IsByProgram: true } change ? change.AnswerBy : null,
            GoalsConfirmed = goals.Count(goal => goal.Confirmed),
            GoalsReached = goals.Count(goal => goal.State is GoalState.Reached),
        };
    }
}

/// <summary>What had come of a mentorship elsewhere, before it came here.</summary>
/// <param name="LastMetAt">UTC; null where they had not met.</param>
/// <param name="IsAgreed">Whether the two had agreed there on how they work together.</param>
/// <param name="Despite">Why it was taken in in spite of a conflict of interest; null where there was none.</param>
public sealed record ElsewhereFacts(int SessionsHeld, DateTimeOffset? LastMetAt, bool IsAgreed, string? Despite);

public sealed record MemberFacts(PersonRef Person, ProgramRole Role)
{
    /// <summary>When somebody came into a circle that had begun, UTC; null for who was there from the beginning.</summary>
    public DateTimeOffset? JoinedAt { get; init; }
}

/// <summary>What of an agreement drives timers; what the pair keeps confidential, its boundaries, its numbers and its links stay with the pair.</summary>
/// <param name="Minutes">Length of a session.</param>
/// <param name="Channel">"video"; null for a way of their own, which stays with them (R98).</param>
/// <param name="BackupChannel">Likewise, where they go when that breaks.</param>
/// <param name="IsSigned">Every member signed this version.</param>
public sealed record AgreementFacts(
    int Version, int EveryDays, int Minutes, int ReplyWithinDays, string? Channel, string? BackupChannel, int Signatures, bool IsSigned)
{
    /// <summary>By writing, nothing but the time for answers counts of these.</summary>
    public WorkingWay Way { get; init; }

    public static AgreementFacts? Of(Mentorship mentorship) => mentorship.Agreement is { } agreement
        ? new(
            agreement.Version,
            agreement.EveryDays,
            agreement.Minutes,
            agreement.ReplyWithinDays,
            WordIn(agreement.Channel),
            WordIn(agreement.BackupChannel),
            mentorship.Signatures?.Count ?? 0,
            mentorship.IsSigned)
        {
            Way = agreement.Way,
        }
        : null;

    // Anything else may hold a number, a name elsewhere or a home.
    private static string? WordIn(string written) => VideoSettings.IsAnyVideo(written) ? written : null;
}
