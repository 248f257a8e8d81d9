using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class StructureLevelTests
{
    private static ProgramPolicy Light => StructureLevels.PolicyOf(StructureLevel.Light);

    private static ProgramPolicy Formal => StructureLevels.PolicyOf(StructureLevel.Formal);

    [Theory]
    [InlineData(StructureLevel.Light)]
    [InlineData(StructureLevel.Standard)]
    [InlineData(StructureLevel.Formal)]
    public void Every_level_keeps_the_rules(StructureLevel level) => Assert.Empty(PolicyRules.Check(StructureLevels.PolicyOf(level)));

    [Fact]
    public void The_level_of_most_programs_is_the_default() =>
        Assert.Same(ProgramPolicy.Default, StructureLevels.PolicyOf(StructureLevel.Standard));

    [Fact]
    public void A_light_program_has_no_gates_and_asks_once()
    {
        Assert.False(Light.Training.Required);
        Assert.Null(Light.Proposals.Review);
        Assert.Empty(Light.Closing.FollowUpsAfter);
        Assert.Equal([MailTemplate.ClosingSurvey], Light.Closing.Survey.Nudges.Select(nudge => nudge.Template));
        Assert.DoesNotContain(
            Milestones.Of(Given.Mentorship, Light.Reviews, Given.Mentorship.CreatedAt),
            milestone => milestone.Kind is MilestoneKind.Review or MilestoneKind.MentorPulse or MilestoneKind.Feedback);
    }

    [Fact]
    public void A_formal_program_asks_more_often_than_the_default()
    {
        Assert.True(Formal.Proposals.Review > ProgramPolicy.Default.Proposals.Review);
        Assert.NotNull(Formal.Sessions.AgendaBefore);
        Assert.True(Formal.Sessions.StallAfter < ProgramPolicy.Default.Sessions.StallAfter);
        Assert.True(Formal.Training.Ladder.Nudges.Count > ProgramPolicy.Default.Training.Ladder.Nudges.Count);
        Assert.True(Formal.Reviews.MentorPulsesAt.Count > ProgramPolicy.Default.Reviews.MentorPulsesAt.Count);
        Assert.True(Formal.Reviews.LowScore > ProgramPolicy.Default.Reviews.LowScore);
    }

    [Fact]
    public void A_policy_that_is_given_wins_over_the_level()
    {
        var given = A.Program(Given.Now) with { Level = StructureLevel.Light, Policy = ProgramPolicy.Default };

        Assert.True(ProgramDefinitionRules.Check(given, Given.Now).Value!.Policy.Training.Required);
        Assert.False(ProgramDefinitionRules.Check(given with { Policy = null }, Given.Now).Value!.Policy.Training.Required);
    }

    [Fact]
    public void The_coordinator_decides_alone_only_where_a_level_reviews_rounds()
    {
        var alone = A.Program(Given.Now) with { Level = StructureLevel.Light, Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin } };

        Assert.Equal(["policy.proposals.review"], ProgramDefinitionRules.Check(alone, Given.Now).Refusal!.Fields.Select(error => error.Field));
        Assert.Null(ProgramDefinitionRules.Check(alone with { Level = StructureLevel.Formal }, Given.Now).Refusal);
    }

    [Fact]
    public void A_question_of_a_survey_that_a_level_leaves_out_measures_nothing()
    {
        var objective = new Objective("Pairs fit", "at ease", 4, new DateOnly(2027, 9, 30)) { Question = "at-ease" };
        var definition = A.Program(Given.Now) with { Objectives = [objective] };

        Assert.Null(ProgramDefinitionRules.Check(definition, Given.Now).Refusal);
        Assert.Equal(
            ["objectives[0].question"],
            ProgramDefinitionRules.Check(definition with { Level = StructureLevel.Light }, Given.Now).Refusal!.Fields.Select(error => error.Field));
    }
}
