namespace MentorFlow.Matching.Scoring.Parts;

/// <summary>How far one person's offers meet the other's needs (R35): each need counts by its importance, up to the level aimed at.</summary>
internal static class NeedsPart
{
    private const int LargestInWords = 12;

    public static double Value(Profile learner, Profile guide)
    {
        if (learner.Candidate.Role != MatchRole.Peer)
        {
            return OneWay(learner, guide);
        }

        return (OneWay(learner, guide) + OneWay(guide, learner)) / 2;
    }

    /// <summary>Which needs are met; between peers, those of both.</summary>
    public static Phrase Reason(Profile learner, Profile guide)
    {
        List<Wish> wishes = learner.Candidate.Role is MatchRole.Peer
            ? [.. Wishes(learner, guide), .. Wishes(guide, learner)]
            : [.. Wishes(learner, guide)];
        var met = wishes.Where(wish => wish.Offered >= wish.Wanted).ToList();
        var partly = wishes.Where(wish => wish.Offered > 0 && wish.Offered < wish.Wanted).ToList();
        return (wishes.Count, met.Count, partly.Count) switch
        {
            (0, _, _) => new Phrase("matching.needs.untold"),
            (var all, 0, 0) => new Phrase("matching.needs.none", ("count", all)),
            (_, 0, _) => new Phrase("matching.needs.partly", ("skills", Skills(partly))),
            (var all, var some, _) when some == all => new Phrase("matching.needs.all", ("count", all), ("skills", Skills(met))),
            (var all, var some, 0) => new Phrase(
                "matching.needs.some", ("count", some), ("met", InWords(some)), ("total", InWords(all)), ("skills", Skills(met))),
            (var all, var some, _) => new Phrase(
                "matching.needs.some-and-partly",
                ("count", some),
                ("met", InWords(some)),
                ("total", InWords(all)),
                ("skills", Skills(met)),
                ("partly", Skills(partly))),
        };
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

    private static IEnumerable<Wish> Wishes(Profile learner, Profile guide) => learner.Candidate.Needs.Select((need, index) =>
        new Wish(need.Skill.Trim(), learner.Needs[index].Level, LevelOf(guide, learner.Needs[index].Skill)));

    private static IEnumerable<string> Skills(IEnumerable<Wish> wishes) => wishes.Select(wish => wish.Skill).Distinct(StringComparer.OrdinalIgnoreCase);

    private static object InWords(int number) => number <= LargestInWords ? new Phrase($"matching.numbers.{number}") : number;

    private readonly record struct Wish(string Skill, int Wanted, int Offered);
}
