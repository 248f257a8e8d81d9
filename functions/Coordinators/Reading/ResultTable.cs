using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>One figure of a program's results, as a line of a file.</summary>
/// <param name="Part">Of the page that it stands in.</param>
/// <param name="Group">Whose figure it is; empty for everybody's.</param>
/// <param name="Count">How many are counted; null where nothing is.</param>
/// <param name="Value">Null where it is withheld, and for words.</param>
/// <param name="Words">In place of a value; null for a figure.</param>
public sealed record ResultRow(string Part, string Figure, string Group, int? Count, double? Value, string Unit, string? Words = null);

/// <summary>The results of a program as lines: the same figures as on its page, and no others.</summary>
public static class ResultTable
{
    public static IReadOnlyList<ResultRow> Of(Texts texts, ProgramResults results) =>
    [
        .. results.Objectives.SelectMany(one => OfObjective(texts, one)),
        .. results.Funnel.Select(step =>
            Row(texts, "funnel", texts[$"program-results.funnel.steps.{step.Step}"], step.People, MeasureUnit.Count)),
        .. OfSessions(texts, results.Sessions),
        .. OfMessages(texts, results.Messages),
        .. results.Measures.SelectMany(one => OfMeasure(texts, one)),
        .. results.Changes.SelectMany(one => OfChange(texts, one)),
        .. results.Questions.SelectMany(one => OfQuestion(texts, one)),
        .. results.Said.SelectMany(one => one.Texts.Select(text => new ResultRow(
            Title(texts, "said"), Asked(texts, one.Kind, one.QuestionId, one.Words), "", Count: null, Value: null, texts["program-results.units.text"], text))),
    ];

    private static IEnumerable<ResultRow> OfObjective(Texts texts, ObjectiveResult one)
    {
        var unit = one.Unit is { } known ? texts[$"program-results.units.{known}"] : "";
        yield return new ResultRow(Title(texts, "objectives"), one.Objective.Text, "", Count: null, one.Present, unit);
        yield return new ResultRow(
            Title(texts, "objectives"),
            texts["program-results.target-of", ("objective", one.Objective.Text)],
            Day(one.Objective.By),
            Count: null,
            one.Objective.Target,
            unit);
    }

    private static IEnumerable<ResultRow> OfSessions(Texts texts, SessionResults sessions)
    {
        foreach (var week in sessions.Weeks)
        {
            var from = Day(week.From);
            yield return Row(texts, "sessions", texts["program-results.sessions.held"], week.Held, MeasureUnit.Count, from);
            yield return Row(texts, "sessions", texts["program-results.sessions.missed"], week.Missed, MeasureUnit.Count, from);
        }

        yield return Row(texts, "sessions", texts["program-results.sessions.share"], sessions.HeldShare, MeasureUnit.Share);
        yield return Row(texts, "sessions", texts["program-results.sessions.agreed"], sessions.AgreedPerWeek, MeasureUnit.Count);
        yield return Row(texts, "sessions", texts["program-results.sessions.pairs"], sessions.Pairs, MeasureUnit.Count);
        yield return Row(texts, "sessions", texts["program-results.sessions.as-agreed"], sessions.AsAgreed, MeasureUnit.Share);
    }

    private static IEnumerable<ResultRow> OfMessages(Texts texts, MessageResults messages)
    {
        yield return Row(texts, "messages", texts["program-results.messages.written"], messages.Written, MeasureUnit.Count);
        yield return new ResultRow(
            Title(texts, "messages"),
            texts["program-results.messages.median"],
            "",
            Count: null,
            messages.MedianAnswerHours,
            texts["program-results.units.hours"]);
        yield return Row(texts, "messages", texts["program-results.messages.in-time"], messages.InTime, MeasureUnit.Share);
    }

    private static IEnumerable<ResultRow> OfMeasure(Texts texts, MeasureResult one)
    {
        var name = texts[$"program-results.measures.{one.Measure}"];
        yield return Row(texts, "measures", name, one.All.Mean, MeasureUnit.Scale, count: one.All.Answers);
        foreach (var group in one.Roles.Select(group => group with { Name = RoleOf(texts, group.Key) }).Concat(one.Tracks).Concat(one.Sites))
        {
            yield return Row(texts, "measures", name, group.Mean, MeasureUnit.Scale, group.Name, group.Answers);
        }
    }

    private static IEnumerable<ResultRow> OfChange(Texts texts, ChangeResult one)
    {
        var question = Asked(texts, SurveyKind.Closing, one.QuestionId, one.Words);
        yield return Row(texts, "changes", question, one.Before, MeasureUnit.Scale, texts["program-results.changes.before"], one.Answers);
        yield return Row(texts, "changes", question, one.After, MeasureUnit.Scale, texts["program-results.changes.after"], one.Answers);
    }

    private static IEnumerable<ResultRow> OfQuestion(Texts texts, QuestionResult one)
    {
        var question = $"{texts[$"survey.title.{one.Kind}"]} – {Asked(texts, one.Kind, one.QuestionId, one.Words)}";
        var unit = ObjectiveMeasures.UnitOf(one.Answers);
        yield return Row(texts, "questions", question, one.All.Mean, unit, count: one.All.Answers);
        foreach (var group in one.Roles)
        {
            yield return Row(texts, "questions", question, group.Mean, unit, RoleOf(texts, group.Key), group.Answers);
        }
    }

    private static ResultRow Row(Texts texts, string part, string figure, double? value, MeasureUnit unit, string group = "", int? count = null) =>
        new(Title(texts, part), figure, group, count, value, texts[$"program-results.units.{unit}"]);

    // Written alike in every language: 9/8 is a day of August to some and of September to others.
    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Title(Texts texts, string part) => texts[$"program-results.{part}.title"];

    private static string RoleOf(Texts texts, string role) => texts.Sentence(new Phrase($"choices.ProgramRole.{role}"));

    private static string Asked(Texts texts, SurveyKind kind, string questionId, IReadOnlyDictionary<string, string>? words) =>
        SurveyWords.Of(texts, kind, questionId, words);
}
