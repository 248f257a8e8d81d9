using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>A question as somebody writes it; the rules say what must be there.</summary>
/// <param name="QuestionId">Null or empty for a new one. One that the program asks elsewhere is asked here, too, and reports compare the two.</param>
/// <param name="Answers">Of a new question; of one that is known it stays, and may be left out.</param>
/// <param name="Required">Null leaves it; a new question may be left unanswered where nothing is said.</param>
/// <param name="Words">
/// By BCP 47 tag: every language of the product; none leaves a question of the program its words, and gives a built-in one back its own.
/// </param>
public sealed record QuestionDraft(
    string? QuestionId, AnswerKind? Answers = null, bool? Required = null, IReadOnlyDictionary<string, string>? Words = null);

/// <summary>What of a program its surveys have to fit.</summary>
/// <param name="Roles">That people have in it.</param>
/// <param name="Measuring">Ids of the questions by whose answers its objectives are measured.</param>
public sealed record SurveyScope(string ProgramId, IReadOnlyList<ProgramRole> Roles, IReadOnlyCollection<string> Measuring);

/// <summary>What may become of the questions of a program; pure.</summary>
public static class SurveyDecisions
{
    /// <summary>In one survey to one role.</summary>
    public const int MostQuestions = 20;

    /// <summary>Of a question in one language, in characters.</summary>
    public const int LongestWords = 300;

