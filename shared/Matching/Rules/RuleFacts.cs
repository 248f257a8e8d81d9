using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Rules;

/// <summary>What the rules need to know of one person, as numbers.</summary>
internal readonly record struct RuleFacts(int Enter, int Leave, int Manager, int Team, int Site, int? Seniority, int Track)
{
    public static RuleFacts Of(Profile person, OrgTree tree, IReadOnlyDictionary<string, string> managerOf, Vocabulary ids, Vocabulary words)
    {
        var (enter, leave) = tree.SpanOf(person.Id);
        return new RuleFacts(
            enter,
            leave,
            ids.NumberOf(managerOf.GetValueOrDefault(person.Id)),
            words.NumberOf(person.Candidate.Team),
            words.NumberOf(person.Candidate.Site),
            person.Candidate.Seniority,
            words.NumberOf(person.Candidate.Track));
    }

    public bool InLineWith(RuleFacts other) =>
        Enter >= 0 && other.Enter >= 0
        && ((Enter < other.Enter && other.Leave < Leave) || (other.Enter < Enter && Leave < other.Leave));
}
