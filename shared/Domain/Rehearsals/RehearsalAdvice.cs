using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>One thing to change before a program begins, with the figures of its rehearsal that say so.</summary>
/// <param name="Field">What to change: a field of the definition, with its path.</param>
public sealed record RehearsalAdvice(AdviceKind Kind, string Field)
{
    /// <summary>How many it is about; of a week its number, from 1.</summary>
    public int Count { get; init; }

    /// <summary>Of how many.</summary>
    public int Of { get; init; }

    public double Figure { get; init; }

    /// <summary>What the figure is held against.</summary>
    public double Limit { get; init; }

    /// <summary>A skill, the name of an event, of a kind of work or of a reason; null for none of them.</summary>
    public string? About { get; init; }

    /// <summary>UTC; null where it is about no moment.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>IANA zone of those whom the moment is bad for; null where it is about no moment.</summary>
    public string? Zone { get; init; }

    /// <summary>A moment that suits more people, UTC; null where there is none.</summary>
    public DateTimeOffset? Better { get; init; }
}

/// <summary>What is to be changed, in the order in which it is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdviceKind>))]
public enum AdviceKind
{
    /// <summary>More mentors are needed who offer a skill.</summary>
    MentorsShort,

    /// <summary>People stay without a partner for one reason.</summary>
    Unmatched,

    /// <summary>Mentors have nobody to mentor.</summary>
    MentorsIdle,

    /// <summary>The program has no place for everybody who wants to take part.</summary>
    PlacesShort,

    /// <summary>An event is outside the working day of many, and at another hour of fewer.</summary>
    EventAtNight,

    /// <summary>An event is outside the working day of many, and no hour suits more: some need a time of their own.</summary>
    EventNeedsTwoTimes,

    /// <summary>An event is on a weekend or a holiday where many live.</summary>
    EventOnFreeDay,

    /// <summary>More mails in an hour than the provider takes.</summary>
    HourOverQuota,

    /// <summary>People get as many mails in a week as they may.</summary>
    WeeklyCap,

    /// <summary>A week takes more of the coordinator than it may.</summary>
    WeekOverTarget,

    LongToReady,
    LongToMatch,
    LongToMeet,

    /// <summary>Invitations are not answered.</summary>
    SilentInvitations,

    /// <summary>Proposed matches are not answered.</summary>
    SilentProposals,

    /// <summary>Mentorships end because nobody answers.</summary>
    SilentPairs,

    /// <summary>Nobody says how a session was.</summary>
    SilentSessions,

    SessionsMissed,

    CallsBroken,
}
