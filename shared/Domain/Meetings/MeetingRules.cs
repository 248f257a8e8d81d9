using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Meetings;

/// <summary>What an offer of single meetings may say, and who may make and take one; pure.</summary>
public static class MeetingRules
{
    /// <summary>Characters of a topic.</summary>
    public const int LongestTopic = 120;

    /// <summary>Characters of what is said about it, and of what a booker wants to talk about.</summary>
    public const int LongestWords = 1000;

    /// <summary>Times of one offer, free or taken.</summary>
    public const int MostSlots = 10;

    /// <summary>Meetings a month.</summary>
    public const int MostAMonth = 20;

    /// <summary>Meetings that somebody may have ahead of them as the one who booked them.</summary>
    public const int MostOpen = 3;

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(180);

    /// <summary>Minutes that a meeting can last.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [15, 30, 45, 60];

    /// <summary>Whether single meetings are offered in the program at all.</summary>
    public static bool AreOn(MentoringProgram program) => program is { SingleMeetings: true, Status: ProgramStatus.Running };

    /// <summary>Whether somebody may offer meetings: a mentor or a peer who takes part and has said yes to it.</summary>
    public static bool CanOffer(Enrollment enrollment) => enrollment.Role is ProgramRole.Mentor or ProgramRole.Peer && TakesPart(enrollment);

    /// <summary>Whether what they offer is shown: who has a break from being matched has one from this, too.</summary>
    public static bool IsOffering(Enrollment enrollment) => CanOffer(enrollment) && enrollment.RestsSince is null;

    /// <summary>Whether somebody may book one: a mentee or a peer likewise.</summary>
    public static bool CanBook(Enrollment enrollment) => enrollment.Role is ProgramRole.Mentee or ProgramRole.Peer && TakesPart(enrollment);

    /// <param name="taken">Times that are taken and stay so, whatever the form says; UTC.</param>
    public static IReadOnlyList<FieldError> Check(
        MeetingOfferDraft draft, IReadOnlyCollection<DateTimeOffset> taken, MentoringProgram program, VideoSettings video, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var slots = draft.Slots.OfType<DateTimeOffset>().Distinct().ToList();
        Require(IsSome(draft.Topic, LongestTopic), "topic", "rules.some-words", ("max", LongestTopic));
        Require(!draft.Topic.Any(char.IsControl), "topic", "rules.one-line", ("max", LongestTopic));
        Require(IsSome(draft.About, LongestWords), "about", "rules.some-words", ("max", LongestWords));
        Require(Lengths.Contains(draft.Minutes), "minutes", "rules.choose-one");
        Require(draft.MostAMonth is >= 1 and <= MostAMonth, "mostAMonth", "rules.from-to", ("min", 1), ("max", MostAMonth));
        Require(!draft.Slots.Contains(null), "slots", "rules.date-and-time");
        Require(slots.TrueForAll(at => IsAhead(at, now)), "slots", "meetings.rules.ahead", ("days", (int)Farthest.TotalDays));
        Require(slots.Concat(taken).Distinct().Count() <= MostSlots, "slots", "rules.at-most", ("max", MostSlots));
        Require(!Collide([.. slots.Concat(taken).Distinct().Order()], draft.Minutes), "slots", "meetings.rules.apart");
        Require(draft.IsPaused || draft.TakesAsking || slots.Count > 0, "slots", "meetings.rules.some-way");
        Require(string.IsNullOrWhiteSpace(draft.Link) || LinkOf(draft.Link) is not null, "link", MeetingLink.Rule);
        Require(
            !string.IsNullOrWhiteSpace(draft.Link) || video.Provider != VideoSettings.Link || program.MeetingLink is not null, "link", "meetings.rules.link");
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds && errors.TrueForAll(error => error.Field != field))
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>Whether a meeting can be then: soon enough for people to know, and not farther than people plan.</summary>
    /// <param name="at">UTC.</param>
    public static bool IsAhead(DateTimeOffset at, DateTimeOffset now) => at >= now + MeetingOffer.Notice && at <= now + Farthest;

    /// <returns>What is wrong with a time to which a meeting is set; null for nothing.</returns>
    public static FieldError? CheckTime(DateTimeOffset at, DateTimeOffset now) =>
        IsAhead(at, now) ? null : new FieldError("at", "meetings.rules.ahead", ("days", (int)Farthest.TotalDays));

    /// <returns>Null for none, and for what is no link.</returns>
    public static Uri? LinkOf(string? link) => string.IsNullOrWhiteSpace(link) ? null : MeetingLink.Parse(link.Trim());

    internal static bool IsSome(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private static bool TakesPart(Enrollment enrollment) =>
        enrollment.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready or EnrollmentStage.Matched;

    private static bool Collide(IReadOnlyList<DateTimeOffset> slots, int minutes) =>
        slots.Zip(slots.Skip(1)).Any(pair => pair.Second < pair.First.AddMinutes(minutes));
}
