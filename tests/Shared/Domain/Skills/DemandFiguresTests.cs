using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Skills;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Skills;

public sealed class DemandFiguresTests
{
    private static readonly SkillNames Names = new([new Skill("coding", new Dictionary<string, string> { ["en"] = "Coding", ["fr"] = "Programmation" })]);

    [Fact]
    public void Wishes_in_any_spelling_are_one_skill_by_round_and_by_month()
    {
        RoundDemand[] rounds =
        [
            Round(1, Given.Now, new SkillDemand("coding", 6, 2), new SkillDemand("Programmation", 1, 1)),
            Round(2, Given.Now.AddDays(10), new SkillDemand("Coding", 5, 5)),
            Round(3, Given.Now.AddDays(40), new SkillDemand("CODING", 4, 0)),
        ];

        var coding = Assert.Single(DemandFigures.Of(Names, rounds, [], taken: null, "fr").Skills);

        Assert.Equal(("coding", "Programmation", true), (coding.Key, coding.Name, coding.IsListed));
        Assert.Equal((16, 8), (coding.Asked!.Value, coding.Met!.Value));
        Assert.Equal<(int?, int?)>([(7, 3), (5, 5), (null, null)], coding.Rounds.Select(round => (round.Asked, round.Met)));
        Assert.Equal<(int?, int?)>([(12, 8), (null, null)], coding.Months.Select(month => (month.Asked, month.Met)));
    }

    [Fact]
    public void What_fewer_than_five_wish_for_is_withheld()
    {
        var facts = DemandFigures.Of(Names, [Round(1, Given.Now, new SkillDemand("Knitting", 4, 0))], [Mentee("Theo", "Rowing")], taken: null, "en");

        Assert.Empty(facts.Skills);
        Assert.Equal(2, facts.Withheld);
        Assert.Null(Assert.Single(facts.Months).Asked);
    }

    [Fact]
    public void Who_waits_now_is_set_against_mentors_with_a_place_free()
    {
        Enrollment[] pool =
        [
            .. Enumerable.Range(0, 5).Select(number => Mentee($"Mentee {number}", "coding")),
            Mentor("Maya", "Programmation", capacity: 2),
            Mentor("Noor", "Coding", capacity: 1),
        ];

        var coding = Assert.Single(DemandFigures.Of(Names, [], pool, new Dictionary<string, int> { [A.Id("Maya")] = 1, [A.Id("Noor")] = 1 }, "en").Skills);

        Assert.Equal((5, 1), (coding.Waiting!.Value, coding.Offered));
        Assert.Null(coding.Asked);
    }

    private static RoundDemand Round(int number, DateTimeOffset at, params SkillDemand[] skills) => RoundDemand.Of(A.ProgramId, number, at, skills);

    private static Enrollment Mentee(string name, string skill) =>
        Given.Enrollment(name, ProgramRole.Mentee, EnrollmentStage.Ready) with { Profile = A.Profile(ProgramRole.Mentee, skill) };

    private static Enrollment Mentor(string name, string skill, int capacity) =>
        Given.Enrollment(name, ProgramRole.Mentor) with { Profile = A.Profile(ProgramRole.Mentor, skill, capacity: capacity) };
}
