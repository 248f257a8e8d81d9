using System.Text.Json.Serialization;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Unmatched;

/// <summary>What a coordinator, or the person, set aside so that one person finds a partner: it counts in every round until a mentorship comes of it.</summary>
/// <param name="At">When it was set aside last, UTC.</param>
/// <param name="By">Which coordinator, as signed in to the console; the id of the person where they did so themselves.</param>
/// <param name="UsedAt">When a mentorship of theirs began and it ended, UTC; null while it counts.</param>
public sealed record PersonalRules(string ProgramId, string PersonId, RuleLeeway Leeway, DateTimeOffset At, string By, DateTimeOffset? UsedAt = null)
    : IDocument
{
    /// <summary>Whether the person said that they would also write: no common hour is asked for, and a mentorship may begin without dates (R46).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AlsoWrites { get; init; }

    public static string Type => "personal-rules";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public bool Counts => UsedAt is null;

    public static Key<PersonalRules> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"personal-rules:{personId}");
}
