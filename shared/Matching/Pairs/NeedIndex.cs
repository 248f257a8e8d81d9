using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Pairs;

/// <summary>Who offers which skill, so that only guides who can meet some need are ever looked at first.</summary>
internal sealed class NeedIndex
{
    private readonly Dictionary<int, List<(int Guide, int Level)>> offers = [];
    private readonly double[] shares;
    private readonly List<int> touched = [];

    public NeedIndex(IReadOnlyList<Profile> guides)
    {
        shares = new double[guides.Count];
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

    /// <summary>Share of the learner's needs that each guide covers; valid until <see cref="Forget"/>.</summary>
    public ReadOnlySpan<double> Shares(Profile learner)
    {
        foreach (var need in learner.Needs)
        {
            foreach (var (guide, level) in offers.GetValueOrDefault(need.Skill) ?? [])
            {
                if (shares[guide] == 0)
                {
                    touched.Add(guide);
                }

                shares[guide] += NeedsPart.Cover(need, level) / learner.TotalImportance;
            }
        }

        return shares;
    }

    /// <summary>Guides who meet some need of the learner, best first.</summary>
    public IReadOnlyList<(int Guide, double Share)> Meeting(Profile learner)
    {
        Shares(learner);
        var meeting = touched.Select(guide => (Guide: guide, Share: shares[guide]))
            .OrderByDescending(found => found.Share).ThenBy(found => found.Guide).ToList();
        Forget();
        return meeting;
    }

    public void Forget()
    {
        touched.ForEach(guide => shares[guide] = 0);
        touched.Clear();
    }
}
