using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Skills;

/// <summary>
/// What mentees of one round wished to learn, and how many of them got a mentor who knows it: kept apart from the answer, so that months of it are read
/// in few words. Bounded.
/// </summary>
/// <param name="At">When the round was frozen, UTC.</param>
/// <param name="Skills">As people wrote them; the most wished for first.</param>
public sealed record RoundDemand(string ProgramId, int Number, DateTimeOffset At, IReadOnlyList<SkillDemand> Skills) : IDocument
{
    /// <summary>Of one round.</summary>
    public const int Most = 300;

    public static string Type => "round-demand";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<RoundDemand> KeyOf(string programId, int number) => new(Partition.Program(programId), $"round-demand:{number:D4}");

    public static RoundDemand Of(string programId, int number, DateTimeOffset at, IReadOnlyList<SkillDemand> skills) =>
        new(programId, number, at, [.. skills.OrderByDescending(skill => skill.Asked).ThenBy(skill => skill.Skill, StringComparer.Ordinal).Take(Most)]);
}
