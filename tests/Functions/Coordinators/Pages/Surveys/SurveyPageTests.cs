using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Surveys;

/// <summary>A coordinator makes the questions of a program its own; people are asked them, and answers keep their version (R103, R110).</summary>
public sealed class SurveyPageTests
{
    private const string Surveys = "/console/programs/growth/surveys";
    private const string FitCheck = $"{Surveys}/FitCheck/Mentee";

    [Fact]
    public async Task A_question_is_added_in_two_languages_asked_and_answered_with_its_version()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.AskAsync(await browser.People.KickOffAsync(), SurveyKind.FitCheck);
        Assert.Contains(Surveys, (await browser.OpenAsync("/console/programs/growth")).Links);
        Assert.Contains(FitCheck, (await browser.OpenAsync(Surveys)).Links);

        var page = await browser.OpenAsync(FitCheck);
        Assert.Contains("It stays: a low answer reaches a coordinator.", page.Text);
        Assert.Null(page.Document.QuerySelector("[name='q.at-ease.remove']"));
        var wrong = await browser.SendAsync(page, FitCheck, ("new.words.en", "Do you talk enough?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Response.StatusCode);
        Assert.Equal(["new.words.fr", "new.answers"], wrong.WrongFields);
        var saved = await browser.SendAsync(
            wrong, FitCheck, ("new.words.fr", "Parlez-vous assez ?"), ("new.answers", "YesNo"), ("new.required", "yes"), ("q.rhythm.remove", "yes"));

        Assert.Contains("The questions are saved.", saved.Done);
        Assert.Contains("Added: Do you talk enough?", saved.Text);
        Assert.Contains("Removed: Is the rhythm of your meetings right for you?", saved.Text);
        var surveys = await browser.App.ReadAsync(ProgramSurveys.KeyOf(A.ProgramId));
        Assert.Equal(
            [Questionnaire.AtEase, "own-1", Questionnaire.ToCoordinator],
            SurveyQuestions.Of(surveys, SurveyKind.FitCheck, ProgramRole.Mentee).Select(question => question.QuestionId));

        using var theo = new Browser(browser.App);
        await theo.ComeInAsync(ProgramDriver.Mentee);
        var survey = await theo.GetAsync($"/m/survey/growth/FitCheck/{mentorship.MentorshipId}");
        Assert.Contains("Do you talk enough?", survey.Text);
        Assert.DoesNotContain("rhythm", survey.Text);
        await theo.PressAsync(survey, "Send", (Questionnaire.AtEase, "4"), ("own-1", "yes"));
        var given = Assert.Single(await browser.App.ListAsync<SurveyAnswers>(Partition.Program(A.ProgramId)));
        Assert.Equal((1, "yes"), (given.Version, given.Answers["own-1"]));
    }

    [Fact]
    public async Task Questions_are_reworded_and_put_in_another_order_and_somebody_elses_save_in_between_is_not_lost()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        var first = await browser.OpenAsync(FitCheck);
        var second = await browser.OpenAsync(FitCheck);
        await browser.SendAsync(first, FitCheck, ("q.to-coordinator.place", "1"));

        var stale = await browser.SendAsync(second, FitCheck, ("q.rhythm.words.en", "Often enough?"), ("q.rhythm.words.fr", "Assez souvent ?"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Response.StatusCode);
        Assert.Contains("Often enough?", stale.Document.QuerySelector("[name='q.rhythm.words.en']")!.GetAttribute("value"), StringComparison.Ordinal);
        var saved = await browser.SendAsync(stale, FitCheck);

        Assert.Contains("Reworded, from “Is the rhythm of your meetings right for you?” to “Often enough?”", saved.Text);
        Assert.Equal(2, (await browser.App.ListAsync<SurveysVersion>(Partition.Program(A.ProgramId))).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Surveys}/MentorPulse/Mentee", HttpStatusCode.NotFound)).Response.StatusCode);
    }

    [Fact]
    public async Task An_objective_is_measured_by_a_question_of_the_program_and_the_program_that_repeats_it_asks_it_too()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.SendAsync(
            await browser.OpenAsync($"{Surveys}/Closing/Mentee"), $"{Surveys}/Closing/Mentee",
            ("new.words.en", "Did you find your next role?"), ("new.words.fr", "Avez-vous trouvé votre prochain poste ?"), ("new.answers", "YesNo"));

        var draft = (await browser.App.Get<DraftActs>().BeginChangeAsync(A.ProgramId, "system")).Value!;
        Assert.Contains("Did you find your next role?", (await browser.OpenAsync($"/console/drafts/{draft.DraftId}/objectives")).Text);
        Assert.Contains(Surveys, (await browser.OpenAsync($"/console/drafts/{draft.DraftId}/rhythm")).Links);
        var repeated = A.Program(browser.App.Now) with
        {
            ProgramId = "again",
            RepeatOf = A.ProgramId,
            Objectives = [A.Program(browser.App.Now).Objectives![0] with { Figure = null, Question = "own-1", Target = 0.5 }],
        };

        Assert.Null((await browser.App.Get<ProgramActs>().CreateAsync(repeated, "system")).Refusal);

        var surveys = await browser.App.ReadAsync(ProgramSurveys.KeyOf("again"));
        Assert.Equal((1, 1), (surveys.Version, surveys.OwnQuestions));
        Assert.Equal(
            QuestionReader.Objective,
            SurveyDecisions.ReaderOf(new SurveyScope("again", [ProgramRole.Mentee], ["own-1"]), SurveyKind.Closing, "own-1"));
        var without = await browser.App.Get<ProgramSurveyActs>().SaveAsync(
            "again", SurveyKind.Closing, ProgramRole.Mentee,
            [.. Questionnaire.For(SurveyKind.Closing, ProgramRole.Mentee).Select(question => new QuestionDraft(question.QuestionId))],
            version: null, "system");
        Assert.Equal(["questions"], without.Refusal!.Fields.Select(error => error.Field));
    }
}
