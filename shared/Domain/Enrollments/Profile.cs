namespace MentorFlow.Domain.Enrollments;

/// <summary>What a person says about themselves for matching and for meeting well. Nothing here is inferred.</summary>
/// <param name="Offers">Skills a mentor brings.</param>
/// <param name="Needs">Skills a mentee wants.</param>
/// <param name="Availability">Weekly windows in the person's own zone.</param>
/// <param name="Capacity">Mentorships at once: 1 for a mentee, 1 to 5 for a mentor.</param>
/// <param name="DeclaredConflicts">Person ids of people not to be matched with; earlier versions kept mail addresses.</param>
/// <param name="Motivation">Shown to the mentor before deciding (R25).</param>
public sealed record Profile(
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Interests,
    string Goals,
    IReadOnlyList<WeeklyWindow> Availability,
    string Zone,
    IReadOnlyList<string> Languages,
    CommunicationStyle Style,
    LearningPreference Learning,
    int Capacity,
    IReadOnlyList<string> DeclaredConflicts,
    string Motivation,
    Accommodations Accommodations)
{
    /// <summary>Whether they have mentored before, or have been mentored: they may show what they know in place of reading it (R54).</summary>
    public bool HasExperience { get; init; }
}

/// <summary>A window of a week in local time; <paramref name="To"/> is after <paramref name="From"/>, on the same day.</summary>
public sealed record WeeklyWindow(DayOfWeek Day, TimeOnly From, TimeOnly To);

public enum CommunicationStyle
{
    Direct,
    Reflective,
    Playful,
    Structured,
}

public enum LearningPreference
{
    Talking,
    Doing,
    Reading,
    Watching,
}

/// <summary>Comfort limits (R95, R96): they shape mails and sessions and are never a reason not to match.</summary>
/// <param name="QuietFrom">Local time from which no mail is sent; null for none.</param>
/// <param name="QuietTo">Local time at which mails are sent again.</param>
/// <param name="CameraOptional">They begin calls without a camera; partners are told so kindly.</param>
/// <param name="Notes">What else helps, in their words; read by nobody else unless they say so.</param>
/// <param name="WritesFirst">They prefer to begin a call by writing; partners are told so kindly.</param>
/// <param name="Needs">What helps them when they meet; partners are told. Null for nothing.</param>
/// <param name="BreakEvery">Minutes after which they need a break; partners are told, and sessions offer it. Null for none.</param>
/// <param name="NotesToPartner">Whether the partners of their mentorships read the notes.</param>
/// <param name="NotesToCoordinator">Whether the coordinators of the program read them.</param>
public sealed record Accommodations(
    TimeOnly? QuietFrom = null,
    TimeOnly? QuietTo = null,
    bool CameraOptional = false,
    bool LowBandwidth = false,
    string? Notes = null,
    bool WritesFirst = false,
    IReadOnlyList<MeetingNeed>? Needs = null,
    int? BreakEvery = null,
    bool NotesToPartner = false,
    bool NotesToCoordinator = false)
{
    public static Accommodations None { get; } = new();
}

/// <summary>What helps somebody when they meet.</summary>
public enum MeetingNeed
{
    Captions,
    SlowerPace,
    WrittenSummary,
    QuietPlace,
}
