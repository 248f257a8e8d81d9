using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Pairs;

/// <summary>Who offers which skill, so that only guides who can meet some need are ever looked at first.</summary>
internal sealed class NeedIndex
{
    private readonly Dictionary<int, List<(int Guide, int Level)>> offers = [];
    private readonly double[] covered;
    private readonly List<int> touched = [];

    public NeedIndex(IReadOnlyList<Profile> guides)
    {
        covered = new double[guides.Count];
        for (var guide = 0; guide < guides.Count; guide++)
        {
            for (var offer = 0; offer < guides[guide].OfferSkills.Length; offer++)
            {
                if (!offers.TryGetValue(guides[guide].OfferSkills[offer], out var list))
                {
                    offers.Add(guides[guide].OfferSkills[offer], list = []);
                }

                list.Add((guide, guides[guide].OfferLevels[offer]));
            }
        }
    }

    /// <summary>Guides who meet some need of the learner, with the share of needs they cover, best first.</summary>
    public IReadOnlyList<(int Guide, double Share)> Meeting(Profile learner)
    {
        foreach (var need in learner.Needs)
        {
            foreach (var (guide, level) in offers.GetValueOrDefault(need.Skill) ?? [])
            {
                if (covered[guide] == 0)
                {
                    touched.Add(guide);
                }

                covered[guide] += NeedsPart.Cover(need, level);
            }
        }

        var meeting = touched.Select(guide => (Guide: guide, Share: covered[guide] / learner.TotalImportance))
            .OrderByDescending(found => found.Share).ThenBy(found => found.Guide).ToList();
        touched.ForEach(guide => covered[guide] = 0);
        touched.Clear();
        return meeting;
    }
}
