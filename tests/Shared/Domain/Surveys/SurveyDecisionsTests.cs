using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Surveys;

/// <summary>What a program asks is its own, as far as no rule reads the answers.</summary>
public sealed class SurveyDecisionsTests
{
    private static readonly string[] Languages = ["en", "fr"];

    private static readonly SurveyScope Scope = ObjectiveMeasures.ScopeOf(Given.Program);

    private static readonly QuestionDraft Added = new(
        QuestionId: null, AnswerKind.Scale, Words: new Dictionary<string, string> { ["en"] = "Do you sleep well?", ["fr"] = "Dormez-vous bien ?" });

    [Fact]
    public void A_question_that_is_added_gets_an_id_that_no_other_ever_gets()
    {
        var first = Save(before: null, SurveyKind.FitCheck, [.. Standing(SurveyKind.FitCheck), Added]).Value!;
        var without = Save(first, SurveyKind.FitCheck, Standing(SurveyKind.FitCheck)).Value!;
        var again = Save(without, SurveyKind.FitCheck, [.. Standing(SurveyKind.FitCheck), Added]).Value!;

        Assert.Equal((1, 2, 3), (first.Version, without.Version, again.Version));
        Assert.Equal("own-1", SurveyQuestions.Of(first, SurveyKind.FitCheck, ProgramRole.Mentee)[^1].QuestionId);
        Assert.Equal("own-2", SurveyQuestions.Of(again, SurveyKind.FitCheck, ProgramRole.Mentee)[^1].QuestionId);
        Assert.Empty(without.Forms);
        Assert.Equal(3, SurveyQuestions.Of(first, SurveyKind.FitCheck, ProgramRole.Mentor).Count);
    }

    [Fact]
    public void What_a_rule_or_an_objective_reads_stays_and_keeps_its_kind_of_answer()
    {
        var measured = Scope with { Measuring = ["rhythm"] };

        Assert.Equal(["questions"], Fields(Save(before: null, SurveyKind.FitCheck, [new("rhythm")])).Distinct());
        Assert.Equal(
            ["questions"],
            Fields(Save(before: null, SurveyKind.FitCheck, [new(Questionnaire.AtEase), new(Questionnaire.ToCoordinator)], measured)));
        Assert.Equal(
            ["questions[0].answers", "questions[0].required"],
            Fields(Save(before: null, SurveyKind.FitCheck, [new(Questionnaire.AtEase, AnswerKind.Text, false), .. Standing(SurveyKind.FitCheck).Skip(1)])));
        Assert.NotNull(Save(before: null, SurveyKind.FitCheck, [new(Questionnaire.AtEase), new(Questionnaire.ToCoordinator)]).Value);
    }

    [Fact]
    public void Words_are_said_in_every_language_or_in_none_and_are_the_same_for_every_role()
    {
        var words = new Dictionary<string, string> { ["en"] = "Worth it?", ["fr"] = "Cela en valait-il la peine ?" };
        var reworded = new QuestionDraft(Questionnaire.Satisfied, Words: words);
        var half = reworded with { Words = new Dictionary<string, string> { ["en"] = new('x', SurveyDecisions.LongestWords + 1) } };
        Assert.Equal(
            ["questions[4].words.en", "questions[4].words.fr"], Fields(Save(before: null, SurveyKind.Closing, With(half))).Order(StringComparer.Ordinal));

        var saved = Save(before: null, SurveyKind.Closing, With(reworded)).Value!;
        foreach (var role in (ProgramRole[])[ProgramRole.Mentor, ProgramRole.Mentee])
        {
            var satisfied = SurveyQuestions.Of(saved, SurveyKind.Closing, role).Single(one => one.QuestionId == Questionnaire.Satisfied);
            Assert.Equal("Worth it?", satisfied.Words!["en"]);
        }

        Assert.Empty(Save(saved, SurveyKind.Closing, Standing(SurveyKind.Closing)).Value!.Forms);

        static IReadOnlyList<QuestionDraft> With(QuestionDraft draft) =>
            [.. Standing(SurveyKind.Closing).Select(one => one.QuestionId == draft.QuestionId ? draft : one)];
    }

