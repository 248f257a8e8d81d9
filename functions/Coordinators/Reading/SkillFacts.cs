using MentorFlow.Domain.Skills;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The organization's list of skills, as it is or was.</summary>
/// <param name="Version">0 while there is none.</param>
public sealed record SkillListFacts(int Version, IReadOnlyList<Skill> Skills)
{
    public static SkillListFacts Of(SkillList? list) => new(list?.Version ?? 0, list?.Skills ?? []);
}

/// <summary>A version of the list, without its skills.</summary>
/// <param name="Change">What made it so.</param>
/// <param name="Count">How many skills the change was about.</param>
/// <param name="At">UTC.</param>
/// <param name="By">As the ledger writes it.</param>
public sealed record SkillVersionFacts(int Version, SkillChange Change, int Count, DateTimeOffset At, string By)
{
    public static SkillVersionFacts Of(SkillListVersion version) => new(version.Version, version.Change, version.Count, version.At, version.By);
}
