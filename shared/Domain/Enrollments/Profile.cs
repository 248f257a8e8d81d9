namespace MentorFlow.Domain.Enrollments;

/// <summary>What a person says about themselves for matching and for meeting well. Nothing here is inferred.</summary>
/// <param name="Offers">Skills a mentor brings.</param>
/// <param name="Needs">Skills a mentee wants.</param>
/// <param name="Availability">Weekly windows in the person's own zone.</param>
/// <param name="Capacity">Mentorships at once in the program, from 1 to as many as it allows in their role.</param>
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

    /// <summary>How well they know what they offer, 1 to 5, by skill as it stands in <see cref="Offers"/>. Null for nothing said.</summary>
    public IReadOnlyDictionary<string, int>? OfferLevels { get; init; }

    /// <summary>How far they want to get, 1 to 5, by skill as it stands in <see cref="Needs"/>. Null for nothing said.</summary>
    public IReadOnlyDictionary<string, int>? NeedLevels { get; init; }

    /// <summary>How much it matters to them, 1 to 3, by skill as it stands in <see cref="Needs"/>. Null for nothing said.</summary>
    public IReadOnlyDictionary<string, int>? NeedWeights { get; init; }

    /// <summary>Ids of goals of the program's list; null for none.</summary>
    public IReadOnlyList<string>? GoalChoices { get; init; }

    /// <summary>How much they can give; null for nothing said.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>In what they would like somebody like themselves (R39); null for nothing told.</summary>
    public IReadOnlyList<LikenessWish>? Likeness { get; init; }

    /// <summary>Where they come from, by what the program asks about, such as function; null for nothing said.</summary>
    public IReadOnlyDictionary<string, string>? Background { get; init; }

    /// <summary>Answers to the program's own questions, by the id of the question; null for none.</summary>
    public IReadOnlyDictionary<string, QuestionAnswer>? Answers { get; init; }

    /// <summary>How senior they are in their own words, 1 (junior) to 10 (executive); what HR says goes before it. Null for nothing said.</summary>
    public int? Level { get; init; }

    /// <summary>How others speak of them, in their words; shown, and never read by matching. Null for nothing said.</summary>
    public string? Pronouns { get; init; }

    /// <summary>A few words about themselves; shown, and never read by matching. Null for nothing said.</summary>
    public string? About { get; init; }
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
