using MentorFlow.Content;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.Training;

namespace MentorFlow.Tests.Shared.Content;

/// <summary>What is built in is there in every language, short enough for a screen, and of acts that can be seen (R53).</summary>
public sealed class ContentTests
{
    private static readonly string[] Modules =
    [
        "across-cultures", "bias-and-equal-support", "ending-well", "expectations-and-boundaries", "feedback-both-ways", "hosting-a-circle",
        "lead-and-keep-up", "listen-first", "own-your-goals", "peers-take-turns", "prepare-and-follow-up", "roles-and-functions",
        "setbacks-and-support", "virtual-craft", "what-mentoring-is", "what-to-expect",
    ];

    private static readonly string[] Aids =
    [
        "boundaries", "career-map", "closing-talk", "feedback", "feedback-cards", "first-session", "grow", "hard-moments", "question-cards",
        "question-ladder", "reflection", "session-plan",
    ];

    public static TheoryData<string> Languages => [.. ContentLibrary.BuiltIn.Languages];

    [Fact]
    public void Nothing_is_missing_too_long_or_without_an_act()
    {
        var faults = ContentRules.Check(ContentLibrary.BuiltIn);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_module_and_every_aid_is_there(string language)
    {
        var shelf = ContentLibrary.BuiltIn.In(language);

        Assert.Equal(Modules, shelf.Modules.Select(module => module.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Aids, shelf.Aids.Select(aid => aid.Id).Order(StringComparer.Ordinal));
        Assert.All(shelf.Modules, module => Assert.Equal(language, module.File.Language));
        Assert.All(shelf.Aids, aid => Assert.Equal(language, aid.File.Language));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Modules_and_aids_together_have_eight_thousand_words(string language)
    {
        var shelf = ContentLibrary.BuiltIn.In(language);

        var words = shelf.Modules.Sum(module => module.File.Words) + shelf.Aids.Sum(aid => aid.File.Words);

        Assert.InRange(words, 8_000, 20_000);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_prompt_every_stage_and_every_channel_has_its_words(string language)
    {
        var shelf = ContentLibrary.BuiltIn.In(language);

        Assert.All(Enum.GetNames<Prompt>(), name => Assert.Equal(language, shelf.Prompt(name)!.File.Language));
        Assert.All(DripCard.Stages, stage => Assert.All(
            (string[])["mentor", "mentee", "peer"], role => Assert.Contains(shelf.Drip, card => card.Stage == stage && card.IsFor(role))));
        Assert.All(Enum.GetNames<CampaignChannel>(), channel => Assert.Contains("{link}", shelf.Campaign(channel), StringComparison.Ordinal));
        Assert.Equal(24, shelf.Icebreakers.All.Distinct().Count());
        Assert.NotNull(shelf.Find(ContentKind.Rules, "ground-rules"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_right_answer_stands_in_varying_places_and_every_answer_is_explained(string language)
    {
        var questions = ContentLibrary.BuiltIn.In(language).Modules.SelectMany(module => module.Questions).ToList();

        Assert.All(questions.CountBy(question => question.Right), place => Assert.True(place.Value < questions.Count / 2));
        Assert.All(questions.SelectMany(question => question.Answers), answer => Assert.True(ContentWords.In(answer.Why) > 3, answer.Text));
    }

    [Fact]
    public void Every_track_has_bias_and_equal_support_and_nobody_may_skip_it()
    {
        var curriculum = Curriculum.Of(ContentLibrary.BuiltIn);

        Assert.All(Enum.GetValues<TrainingTrack>(), track => Assert.Contains(
            curriculum.All, module => module is { Id: "bias-and-equal-support", IsGate: true, CanSkip: false } && module.IsFor(track)));
    }

    [Fact]
    public void Times_follow_from_the_words_and_the_questions()
    {
        Assert.Equal((1, 1, 2, 4), (
            ContentWords.Minutes(0), ContentWords.Minutes(200), ContentWords.Minutes(201), ContentWords.Minutes(600, questions: 2)));
        Assert.All(Curriculum.Of(ContentLibrary.BuiltIn).All, module => Assert.InRange(module.Minutes, 2, 6));
    }

    [Fact]
    public void What_was_read_under_another_name_is_a_module_of_today()
    {
        string[] former =
        [
            "what-mentoring-is", "listen-first", "lead-the-relationship", "expect-of-the-mentee", "own-your-goals", "prepare-and-follow-up",
            "roles-and-boundaries", "bias-and-culture",
        ];

        Assert.All(former, id => Assert.Contains(FormerModules.NameOf(id), Modules));
    }
}
