
namespace MentorFlow.Matching.Circles;

/// <summary>A circle in words: what it talks about, and why each is in it.</summary>
internal static class CircleWords
{
    private const int MostTopics = 5;
    private const int MostParts = 2;

    /// <summary>Skills that most of those who are seated ask for, as they spell them; what nobody in the circle offers comes last.</summary>
    public static IReadOnlyList<string> Topics(CircleGround ground, int table, IReadOnlyList<int> circle) =>
    [
        .. circle.SelectMany(member => NeedsOf(ground, table, circle, member))
            .GroupBy(need => need.Skill, need => need, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(needs => needs.Any(need => need.IsMet))
            .ThenByDescending(needs => needs.Count())
            .ThenBy(needs => needs.Key, StringComparer.OrdinalIgnoreCase)
            .Take(MostTopics)
            .Select(needs => needs.Key),
    ];

    /// <summary>What the circle covers of a member's needs, and what speaks most for them and the host.</summary>
    public static IReadOnlyList<Phrase> Reasons(CircleGround ground, int table, IReadOnlyList<int> circle, int member)
    {
        var needs = NeedsOf(ground, table, circle, member).ToList();
        var met = needs.Where(need => need.IsMet).Select(need => need.Skill).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var covered = (needs.Count, met.Count) switch
        {
            (0, _) => new Phrase("circles.reasons.untold"),
            (_, 0) => new Phrase("circles.reasons.none"),
            _ => new Phrase("circles.reasons.covered", ("count", met.Count), ("skills", met)),
        };
        var parts = ground.Tables[table].Host is { } host ? ground.Frame.Scorer.Explain(ground.Members[member], host) : [];
        return
        [
            covered,
            .. parts.Where(part => part.Kind is not (ScorePartKind.Needs or ScorePartKind.Questions or ScorePartKind.Likeness)
                    && part.Value > ScorePart.Neutral)
                .OrderByDescending(part => part.Contribution)
                .Take(MostParts)
                .Select(part => part.Reason),
        ];
    }

    private static IEnumerable<(string Skill, bool IsMet)> NeedsOf(CircleGround ground, int table, IReadOnlyList<int> circle, int member)
    {
        var learner = ground.Members[member];
        return learner.Needs.Index().Select(need =>
            (learner.Candidate.Needs[need.Index].Skill.Trim(), ground.LevelIn(need.Item.Skill, member, table, circle) >= need.Item.Level));
    }
}
