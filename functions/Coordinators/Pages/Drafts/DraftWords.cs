using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>A draft in words.</summary>
internal static class DraftWords
{
    public static string NameOf(Texts texts, ProgramDraft draft) =>
        draft.Definition.Name is { Length: > 0 } name ? name : texts["console-drafts.nameless"];

    /// <summary>Forms that a program can run in.</summary>
    public static IReadOnlyList<Choice> Forms(Texts texts) =>
    [
        .. Enum.GetValues<ProgramForm>().Select(form => new Choice(form.ToString(), texts.Of(form), texts[$"console-drafts.forms.{form}"])),
    ];

    public static IReadOnlyList<Choice> Levels(Texts texts) =>
        [.. Enum.GetValues<StructureLevel>().Select(level => new Choice(level.ToString(), texts.Of(level), texts[$"console-drafts.levels.{level}"]))];

    public static IReadOnlyList<Choice> Managers(Texts texts) =>
        [.. Enum.GetValues<ManagerRole>().Select(role => new Choice(role.ToString(), texts.Of(role), texts[$"console-drafts.managers.{role}"]))];

    public static IReadOnlyList<Choice> Reports(Texts texts) =>
        [.. Enum.GetValues<ReportReaders>().Select(readers => new Choice(readers.ToString(), texts[$"monthly-report.readers.{readers}"]))];

    /// <summary>Who can have the last word in a program of that form: among equals, and in circles, there is no mentee who decides alone.</summary>
    /// <param name="now">Is among them in any case.</param>
    public static IReadOnlyList<Choice> Modes(Texts texts, ProgramForm form, MatchingMode now) =>
    [
        .. Enum.GetValues<MatchingMode>()
            .Where(mode => mode == now || mode is not MatchingMode.MenteeChoice || form is ProgramForm.OneToOne or ProgramForm.Reverse)
            .Select(mode => new Choice(
                mode.ToString(),
                texts.For(form).Of(mode),
                form is ProgramForm.Peer && mode is MatchingMode.Mutual ? texts["peers.settings.mutual"] : texts.For(form)[$"console-drafts.modes.{mode}"])),
    ];

    /// <summary>Who can be asked whom they would rather have: two equals are both asked, or neither.</summary>
    /// <param name="now">Is among them in any case.</param>
    public static IReadOnlyList<Choice> WhoIsAsked(Texts texts, ProgramForm form, AskedBefore now) => form is ProgramForm.Peer
        ?
        [
            new Choice(nameof(AskedBefore.Nobody), texts.Of(AskedBefore.Nobody)),
            new Choice((now is AskedBefore.Nobody ? AskedBefore.Both : now).ToString(), texts["peers.settings.everybody"]),
        ]
        : Choice.Of<AskedBefore>(texts);

    public static IReadOnlyList<Choice> Kinds(Texts texts) =>
    [
        new(CalendarForm.Cohort, texts["console-drafts.kinds.cohort"], texts["console-drafts.kinds.cohort-hint"]),
        new(CalendarForm.Evergreen, texts["console-drafts.kinds.evergreen"], texts["console-drafts.kinds.evergreen-hint"]),
    ];

    /// <summary>What the present value of an objective can be read from.</summary>
    /// <param name="surveys">What the program asks; null for the built-in questions.</param>
    public static IReadOnlyList<Choice> Sources(Texts texts, ProgramDefinition definition, ProgramSurveys? surveys) =>
    [
        .. Enum.GetValues<ProgramFigure>().Select(figure => new Choice(ObjectivesForm.Source(figure), texts.For(definition.Form).Of(figure))),
        .. ObjectiveMeasures.Asked(PolicyFields.PolicyOf(definition), definition.Form, surveys, definition.Circles).Select(question => new Choice(
            ObjectivesForm.Source(question.Key),
            texts["console-drafts.question", ("question", WordsOf(texts, definition, surveys, question.Value[0], question.Key))])),
    ];

    public static IReadOnlyList<Choice> LanguagesOf(Languages languages) =>
        [.. languages.All.Select(language => new Choice(language.Tag, language.Name))];

    /// <summary>When the program is, in a line.</summary>
    public static string When(Texts texts, ProgramDefinition definition) => definition.Calendar is not { } calendar ? texts["console-drafts.nothing"]
        : calendar.Ends is { } ends
            ? texts["console-drafts.when", ("opens", Day(texts, calendar.RecruitmentOpens, definition)), ("ends", Day(texts, ends, definition))]
        : texts[
            "console-drafts.when-evergreen",
            ("opens", Day(texts, calendar.RecruitmentOpens, definition)),
            ("length", texts.Days((int)(calendar.MentorshipLength?.TotalDays ?? 0)))];

    /// <summary>A moment of a draft, in its zone.</summary>
    public static string Moment(Texts texts, DateTimeOffset moment, ProgramDefinition definition) => CalendarRules.IsUsual(moment)
        ? texts.BriefMoment(moment, StepFields.ZoneOf(definition.Zone))
        : StepFields.Date(DateOnly.FromDateTime(moment.UtcDateTime));

    private static string WordsOf(Texts texts, ProgramDefinition definition, ProgramSurveys? surveys, SurveyKind kind, string id) =>
        SurveyWords.Of(
            texts,
            kind,
            definition.Roles()
                .Where(role => Questionnaire.IsFor(kind, role))
                .SelectMany(role => SurveyQuestions.Of(surveys, kind, role))
                .First(question => question.QuestionId == id));

    // What no calendar reaches is written as it came.
    private static string Day(Texts texts, DateTimeOffset moment, ProgramDefinition definition) => CalendarRules.IsUsual(moment)
        ? texts.BriefDay(moment, StepFields.ZoneOf(definition.Zone))
        : StepFields.Date(DateOnly.FromDateTime(moment.UtcDateTime));
}
