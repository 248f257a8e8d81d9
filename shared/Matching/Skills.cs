namespace MentorFlow.Matching;

/// <summary>A skill somebody wants to grow in.</summary>
/// <param name="Level">Level aimed at, 1 to 5.</param>
/// <param name="Importance">Weight against the person's other needs, 1 to 5.</param>
public sealed record SkillNeed(string Skill, int Level, int Importance = 1);

/// <summary>A skill somebody can help others with.</summary>
/// <param name="Level">Level held, 1 to 5.</param>
public sealed record SkillOffer(string Skill, int Level);
