using System.Text.Json.Serialization;

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

    /// <summary>How its pairs work unless they agree otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WorkingWay Way { get; init; }

    /// <summary>Whether people offer each other single meetings, without an agreement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SingleMeetings { get; init; }

    /// <summary>IANA zone.</summary>
    public string? Zone { get; init; }

    public ProgramCalendar? Calendar { get; init; }

    /// <summary>Null takes the defaults.</summary>
    public MatchingSettings? Matching { get; init; }

    /// <summary>What its profiles ask beside the usual; null for nothing.</summary>
    public ProfileSettings? Profile { get; init; }

    /// <summary>Of a program of circles; null takes the usual ones.</summary>
    public CircleSettings? Circles { get; init; }

    /// <summary>Null takes the timers of its level.</summary>
    public ProgramPolicy? Policy { get; init; }

    public IReadOnlyList<EntryRule>? EntryRules { get; init; }

    public bool Pilot { get; init; }

    public int? SizeCap { get; init; }

    public string? SponsorMessage { get; init; }

    /// <summary>An https address: where events are held, and where pairs meet who have none, if the provider is "link". Null for none.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Where its events are and who has a time of their own; null leaves them to be said later. Their dates stand in the calendar.</summary>
    public IReadOnlyList<EventPlan>? Events { get; init; }

    /// <summary>Speed-mentoring events that are set up when it starts; null for none. Once it runs, each has a page of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SpeedPlan>? Speed { get; init; }

    /// <summary>How its people are introduced to each other, those who want it; null where they are not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IntroductionPolicy? Introductions { get; init; }

    /// <summary>What it began with; null where nobody said.</summary>
    public ProgramTemplate? Template { get; init; }

    /// <summary>How much it asks; without a policy of its own, it takes the one of the level.</summary>
    public StructureLevel Level { get; init; }

    /// <summary>Null for none.</summary>
    public Sponsor? Sponsor { get; init; }

    /// <summary>Who is told of a concern that the coordinators have left unanswered; null for nobody.</summary>
    public SafeguardingContact? Safeguarding { get; init; }

    /// <summary>Who answers questions on pages and devices; null for the first coordinator.</summary>
    public PageHelper? Helper { get; init; }

    /// <summary>An https address: the organization's whistleblowing channel, which this is not. Null for none.</summary>
    public string? WhistleblowingPage { get; init; }

    /// <summary>What the line manager of a mentee gets.</summary>
    public ManagerRole Managers { get; init; }

    /// <summary>Who gets a report every month.</summary>
    public ReportReaders Reports { get; init; }

    /// <summary>What was before, entered by hand; null for nothing.</summary>
    public EarlierProgram? Before { get; init; }

    /// <summary>The program that it repeats; null for none.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>Its texts in other languages, by BCP 47 tag; null for none.</summary>
    public IReadOnlyDictionary<string, ProgramTexts>? Texts { get; init; }

    /// <summary>The definition that would make this program.</summary>
    /// <param name="events">All of the program.</param>
    public static ProgramDefinition Of(MentoringProgram program, IReadOnlyList<ProgramEvent> events) => new()
    {
        ProgramId = program.ProgramId,
        Name = program.Name,
        Purpose = program.Purpose,
        Objectives = program.Objectives,
        Coordinators = program.Coordinators,
        Form = program.Form,
        Way = program.Way,
        SingleMeetings = program.SingleMeetings,
        Zone = program.Zone,
        Calendar = program.Calendar with { Zone = null },
        Matching = program.Matching,
        Profile = program.Profile,
        Circles = program.Circles,
        Policy = StructureLevels.IsOf(program.Level, program.Policy) ? null : program.Policy,
        EntryRules = program.EntryRules,
        Pilot = program.Pilot,
        SizeCap = program.SizeCap,
        SponsorMessage = program.SponsorMessage,
        MeetingLink = program.MeetingLink?.AbsoluteUri,
        Events = PlansOf(program, events),
        Speed = program.Speed,
        Introductions = program.Introductions,
        Template = program.Template,
        Level = program.Level,
        Sponsor = program.Sponsor,
        Safeguarding = program.Safeguarding,
        Helper = program.Helper,
        WhistleblowingPage = program.WhistleblowingPage?.AbsoluteUri,
        Managers = program.Managers,
        Reports = program.Reports,
        Before = program.Before,
        RepeatOf = program.RepeatOf,
        Texts = program.Texts,
    };

    // Of events that were called off, or that have no date any more, nothing is planned.
    private static IReadOnlyList<EventPlan>? PlansOf(MentoringProgram program, IReadOnlyList<ProgramEvent> events)
    {
        EventPlan[] plans =
        [
            .. events
                .Where(known => known.CalledOffAt is null && EventDecisions.DateOf(program.Calendar, known.Kind) is not null)
                .Select(known => new EventPlan(known.Kind, known.Link?.AbsoluteUri, known.Address, known.Tracks))
                .Where(plan => plan is not { Link: null, Address: null, Tracks: null }),
        ];
        return plans.Length == 0 ? null : plans;
    }
}