    [Fact]
    public void A_question_asked_before_the_training_is_asked_again_at_the_end_under_the_same_id()
    {
        var before = Save(before: null, SurveyKind.Baseline, [.. Standing(SurveyKind.Baseline), Added]).Value!;

        var again = Assert.Single(SurveyDecisions.Elsewhere(before, SurveyQuestions.Of(before, SurveyKind.Closing, ProgramRole.Mentee)));
        var both = Save(before, SurveyKind.Closing, [.. Standing(SurveyKind.Closing), new(again.QuestionId)]).Value!;

        Assert.Equal("own-1", again.QuestionId);
        Assert.Equal("Do you sleep well?", SurveyQuestions.Of(both, SurveyKind.Closing, ProgramRole.Mentee)[^1].Words!["en"]);
        Assert.Equal(1, both.OwnQuestions);
    }

    [Fact]
    public void More_questions_than_anybody_answers_and_questions_that_are_not_known_are_refused()
    {
        var many = Enumerable.Repeat(Added, SurveyDecisions.MostQuestions);

        Assert.Contains("questions", Fields(Save(before: null, SurveyKind.FitCheck, [.. Standing(SurveyKind.FitCheck), .. many])));
        Assert.Equal(["questions[3].questionId"], Fields(Save(before: null, SurveyKind.FitCheck, [.. Standing(SurveyKind.FitCheck), new("own-9")])));
        Assert.Equal(
            ["questions[3].questionId"], Fields(Save(before: null, SurveyKind.FitCheck, [.. Standing(SurveyKind.FitCheck), new(Questionnaire.AtEase)])));
        Assert.Equal(RefusalReason.AlreadyDone, Save(before: null, SurveyKind.FitCheck, Standing(SurveyKind.FitCheck)).Refusal!.Reason);
        Assert.Equal(RefusalReason.Unknown, Save(before: null, SurveyKind.MentorPulse, Standing(SurveyKind.MentorPulse)).Refusal!.Reason);
    }

    [Fact]
    public void Nobody_is_asked_both_before_and_after_at_the_end()
    {
        foreach (var role in Enum.GetValues<ProgramRole>())
        {
            var asked = Questionnaire.For(SurveyKind.Closing, role).Select(question => question.QuestionId).ToList();
            Assert.Empty(asked.Intersect(Questionnaire.Retired.Select(question => question.QuestionId)));
            Assert.Contains(Questionnaire.Platform, asked);
            Assert.Equal(role is not ProgramRole.Mentor, Questionnaire.IsFor(SurveyKind.Baseline, role) && asked.Contains(Questionnaire.Confidence));
        }

        var tied = new Objective("More confidence", "mean", 4, new DateOnly(2027, 9, 30)) { Question = Questionnaire.After };
        Assert.Equal(MeasureUnit.Scale, ObjectiveMeasures.UnitOf(tied));
        Assert.Empty(ObjectiveRules.Check([tied], Given.Program.Policy, ProgramForm.OneToOne));
    }

    private static Verdict<ProgramSurveys> Save(
        ProgramSurveys? before, SurveyKind kind, IReadOnlyList<QuestionDraft> drafts, SurveyScope? scope = null) =>
        SurveyDecisions.Save(scope ?? Scope, before, kind, ProgramRole.Mentee, drafts, Languages, "coordinator:robin", Given.Now);

    private static IReadOnlyList<QuestionDraft> Standing(SurveyKind kind) =>
        [.. Questionnaire.For(kind, ProgramRole.Mentee).Select(question => new QuestionDraft(question.QuestionId))];

    private static IEnumerable<string> Fields(Verdict<ProgramSurveys> verdict) => verdict.Refusal!.Fields.Select(error => error.Field);
}
