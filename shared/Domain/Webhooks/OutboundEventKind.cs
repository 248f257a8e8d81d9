using System.Collections.Frozen;

namespace MentorFlow.Domain.Webhooks;

/// <summary>What the organization's other systems can be told of.</summary>
public enum OutboundEventKind
{
    /// <summary>Somebody's part in a program has another stage, role or track.</summary>
    EnrollmentChanged,

    /// <summary>A mentorship has begun.</summary>
    MentorshipMatched,

    SessionHeld,

    /// <summary>A mentorship came to its planned end.</summary>
    MentorshipCompleted,

    /// <summary>The fact alone: in which program, and neither who, nor about whom, nor what.</summary>
    ConcernRaised,

    /// <summary>Hours of one person were recorded.</summary>
    HoursRecorded,

    /// <summary>Sent by hand to see that a subscription works; nobody subscribes to it.</summary>
    Test,
}

/// <summary>How events are named in what is sent.</summary>
public static class OutboundEventKinds
{
    private static readonly FrozenDictionary<OutboundEventKind, string> Names = new Dictionary<OutboundEventKind, string>
    {
        [OutboundEventKind.EnrollmentChanged] = "enrollment.changed",
        [OutboundEventKind.MentorshipMatched] = "mentorship.matched",
        [OutboundEventKind.SessionHeld] = "session.held",
        [OutboundEventKind.MentorshipCompleted] = "mentorship.completed",
        [OutboundEventKind.ConcernRaised] = "concern.raised",
        [OutboundEventKind.HoursRecorded] = "hours.recorded",
        [OutboundEventKind.Test] = "webhook.test",
    }.ToFrozenDictionary();

    /// <summary>Those that can be subscribed to, in the order in which they come about.</summary>
    public static IReadOnlyList<OutboundEventKind> Offered { get; } =
        [.. Enum.GetValues<OutboundEventKind>().Where(kind => kind is not OutboundEventKind.Test)];

    /// <summary>"enrollment.changed": in every message for good, so a name never changes.</summary>
    public static string Name(this OutboundEventKind kind) => Names[kind];

    /// <returns>Null for what is no name of an event that can be subscribed to.</returns>
    public static OutboundEventKind? Parse(string? name) =>
        Offered.Where(kind => kind.Name() == name).Select(kind => (OutboundEventKind?)kind).FirstOrDefault();
}
