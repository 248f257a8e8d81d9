using System.Net;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Drafts;

/// <summary>The step in which a coordinator writes what profiles ask, by forms and without a script.</summary>
public sealed class AskedStepTests
{
    private static readonly (string Name, string Value)[] Written =
    [
        ("goal0-text", "Lead a team"),
        ("goal0-text-fr", "Diriger une équipe"),
        ("background", "function, discipline"),
        ("seekDifference", "yes"),
        ("asksLikeness", "yes"),
        ("question0-text", "Where do you work?"),
        ("question0-kind", nameof(ProgramQuestionKind.Choice)),
        ("question0-sight", nameof(AnswerSight.Both)),
        ("question0-use", nameof(AnswerUse.Must)),
        ("question0-required", "yes"),
        ("question0-choices", "Office\nHome"),
        ("question0-choices-fr", "Bureau\nMaison"),
    ];

    [Fact]
    public async Task Goals_questions_and_background_are_written_in_one_step()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var asked = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Asked);

        var next = await setUp.NextAsync(asked, Written);
        var overview = await setUp.OpenAsync(next, DraftStep.Overview);

        Assert.Equal(HttpStatusCode.OK, next.Response.StatusCode);
        Assert.Contains("/training", next.Path);
        var settings = (await setUp.DefinitionAsync(next)).Profile!;
        Assert.Equal(("lead-a-team", "Diriger une équipe"), (settings.Goals.Single().Id, settings.Goals.Single().In("fr")));
        Assert.Equal(["function", "discipline"], settings.Background);
        Assert.Equal((true, true), (settings.SeekDifference, settings.AsksLikeness));
        var question = Assert.Single(settings.Questions);
        Assert.Equal(("where-do-you-work", AnswerUse.Must, AnswerSight.Both, true), (question.Id, question.Use, question.Sight, question.Required));
        Assert.Equal([("office", "Bureau"), ("home", "Maison")], question.Choices.Select(choice => (choice.Id, choice.In("fr"))));
        Assert.Contains("Where do you work?", overview.Text);
    }

    [Fact]
    public async Task What_is_reworded_keeps_its_id_and_what_is_removed_goes()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var asked = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Asked);

        var more = await setUp.SaveAsync(asked, "more", Written);
        var reworded = await setUp.SaveAsync(
            more,
            "more",
            ("goal1-text", "Change field"),
            ("question0-text", "Where are you?"),
            ("question0-choices", "In the office\nHome\nElsewhere"),
            ("question0-choices-fr", ""));
        var fewer = await setUp.SaveAsync(reworded, "remove-goal0");

        var settings = (await setUp.DefinitionAsync(fewer)).Profile!;
        Assert.NotNull(more.Document.QuerySelector("[name=goal1-text]"));
        Assert.Equal(["change-field"], settings.Goals.Select(goal => goal.Id));
        Assert.Equal(("where-do-you-work", "Where are you?"), (settings.Questions[0].Id, settings.Questions[0].Text));
        Assert.Equal(["in-the-office", "home", "elsewhere"], settings.Questions[0].Choices.Select(choice => choice.Id));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var setUp = new SetUpDriver(browser);
        var asked = await setUp.OpenAsync(await setUp.BeginAsync(), DraftStep.Asked);

        var back = await setUp.NextAsync(
            asked,
            [
                .. Written.Where(field => field.Name is not ("background" or "question0-required" or "question0-choices-fr")),
                ("background", "function, age"),
                ("question0-choices-fr", "Bureau"),
            ]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Equal(["background", "question0-choices-fr", "question0-required"], back.WrongFields.Order());
        Assert.Contains("function, age", back.Document.Body!.InnerHtml);
        Assert.Contains("Where do you work?", back.Document.Body.InnerHtml);
    }
}
