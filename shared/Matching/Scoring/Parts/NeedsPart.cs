namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>How far one person's offers meet the other's needs (R35): each need counts by its importance, up to the level aimed at.</summary>
internal static class NeedsPart
{
    public static double Value(Profile learner, Profile guide)
    {
        if (learner.Candidate.Role != MatchRole.Peer)
        {
            return OneWay(learner, guide);
        }

        return (OneWay(learner, guide) + OneWay(guide, learner)) / 2;
    }

    public static string Reason(Profile learner, Profile guide)
    {
        if (learner.Needs.Length == 0)
        {
            return "No needs were told.";
        }

        var met = learner.Candidate.Needs.Where((_, index) => LevelOf(guide, learner.Needs[index].Skill) >= learner.Needs[index].Level)
            .Select(need => need.Skill)
            .ToList();
        var partly = learner.Candidate.Needs
            .Where((_, index) => LevelOf(guide, learner.Needs[index].Skill) is var level && level > 0 && level < learner.Needs[index].Level)
            .Select(need => need.Skill)
            .ToList();
        var open = learner.Candidate.Needs.Count - met.Count - partly.Count;

        return string.Join("; ", new[]
        {
            met.Count > 0 ? $"meets {string.Join(", ", met)}" : null,
            partly.Count > 0 ? $"partly meets {string.Join(", ", partly)}" : null,
            open > 0 ? $"leaves {open} of {learner.Needs.Length} needs open" : null,
        }.OfType<string>());
    }

    /// <summary>Share of the learner's needs the guide's offers cover, 0 to 1.</summary>
    public static double OneWay(Profile learner, Profile guide)
    {
        if (learner.TotalImportance == 0)
        {
            return ScorePart.Neutral;
        }

        var covered = 0.0;
        foreach (var need in learner.Needs)
        {
            covered += Cover(need, LevelOf(guide, need.Skill));
        }

        return covered / learner.TotalImportance;
    }

    public static double Cover(Need need, int level) => need.Importance * Math.Min(1.0, (double)level / need.Level);

    public static int LevelOf(Profile guide, int skill)
    {
        var place = Array.BinarySearch(guide.OfferSkills, skill);
        return place < 0 ? 0 : guide.OfferLevels[place];
    }
}
