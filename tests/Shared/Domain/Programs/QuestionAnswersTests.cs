using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>Answers to a program's own questions: what is taken, and who sees it.</summary>
public sealed class QuestionAnswersTests
{
    private static readonly ProgramQuestion Site = new("site", ProgramQuestionKind.Choice, "Where?")
    {
        Choices = [new QuestionChoice("here", "Here", new Dictionary<string, string> { ["fr"] = "Ici" }), new QuestionChoice("there", "There")],
        Required = true,
    };

    private static readonly ProgramQuestion Topics = new("topics", ProgramQuestionKind.Several, "Which topics?")
    {
        Choices = [new QuestionChoice("a", "Architecture"), new QuestionChoice("b", "Budgets")],
        Sight = AnswerSight.Partner,
    };

    private static readonly ProgramQuestion Pace = new("pace", ProgramQuestionKind.Scale, "How fast?") { Sight = AnswerSight.Both };

    private static readonly ProgramQuestion Words = new("words", ProgramQuestionKind.Text, "In your words?", new Dictionary<string, string> { ["fr"] = "Et ?" })
    {
        Sight = AnswerSight.Coordinator,
        Role = ProgramRole.Mentee,
    };

    private static readonly ProfileSettings Settings = new() { Questions = [Site, Topics, Pace, Words] };

    private static readonly Dictionary<string, QuestionAnswer> Whole = new()
    {
        ["site"] = new(Chosen: ["here"]),
        ["topics"] = new(Chosen: ["b", "a"]),
        ["pace"] = new(Number: 4),
        ["words"] = new(Text: " Slowly. "),
    };

    private static readonly Dictionary<string, (string Id, QuestionAnswer Answer)> Wrong = new()
    {
        ["nothing"] = ("site", new()),
        ["a choice that there is not"] = ("site", new(Chosen: ["nowhere"])),
        ["two choices of one"] = ("site", new(Chosen: ["here", "there"])),
        ["words for a choice"] = ("site", new(Text: "here")),
        ["a choice twice"] = ("topics", new(Chosen: ["a", "a"])),
        ["a choice too many"] = ("topics", new(Chosen: ["a", "z"])),
        ["below the scale"] = ("pace", new(Number: 0)),
        ["above the scale"] = ("pace", new(Number: 6)),
        ["too many words"] = ("words", new(Text: new string('x', QuestionAnswers.LongestText + 1))),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_that_does_not_fit_is_named_by_its_question(string name)
    {
        var (id, answer) = Wrong[name];

        var errors = QuestionAnswers.Check(Settings, ProgramRole.Mentee, new Dictionary<string, QuestionAnswer>(Whole) { [id] = answer });

        Assert.Equal([$"answers.{id}"], errors.Select(error => error.Field));
    }

    [Fact]
    public void Only_what_must_be_answered_must_and_only_who_is_asked_answers()
    {
        Assert.Empty(QuestionAnswers.Check(Settings, ProgramRole.Mentee, Whole));
        Assert.Equal(["answers.site"], QuestionAnswers.Check(Settings, ProgramRole.Mentor, answers: null).Select(error => error.Field));
        Assert.Empty(QuestionAnswers.Check(settings: null, ProgramRole.Mentor, answers: null));
    }

    [Fact]
    public void What_nobody_asks_is_not_kept()
    {
        var given = new Dictionary<string, QuestionAnswer>(Whole)
        {
            ["other"] = new(Text: "more"),
            ["topics"] = new(Chosen: []),
            ["pace"] = new("x", ["y"], 3),
        };

        var kept = QuestionAnswers.Tidy(Settings, ProgramRole.Mentor, given)!;

        Assert.Equal(["pace", "site"], kept.Keys.Order());
        Assert.Equal(new QuestionAnswer(Number: 3), kept["pace"]);
        Assert.Equal("Slowly.", QuestionAnswers.Tidy(Settings, ProgramRole.Mentee, Whole)!["words"].Text);
        Assert.Null(QuestionAnswers.Tidy(settings: null, ProgramRole.Mentee, Whole));
    }

    [Fact]
    public void Partners_and_coordinators_see_what_is_for_them_in_their_language()
    {
        var partner = QuestionAnswers.SeenBy(AnswerSight.Partner, Settings, ProgramRole.Mentee, Whole, "fr");
        var coordinator = QuestionAnswers.SeenBy(AnswerSight.Coordinator, Settings, ProgramRole.Mentee, Whole, "fr-CA");

        Assert.Equal(["Which topics?", "How fast?"], partner.Select(answer => answer.Question));
        Assert.Equal(["Architecture", "Budgets"], partner[0].Said);
        Assert.Equal(["How fast?", "Et ?"], coordinator.Select(answer => answer.Question));
        Assert.Equal(["Ici"], Site.Said(Whole["site"], "fr"));
        Assert.Empty(QuestionAnswers.SeenBy(AnswerSight.Partner, settings: null, ProgramRole.Mentee, Whole, "en"));
    }
}
