using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Api.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Surveys;

/// <summary>The questions of a program by API: read, saved, compared, refused by field.</summary>
public sealed class SurveyCallTests
{
    private const string Path = $"/api/programs/{A.ProgramId}/surveys";

    [Fact]
    public async Task Questions_are_read_with_what_reads_them_saved_and_listed_version_by_version()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        var before = (await caller.GetAsync(Path)).Read<ProgramSurveyFacts>();
        var pulse = before.Surveys.Single(form => form.Kind is SurveyKind.MentorPulse);
        Assert.Equal((0, ProgramRole.Mentor), (before.Version, pulse.Role));
        Assert.Equal(QuestionReader.LowAnswer, pulse.Questions[0].ReadBy);
        Assert.Equal(["en", "fr"], pulse.Questions[0].Words.Keys.Order());

        var drafts = pulse.Questions.Select(question => new QuestionDraft(question.QuestionId)).ToList();
        var words = new Dictionary<string, string> { ["en"] = "What would help?", ["fr"] = "Qu'est-ce qui aiderait ?" };
        var asked = new SurveyToSave([.. drafts, new(null, AnswerKind.Text, Words: words)], Version: 0);
        var saved = (await caller.PutAsync($"{Path}/MentorPulse/Mentor", asked)).Expect(HttpStatusCode.OK).Read<ProgramSurveyFacts>();
        (await caller.PutAsync($"{Path}/MentorPulse/Mentor", asked)).Expect(HttpStatusCode.Conflict);

        Assert.Equal(1, saved.Version);
        var version = Assert.Single((await caller.GetAsync($"/api/programs/{A.ProgramId}/survey-versions")).Read<PageOfItems<SurveyVersionFacts>>().Items);
        var change = Assert.Single(version.Difference);
        Assert.Equal((QuestionChange.Added, "own-1", "What would help?"), (change.Change, change.QuestionId, change.After!["en"]));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_named_by_field_and_changes_nothing()
    {
        await using var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync();

        var refused = await caller.PutAsync($"{Path}/FitCheck/Mentee", new SurveyToSave([new(null), new("at-ease", AnswerKind.Text)]));

        refused.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["questions", "questions[0].answers", "questions[0].words.en", "questions[0].words.fr", "questions[1].answers"], refused.Fields);
        Assert.Contains("the question to-coordinator stays", refused.Error("questions"), StringComparison.Ordinal);
        Assert.Equal(0, (await caller.GetAsync(Path)).Read<ProgramSurveyFacts>().Version);
        (await caller.PutAsync($"{Path}/MentorPulse/Mentee", new SurveyToSave([new("joy")]))).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync("/api/programs/nothing/surveys")).Expect(HttpStatusCode.NotFound);
    }
}