    /// <summary>A survey asks a role these questions from now on, in this order.</summary>
    /// <param name="before">Null for a program that asks the built-in questions.</param>
    /// <param name="languages">BCP 47 tags of the product's languages.</param>
    /// <param name="actor">As the ledger writes it.</param>
    /// <returns>Unknown for a survey that the role is not asked; already done where nothing would change.</returns>
    public static Verdict<ProgramSurveys> Save(
        SurveyScope scope,
        ProgramSurveys? before,
        SurveyKind kind,
        ProgramRole role,
        IReadOnlyList<QuestionDraft> drafts,
        IReadOnlyList<string> languages,
        string actor,
        DateTimeOffset now)
    {
        if (!Enum.IsDefined(kind) || !scope.Roles.Contains(role) || !Questionnaire.IsFor(kind, role))
        {
            return RefusalReason.Unknown;
        }

        var asked = SurveyQuestions.Of(before, kind, role);
        var known = Known(before, kind, role, asked);
        var errors = new List<FieldError>();
        Require(drafts.Count is > 0 and <= MostQuestions, "questions", "program-surveys.rules.count", ("min", 1), ("max", MostQuestions));
        var own = before?.OwnQuestions ?? 0;
        var questions = new List<Question>();
        foreach (var (i, draft) in drafts.Take(MostQuestions).Index())
        {
            var field = $"questions[{i}]";
            var words = WordsByLanguage.Tidy(draft.Words);
            CheckWords(words, field, isNew: string.IsNullOrEmpty(draft.QuestionId));
            if (string.IsNullOrEmpty(draft.QuestionId))
            {
                Require(draft.Answers is AnswerKind.Scale or AnswerKind.YesNo or AnswerKind.Text, $"{field}.answers", "rules.choose-one");
                questions.Add(new Question($"{SurveyQuestions.OwnPrefix}{++own}", draft.Answers ?? AnswerKind.Text, draft.Required ?? false) { Words = words });
            }
            else if (known.GetValueOrDefault(draft.QuestionId) is { } question)
            {
                var stays = ReaderOf(scope, kind, question.QuestionId) is not null;
                Require(draft.Answers is not { } answers || answers == question.Answers, $"{field}.answers", "program-surveys.rules.kind-stays");
                Require(!stays || draft.Required is not { } need || need == question.Required, $"{field}.required", "program-surveys.rules.is-read");
                Require(questions.TrueForAll(one => one.QuestionId != question.QuestionId), $"{field}.questionId", "program-surveys.rules.twice");
                questions.Add(question with
                {
                    Required = draft.Required ?? question.Required,
                    Words = words.Count > 0 ? words : IsOwn(question) ? question.Words : null,
                });
            }
            else
            {
                errors.Add(new FieldError($"{field}.questionId", "program-surveys.rules.unknown"));
            }
        }

        foreach (var gone in asked.Where(one => ReaderOf(scope, kind, one.QuestionId) is not null && drafts.All(draft => draft.QuestionId != one.QuestionId)))
        {
            errors.Add(new FieldError("questions", "program-surveys.rules.missing", ("question", gone.QuestionId)));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors)
            : asked.Count == questions.Count && asked.Zip(questions).All(pair => SurveyQuestions.IsSame(pair.First, pair.Second)) ? RefusalReason.AlreadyDone
            : (before ?? ProgramSurveys.BuiltIn(scope.ProgramId)) with
            {
                Version = (before?.Version ?? 0) + 1,
                Forms = FormsWith(scope, before, new SurveyForm(kind, role, questions)),
                OwnQuestions = own,
                ChangedAt = now,
                ChangedBy = actor,
            };

        void CheckWords(IReadOnlyDictionary<string, string> words, string field, bool isNew)
        {
            foreach (var language in words.Keys.Except(languages))
            {
                errors.Add(new FieldError($"{field}.words.{language}", "rules.one-of", ("choices", string.Join(", ", languages))));
            }

            foreach (var language in languages)
            {
                var said = words.GetValueOrDefault(language);
                Require(said is not null || (!isNew && words.Count == 0), $"{field}.words.{language}", "rules.not-empty");
                var fits = said is null || (said.Length <= LongestWords && !said.Any(char.IsControl));
                Require(fits, $"{field}.words.{language}", "rules.one-line", ("max", LongestWords));
            }
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>What reads the answers to a question in a program, so that it stays.</summary>
    /// <returns>Null for one that may go.</returns>
    public static QuestionReader? ReaderOf(SurveyScope scope, SurveyKind kind, string questionId) =>
        QuestionReaders.Of(kind, questionId) is { } reader ? reader
        : kind is not SurveyKind.Baseline && scope.Measuring.Contains(questionId) ? QuestionReader.Objective
        : null;

    /// <summary>Questions of the program's own that a survey does not ask a role, and could.</summary>
    public static IReadOnlyList<Question> Elsewhere(ProgramSurveys? surveys, IReadOnlyList<Question> asked) =>
    [
        .. (surveys?.Forms ?? []).SelectMany(form => form.Questions)
            .Where(question => SurveyQuestions.IsOwn(question.QuestionId))
            .DistinctBy(question => question.QuestionId)
            .Where(question => asked.All(one => one.QuestionId != question.QuestionId)),
    ];

    // A question of the same survey comes first: it asks the same of every role.
    private static Dictionary<string, Question> Known(ProgramSurveys? surveys, SurveyKind kind, ProgramRole role, IReadOnlyList<Question> asked) => asked
        .Concat(Questionnaire.For(kind, role))
        .Concat((surveys?.Forms ?? []).Where(form => form.Kind == kind).SelectMany(form => form.Questions).Where(IsOwn))
        .Concat((surveys?.Forms ?? []).SelectMany(form => form.Questions).Where(IsOwn))
        .DistinctBy(question => question.QuestionId)
        .ToDictionary(question => question.QuestionId);

    private static bool IsOwn(Question question) => SurveyQuestions.IsOwn(question.QuestionId);

    // What the other roles are asked in the same survey is asked in the same words; a form that is as it was built in is not kept.
    private static IReadOnlyList<SurveyForm> FormsWith(SurveyScope scope, ProgramSurveys? before, SurveyForm saved)
    {
        var words = saved.Questions.ToDictionary(question => question.QuestionId, question => question.Words);
        var others = scope.Roles
            .Where(role => role != saved.Role && Questionnaire.IsFor(saved.Kind, role))
            .Select(role => new SurveyForm(
                saved.Kind,
                role,
                [
                    .. SurveyQuestions.Of(before, saved.Kind, role)
                        .Select(question => words.TryGetValue(question.QuestionId, out var said) ? question with { Words = said } : question),
                ]));
        IReadOnlyList<SurveyForm> ofKind = [saved, .. others];
        return
        [
            .. (before?.Forms ?? []).Where(form => ofKind.All(one => (one.Kind, one.Role) != (form.Kind, form.Role)))
                .Concat(ofKind.Where(form => !IsBuiltIn(form)))
                .OrderBy(form => form.Kind)
                .ThenBy(form => form.Role),
        ];
    }

    private static bool IsBuiltIn(SurveyForm form) =>
        Questionnaire.For(form.Kind, form.Role) is var known
        && known.Count == form.Questions.Count
        && known.Zip(form.Questions).All(pair => SurveyQuestions.IsSame(pair.First, pair.Second));
}
