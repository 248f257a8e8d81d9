using MentorFlow.Domain.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

/// <summary>Two people work on the same goals at the same time, each on what they saw last.</summary>
public sealed class GoalInterleavingTests
{
    private const int Stories = 300;
    private const int Steps = 60;

    private static readonly GoalWords Words = new("Lead the team meeting", "Four meetings led", "It is there", "The next role", new DateOnly(2027, 8, 1));

    private static string Theo => Given.Mentee.PersonId;

    private static string Maya => Given.Mentor.PersonId;

    [Fact]
    public void Whatever_two_people_do_in_whatever_order_nobody_writes_over_what_they_have_not_seen()
    {
        var accepted = 0;
        for (var seed = 0; seed < Stories; seed++)
        {
            var random = new Random(seed);
            var mentorship = Begin();
            var seen = new Dictionary<string, Mentorship> { [Theo] = mentorship, [Maya] = mentorship };
            var evidence = new HashSet<string>();
            for (var step = 0; step < Steps; step++)
            {
                var (who, goalId) = (random.Next(2) == 0 ? Theo : Maya, $"g{random.Next(2)}");
                if (random.Next(3) == 0)
                {
                    seen[who] = mentorship;
                }

                var known = GoalIn(seen[who], goalId);
                if (Act(random.Next(7), mentorship, who, known, $"{seed}.{step}", Given.Now.AddHours(step)).Value is not { } changed)
                {
                    continue;
                }

                accepted++;
                var (before, after) = (GoalIn(mentorship, goalId), GoalIn(changed, goalId));
                var isUntouched = (after.Words, after.Proposal) == (before.Words, before.Proposal);
                Assert.True(isUntouched || (known.Words, known.Proposal) == (before.Words, before.Proposal), $"story {seed}, step {step}");
                Assert.Same(Other(mentorship, goalId), Other(changed, goalId));
                evidence.UnionWith(EvidenceIn(changed).Except(EvidenceIn(mentorship)));
                mentorship = changed;
            }

            Assert.Equal(evidence.Order(), EvidenceIn(mentorship).Order());
        }

        Assert.True(accepted > Stories * 5, $"{accepted} acts");
    }

    private static Mentorship Begin() => ((string[])["g0", "g1"]).Aggregate(
        Given.Mentorship, (mentorship, id) => GoalDecisions.Add(mentorship, Theo, id, Words, Given.Now).Value!);

    // Nothing is taken away in these stories: who removes has seen what goes.
    private static Verdict<Mentorship> Act(int act, Mentorship mentorship, string who, Goal known, string word, DateTimeOffset now) => act switch
    {
        0 or 1 => GoalDecisions.Change(mentorship, who, known.GoalId, known.Version, known.Words with { Specific = word }, now),
        2 => GoalDecisions.Confirm(mentorship, who, known.GoalId, known.Version),
        3 => GoalDecisions.Accept(mentorship, who, known.GoalId, known.Version, now),
        4 => GoalDecisions.Keep(mentorship, who, known.GoalId, known.Version, now),
        5 => GoalDecisions.Report(mentorship, who, known.GoalId, word.Length, now),
        _ => GoalDecisions.AddEvidence(mentorship, who, known.GoalId, new GoalEvidence(word, EvidenceKind.Result, who, now, word)),
    };

    private static Goal GoalIn(Mentorship mentorship, string goalId) => mentorship.Goals!.Single(goal => goal.GoalId == goalId);

    private static Goal Other(Mentorship mentorship, string goalId) => mentorship.Goals!.Single(goal => goal.GoalId != goalId);

    private static IEnumerable<string> EvidenceIn(Mentorship mentorship) =>
        mentorship.Goals!.SelectMany(goal => goal.Evidence ?? []).Select(one => one.EvidenceId);
}
