using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>
/// What matching may know of one person in one program: ids and answers, never a name or an address.
/// </summary>
public sealed record Candidate
{
    public required string Id { get; init; }

    public required MatchRole Role { get; init; }

    /// <summary>Partners this person can still take across all programs, in people; pairs accepted in this round count against it.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>Whether they have a partner in this program already and look for another: whoever has none comes first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasPartner { get; init; }

    public IReadOnlyList<SkillNeed> Needs { get; init; } = [];

    public IReadOnlyList<SkillOffer> Offers { get; init; } = [];

    public IReadOnlyList<string> Goals { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Windows that repeat every week, in the person's own local time.</summary>
    public IReadOnlyList<AvailabilityWindow> Availability { get; init; } = [];

    /// <summary>IANA time zone of the windows, such as "Europe/Paris"; required once there are windows.</summary>
    public string? TimeZone { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? CommunicationStyle { get; init; }

    public string? LearningPreference { get; init; }

    /// <summary>The organization's own ladder, higher is more senior; 0 to 20.</summary>
    public int? Seniority { get; init; }

    /// <summary>Commitment as the person stated it, 0 to 1.</summary>
    public double? Motivation { get; init; }

    /// <summary>Traits the person told for the sake of likeness; read only for a person who asked in <see cref="LikenessWanted"/>.</summary>
    public IReadOnlyDictionary<string, string> Traits { get; init; } = Empty;

    /// <summary>Names of traits in which the person asked for somebody alike (R39); nothing is ever inferred.</summary>
    public IReadOnlyList<string> LikenessWanted { get; init; } = [];

    /// <summary>Function, discipline and the like, for programs that seek difference; protected traits are refused here.</summary>
    public IReadOnlyDictionary<string, string> Background { get; init; } = Empty;

    /// <summary>Answers to the program's own questions, by question: the choices, or a number on a scale. Null for none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <summary>Groups for the published fairness figures; no score and no rule ever reads them.</summary>
    public IReadOnlyDictionary<string, string> ReportingGroups { get; init; } = Empty;

    public string? ManagerId { get; init; }

    public string? Team { get; init; }

    public string? Site { get; init; }

    /// <summary>The part of the program that they are in; null for none.</summary>
    public string? Track { get; init; }

    public IReadOnlyList<string> Conflicts { get; init; } = [];

    public IReadOnlyList<string> Blocks { get; init; } = [];

    public IReadOnlyList<string> EarlierPartners { get; init; } = [];

    /// <summary>What a coordinator set aside for them; null for nothing.</summary>
    public RuleLeeway? Leeway { get; init; }

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>();
}
