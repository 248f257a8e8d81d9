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
    Accommodations Accommodations);

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
public sealed record Accommodations(
    TimeOnly? QuietFrom = null,
    TimeOnly? QuietTo = null,
    bool CameraOptional = false,
    bool LowBandwidth = false,
    string? Notes = null)
{
    public static Accommodations None { get; } = new();
}
