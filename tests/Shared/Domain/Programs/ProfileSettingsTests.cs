using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>What a program asks in profiles beside the usual, and what of it matching takes.</summary>
public sealed class ProfileSettingsTests
{
    private static readonly ProgramQuestion Where = new("where", ProgramQuestionKind.Choice, "Where do you work?")
    {
        Choices = [new QuestionChoice("here", "Here"), new QuestionChoice("there", "There", new Dictionary<string, string> { ["fr"] = "Là-bas" })],
        Required = true,
        Use = AnswerUse.Must,
        Sight = AnswerSight.Both,
    };

    private static readonly ProgramQuestion Pace = new("pace", ProgramQuestionKind.Scale, "How fast?") { Use = AnswerUse.More };

    private static readonly ProfileSettings Sound = new()
    {
        Goals = [new ProgramGoal("lead", "Lead a team")],
        Questions = [Where, Pace, new ProgramQuestion("else", ProgramQuestionKind.Text, "What else?") { Role = ProgramRole.Mentee }],
        AsksLikeness = true,
        Background = ["function", "discipline"],
        SeekDifference = true,
    };

    private static readonly Dictionary<string, (string Field, ProfileSettings Settings)> Broken = new()
    {
        ["21 goals"] = ("profile.goals", Sound with { Goals = [.. Enumerable.Range(0, 21).Select(number => new ProgramGoal($"g{number}", "Grow"))] }),
        ["a goal that is null"] = ("profile.goals[0]", Sound with { Goals = [null!] }),
        ["a goal without words"] = ("profile.goals[0].text", Sound with { Goals = [new ProgramGoal("a", " ")] }),
        ["two goals of one id"] = ("profile.goals[1].id", Sound with { Goals = [new ProgramGoal("a", "One"), new ProgramGoal("a", "Other")] }),
        ["a goal in no language"] = (
            "profile.goals[0].text", Sound with { Goals = [new ProgramGoal("a", "One", new Dictionary<string, string> { ["no language"] = "Un" })] }),
        ["a goal whose id is no id"] = ("profile.goals[0].id", Sound with { Goals = [new ProgramGoal("An id", "One")] }),
        ["11 questions"] = ("profile.questions", Sound with { Questions = [.. Enumerable.Range(0, 11).Select(number => Pace with { Id = $"q{number}" })] }),
        ["a question that is null"] = ("profile.questions[0]", Sound with { Questions = [null!] }),
        ["two questions of one id"] = ("profile.questions[1].id", With(Pace, Pace)),
        ["a question without words"] = ("profile.questions[0].text", With(Pace with { Text = "" })),
        ["a huge question"] = ("profile.questions[0].text", With(Pace with { Text = new string('x', 10_000) })),
        ["a hint of two lines"] = ("profile.questions[0].hint", With(Pace with { Hint = "One\nother" })),
        ["a kind that is none"] = ("profile.questions[0].kind", With(Pace with { Kind = (ProgramQuestionKind)9 })),
        ["sight of nobody known"] = ("profile.questions[0].sight", With(Pace with { Sight = (AnswerSight)9 })),
        ["a use that is none"] = ("profile.questions[0].use", With(Pace with { Use = (AnswerUse)9 })),
        ["words that count"] = ("profile.questions[0].use", With(Pace with { Kind = ProgramQuestionKind.Text })),
        ["a must that need not be answered"] = ("profile.questions[0].required", With(Where with { Required = false })),
        ["what counts, asked of one side"] = ("profile.questions[0].role", With(Pace with { Role = ProgramRole.Mentor })),
        ["a role that the form does not use"] = ("profile.questions[0].role", With(Pace with { Use = AnswerUse.None, Role = ProgramRole.Peer })),
        ["one choice"] = ("profile.questions[0].choices", With(Where with { Choices = [Where.Choices[0]] })),
        ["the same choice twice"] = ("profile.questions[0].choices[1].text", With(Where with { Choices = [Where.Choices[0], new("other", "here")] })),
        ["an end of a scale of two lines"] = ("profile.questions[0].low", With(Pace with { Low = new ScaleEnd("One\nother") })),
        ["six attributes"] = ("profile.background", Sound with { Background = ["a", "b", "c", "d", "e", "f"] }),
        ["the same attribute twice"] = ("profile.background[1]", Sound with { Background = ["function", "Function "] }),
        ["a protected trait"] = ("profile.background[1]", Sound with { Background = ["function", "Gender"] }),
        ["a protected trait in French"] = ("profile.background[0]", Sound with { Background = ["Âge"] }),
        ["difference in nothing"] = ("profile.seekDifference", Sound with { Background = [] }),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_breaks_a_rule_is_refused_by_its_field(string name)
    {
        var (field, settings) = Broken[name];

        var refused = ProgramDefinitionRules.Check(A.Program(Given.Now) with { Profile = settings }, Given.Now).Refusal;

        Assert.Contains(field, refused?.Fields.Select(error => error.Field) ?? []);
    }

    [Fact]
    public void What_a_program_asks_goes_with_it_into_its_versions_and_its_repetitions()
    {
        var definition = A.Program(Given.Now) with { Profile = Sound };

        var program = ProgramDefinitionRules.Check(definition, Given.Now).Value!;
        var again = DraftDecisions.Repeat("draft", program, [], "coordinator:robin", Given.Now).Definition;
        var change = ProgramDifference.Of(A.Program(Given.Now), definition);

        Assert.Equal(["lead"], again.Profile!.Goals.Select(goal => goal.Id));
        Assert.Equal(["where", "pace", "else"], again.Profile.Questions.Select(question => question.Id));
        Assert.All(change, field => Assert.Equal(ChangedPart.Matching, field.Part));
        Assert.Null(ProgramDefinitionRules.Check(definition with { Profile = new ProfileSettings() }, Given.Now).Value!.Profile);
    }

    [Theory]
    [InlineData(AnswerSight.Nobody, AnswerSight.Coordinator, false)]
    [InlineData(AnswerSight.Partner, AnswerSight.Both, false)]
    [InlineData(AnswerSight.Partner, AnswerSight.Coordinator, false)]
    [InlineData(AnswerSight.Both, AnswerSight.Partner, true)]
    [InlineData(AnswerSight.Coordinator, AnswerSight.Nobody, true)]
    [InlineData(AnswerSight.Both, AnswerSight.Both, true)]
    public void Nobody_comes_to_see_answers_that_were_given_before(AnswerSight then, AnswerSight now, bool isAllowed)
    {
        var errors = ProfileSettingsRules.CheckSight(With(Pace, Where with { Sight = then }), With(Where with { Sight = now }, Pace with { Id = "other" }));

        Assert.Equal(isAllowed ? [] : ["profile.questions[0].sight"], errors.Select(error => error.Field));
    }

    [Fact]
    public void Matching_takes_the_questions_that_count_and_the_difference_that_is_sought()
    {
        var answers = Answers(("where", new QuestionAnswer(Chosen: ["there"])), ("pace", new QuestionAnswer(Number: 4)), ("else", new QuestionAnswer("No")));

        Assert.Equal([new MatchQuestion("pace", OnScale: true), new MatchQuestion("where", Must: true)], ProfileMatching.QuestionsOf(Sound)!);
        Assert.Equal(["4", "there"], ProfileMatching.AnswersOf(Sound, answers)!.OrderBy(one => one.Key).Select(one => one.Value.Single()));
        Assert.Equal(["function", "discipline"], ProfileMatching.DifferenceIn(Sound));
        var weights = ProfileMatching.Weighing(Sound, new ScoreWeights());
        Assert.Equal((ProfileMatching.UsualQuestions, ProfileMatching.UsualDifference), (weights.Questions, weights.Difference));
        Assert.Equal(3, ProfileMatching.Weighing(Sound, new ScoreWeights { Questions = 3 }).Questions);
        Assert.Equal(new ScoreWeights(), ProfileMatching.Weighing(With(Where) with { SeekDifference = false }, new ScoreWeights { Questions = 3 }));
        Assert.Equal(new ScoreWeights(), ProfileMatching.Weighing(settings: null, new ScoreWeights()));
        Assert.Null(ProfileMatching.QuestionsOf(settings: null));
    }

    private static ProfileSettings With(params ProgramQuestion[] questions) => Sound with { Questions = questions };

    private static Dictionary<string, QuestionAnswer> Answers(params (string Id, QuestionAnswer Answer)[] answers) =>
        answers.ToDictionary(answer => answer.Id, answer => answer.Answer);
}
