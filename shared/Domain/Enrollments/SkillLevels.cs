namespace MentorFlow.Domain.Enrollments;

/// <summary>What somebody says of the skills of their profile: how well, how far, and how much it matters. Every skill may go without; pure.</summary>
/// <param name="Offers">1 to 5, by skill.</param>
/// <param name="Needs">1 to 5, by skill.</param>
/// <param name="Weights">1 to 3, by skill.</param>
public sealed record SkillLevels(
    IReadOnlyDictionary<string, int>? Offers, IReadOnlyDictionary<string, int>? Needs, IReadOnlyDictionary<string, int>? Weights)
{
    public const int Highest = 5;
    public const int Heaviest = 3;

    /// <summary>Where nothing is said of a skill.</summary>
    public const int MiddleLevel = 3;

    /// <summary>Where nothing is said of a skill.</summary>
    public const int MiddleWeight = 2;

    public static SkillLevels Of(Profile? profile) => new(profile?.OfferLevels, profile?.NeedLevels, profile?.NeedWeights);

    /// <summary>The same for the skills that a profile names; those that were taken from it are said nothing of any more.</summary>
    public SkillLevels In(Profile profile) =>
        new(Kept(Offers, profile.Offers), Kept(Needs, profile.Needs), Kept(Weights, profile.Needs));

    public Profile On(Profile profile) => profile with { OfferLevels = Offers, NeedLevels = Needs, NeedWeights = Weights };

    /// <returns>Null for nothing said.</returns>
    public static int? Said(IReadOnlyDictionary<string, int>? said, string skill) => said is not null && said.TryGetValue(skill, out var level) ? level : null;

    private static Dictionary<string, int>? Kept(IReadOnlyDictionary<string, int>? said, IReadOnlyList<string> skills) =>
        skills.Distinct(StringComparer.Ordinal)
            .Where(skill => Said(said, skill) is not null)
            .ToDictionary(skill => skill, skill => said![skill], StringComparer.Ordinal) is { Count: > 0 } kept ? kept : null;
}
