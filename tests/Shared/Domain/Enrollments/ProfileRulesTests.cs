using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

public sealed class ProfileRulesTests
{
    private static readonly Profile Plain = A.Profile(ProgramRole.Mentee);

    private static readonly (string Field, Profile Profile)[] Wrong =
    [
        ("needLevels", Plain with { NeedLevels = Of(("Leadership", 6)) }),
        ("needLevels", Plain with { NeedLevels = Of(("Cooking", 3)) }),
        ("needWeights", Plain with { NeedWeights = Of(("Leadership", 0)) }),
        ("offerLevels", Plain with { OfferLevels = Of(("Leadership", 3)) }),
        ("goalChoices", Plain with { GoalChoices = [.. Enumerable.Range(0, 21).Select(number => $"g{number}")] }),
        ("commitment", Plain with { Commitment = (Commitment)9 }),
        ("background", Plain with { Background = new Dictionary<string, string> { ["function"] = new('x', 101) } }),
        ("pronouns", Plain with { Pronouns = new('x', 41) }),
        ("about", Plain with { About = new('x', 601) }),
        ("likeness.0", Plain with { Likeness = [new LikenessWish("Way into the job", "")] }),
        ("likeness.0", Plain with { Likeness = [new LikenessWish(new('x', 61), "y")] }),
        ("likeness.1", Plain with { Likeness = [new LikenessWish("Way", "One"), new LikenessWish(" way ", "Other")] }),
    ];

    [Fact]
    public void Everything_that_is_optional_may_be_left_out() =>
        Assert.Empty(ProfileRules.Check(Plain with { Goals = "", Motivation = "", Interests = [] }, ProgramRole.Mentee));

    [Fact]
    public void Everything_that_is_optional_may_be_said() => Assert.Empty(ProfileRules.Check(
        Plain with
        {
            NeedLevels = Of(("Leadership", 5)),
            NeedWeights = Of(("Leadership", 3)),
            GoalChoices = ["lead"],
            Commitment = Commitment.Priority,
            Background = new Dictionary<string, string> { ["function"] = "Sales" },
            Pronouns = "she/her",
            About = "I sing.",
            Likeness = [new LikenessWish("Way into the job", "late starter", IsForOthers: true)],
        },
        ProgramRole.Mentee));

    [Fact]
    public void What_matching_or_a_page_could_not_use_is_named_by_its_field() => Assert.All(
        Wrong, one => Assert.Equal(one.Field, Assert.Single(ProfileRules.Check(one.Profile, ProgramRole.Mentee)).Field));

    [Theory]
    [InlineData(Commitment.Trying, 0)]
    [InlineData(Commitment.Monthly, 0.5)]
    [InlineData(Commitment.Priority, 1)]
    public void The_middle_of_what_somebody_can_give_is_as_good_as_nothing_said(Commitment said, double share) => Assert.Equal(share, said.Share);

    [Fact]
    public void Levels_stay_with_the_skills_that_a_profile_still_names()
    {
        var kept = new SkillLevels(null, Of(("Leadership", 2), ("Cooking", 4)), Of(("Cooking", 3))).In(Plain);

        Assert.Equal(2, Assert.Single(kept.Needs!).Value);
        Assert.Null(kept.Weights);
        Assert.Null(kept.Offers);
    }

    private static Dictionary<string, int> Of(params (string Skill, int Number)[] said) => said.ToDictionary(one => one.Skill, one => one.Number);
}
