using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Scoring.Parts;

namespace MentorFlow.Matching.Rules;

/// <summary>Which hard rules stand between two people; scores are judged apart from it.</summary>
public sealed class RuleSet
{
    private readonly HardRules rules;
    private readonly IReadOnlyList<MatchQuestion> questions;
    private readonly RuleFacts[] facts;
    private readonly Dictionary<long, HardRule> listed = [];

    public RuleSet(MatchingInput input, Roster roster)
    {
        rules = input.Policy.Rules;
        questions = input.Policy.Questions ?? [];
        var managerOf = OrgChartCheck.ManagerOf(input);
        var tree = new OrgTree(managerOf);
        var (ids, words) = (new Vocabulary(StringComparer.Ordinal), new Vocabulary());
        facts = [.. roster.People.Select(person => RuleFacts.Of(person, tree, managerOf, ids, words))];
        List(input, roster);
    }

    /// <summary>Every rule the pair would break, <see cref="HardRule.None"/> when it may be made.</summary>
    public HardRule Broken(Profile learner, Profile guide)
    {
        var (a, b) = (facts[learner.Index], facts[guide.Index]);
        var broken = listed.Count == 0 ? HardRule.None : listed.GetValueOrDefault(Key(learner.Index, guide.Index));
        broken |= rules.ReportingLine && a.InLineWith(b) ? HardRule.ReportingLine : HardRule.None;
        broken |= rules.SameManager && Shared(a.Manager, b.Manager) ? HardRule.SameManager : HardRule.None;
        broken |= rules.SameTeam && Shared(a.Team, b.Team) ? HardRule.SameTeam : HardRule.None;
        broken |= BreaksSeniority(a, b) ? HardRule.Seniority : HardRule.None;
        broken |= BreaksSite(a, b) ? HardRule.Site : HardRule.None;
        broken |= rules.SharedLanguage && Overlap.Count(learner.Languages, guide.Languages) == 0 ? HardRule.SharedLanguage : HardRule.None;
        broken |= rules.SameTrack && a.Track != b.Track ? HardRule.Track : HardRule.None;
        broken |= QuestionsPart.KeepsTo(learner, guide, questions) ? HardRule.None : HardRule.Questions;
        var needed = Least(rules.OverlapMinutes, learner.Candidate.Leeway?.OverlapMinutes, guide.Candidate.Leeway?.OverlapMinutes);
        broken |= needed > 0 && learner.Ahead.SharedMinutes(learner.Weeks, guide.Weeks) < needed ? HardRule.Overlap : HardRule.None;
        return broken & ~Waived(learner, guide);
    }

    /// <summary>Whether two are kept apart by their line of command or by something listed, among some rules that are set aside for nobody.</summary>
    public bool KeptApart(Profile one, Profile other, HardRule among)
    {
        var broken = listed.Count == 0 ? HardRule.None : listed.GetValueOrDefault(Key(one.Index, other.Index));
        broken |= rules.ReportingLine && facts[one.Index].InLineWith(facts[other.Index]) ? HardRule.ReportingLine : HardRule.None;
        return (broken & among) != HardRule.None;
    }

    /// <summary>The lowest score that a pair of the two may have, 0 to 1.</summary>
    public double MinimumScore(Profile learner, Profile guide) => Math.Min(
        rules.MinimumScore, Math.Min(learner.Candidate.Leeway?.MinimumScore ?? 1, guide.Candidate.Leeway?.MinimumScore ?? 1));

    private static HardRule Waived(Profile learner, Profile guide) =>
        ((learner.Candidate.Leeway?.Waived ?? HardRule.None) | (guide.Candidate.Leeway?.Waived ?? HardRule.None)) & RuleLeeway.Possible;

    private static int Least(int ofProgram, int? ofLearner, int? ofGuide) =>
        Math.Min(ofProgram, Math.Min(ofLearner ?? int.MaxValue, ofGuide ?? int.MaxValue));

    private bool BreaksSeniority(RuleFacts learner, RuleFacts guide) => rules.Seniority switch
    {
        SeniorityRule.MentorSenior => !(guide.Seniority > learner.Seniority),
        SeniorityRule.MentorJunior => !(guide.Seniority < learner.Seniority),
        _ => false,
    };

    private bool BreaksSite(RuleFacts learner, RuleFacts guide) => rules.Site switch
    {
        SiteRule.SameSite => !Shared(learner.Site, guide.Site),
        SiteRule.CrossSite => learner.Site == Vocabulary.None || guide.Site == Vocabulary.None || learner.Site == guide.Site,
        _ => false,
    };

    private static bool Shared(int left, int right) => left != Vocabulary.None && left == right;

    private static long Key(int left, int right) => ((long)Math.Min(left, right) << 32) | (uint)Math.Max(left, right);

    private void List(MatchingInput input, Roster roster)
    {
        foreach (var person in roster.People)
        {
            ListAll(roster, person.Candidate.Conflicts.Select(other => new PairOfIds(person.Id, other)), HardRule.DeclaredConflict);
            ListAll(roster, person.Candidate.Blocks.Select(other => new PairOfIds(person.Id, other)), HardRule.Block);
            ListAll(
                roster,
                rules.EarlierPartners ? person.Candidate.EarlierPartners.Select(other => new PairOfIds(person.Id, other)) : [],
                HardRule.EarlierPartner);
        }

        ListAll(roster, input.Declined, HardRule.Declined);
        ListAll(roster, input.Forbidden, HardRule.Forbidden);
    }

    // Conflicts may name people outside the round: they bind nobody here.
    private void ListAll(Roster roster, IEnumerable<PairOfIds> pairs, HardRule rule)
    {
        foreach (var pair in pairs.Where(pair => roster.Knows(pair.MenteeId) && roster.Knows(pair.MentorId)))
        {
            var key = Key(roster[pair.MenteeId].Index, roster[pair.MentorId].Index);
            listed[key] = listed.GetValueOrDefault(key) | rule;
        }
    }
}
