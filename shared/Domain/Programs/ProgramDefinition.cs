namespace MentorFlow.Domain.Programs;

/// <summary>A program as somebody writes it: JSON in the API, a form in the console. Everything may be missing; the rules say what must not be.</summary>
public sealed record ProgramDefinition
{
    public string? ProgramId { get; init; }

    public string? Name { get; init; }

    public string? Purpose { get; init; }

    public IReadOnlyList<Objective>? Objectives { get; init; }

    public IReadOnlyList<Coordinator>? Coordinators { get; init; }

    public ProgramForm Form { get; init; }

    /// <summary>IANA zone.</summary>
    public string? Zone { get; init; }

    public ProgramCalendar? Calendar { get; init; }

    /// <summary>Null takes the defaults.</summary>
    public MatchingSettings? Matching { get; init; }

    /// <summary>Null takes the default timers.</summary>
    public ProgramPolicy? Policy { get; init; }

    public IReadOnlyList<EntryRule>? EntryRules { get; init; }

    public bool Pilot { get; init; }

    public int? SizeCap { get; init; }

    public string? SponsorMessage { get; init; }

    /// <summary>An https address: where events are held, and where pairs meet who have none, if the provider is "link". Null for none.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Where its events are and who has a time of their own; null leaves them to be said later. Their dates stand in the calendar.</summary>
    public IReadOnlyList<EventPlan>? Events { get; init; }
}
