using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of what a program asks in profiles; fields are named from "profile" on.</summary>
public static partial class ProfileSettingsRules
{
    public const int MostGoals = 20;
    public const int MostQuestions = 10;
    public const int MostChoices = 20;
    public const int MostBackground = 5;

    /// <summary>Of a goal, a choice, or the end of a scale.</summary>
    public const int LongestWords = 120;

    /// <summary>Of a question, or of its hint.</summary>
    public const int LongestQuestion = 300;

    /// <summary>Of the name of an attribute of background.</summary>
    public const int LongestName = 60;

    private const int FewestChoices = 2;

    private static readonly AnswerSight[] Readers = [AnswerSight.Partner, AnswerSight.Coordinator];

    /// <param name="settings">Null for a program that asks nothing of its own.</param>
    /// <param name="form">Says which roles can be asked.</param>
    public static IReadOnlyList<FieldError> Check(ProfileSettings? settings, ProgramForm form, CircleSettings? circles = null)
    {
        var errors = new List<FieldError>();
        if (settings is null)
        {
            return errors;
        }

        CheckGoals(settings.Goals ?? []);
        CheckBackground(settings.Background ?? []);
        Require(!settings.SeekDifference || settings.Background is { Count: > 0 }, "profile.seekDifference", "program-profile.rules.difference-in-what");
        var questions = settings.Questions ?? [];
        Require(questions.Count <= MostQuestions, "profile.questions", "rules.at-most", ("max", MostQuestions));
        foreach (var (i, question) in questions.Take(MostQuestions).Index())
        {
            var field = $"profile.questions[{i}]";
            if (question is null)
            {
                errors.Add(new FieldError(field, "rules.not-empty"));
                continue;
            }

            Require(questions.Take(i).All(one => one?.Id != question.Id), $"{field}.id", "rules.said-twice");
            CheckQuestion(question, field);
        }

        return errors;

        void CheckGoals(IReadOnlyList<ProgramGoal> goals)
        {
            Require(goals.Count <= MostGoals, "profile.goals", "rules.at-most", ("max", MostGoals));
            foreach (var (i, goal) in goals.Take(MostGoals).Index())
            {
                var field = $"profile.goals[{i}]";
                if (goal is null)
                {
                    errors.Add(new FieldError(field, "rules.not-empty"));
                    continue;
                }

                Require(IsId(goal.Id), $"{field}.id", "program-profile.rules.id");
                Require(goals.Take(i).All(one => one?.Id != goal.Id), $"{field}.id", "rules.said-twice");
                CheckWords(goal.Text, goal.Texts, $"{field}.text", LongestWords);
            }
        }

        void CheckBackground(IReadOnlyList<string> names)
        {
            Require(names.Count <= MostBackground, "profile.background", "rules.at-most", ("max", MostBackground));
            foreach (var (i, name) in names.Take(MostBackground).Index())
            {
                var field = $"profile.background[{i}]";
                Require(!string.IsNullOrWhiteSpace(name), field, "rules.not-empty");
                Require(name is null || IsLine(name, LongestName), field, "rules.one-line", ("max", LongestName));
                Require(names.Take(i).All(one => !IsSameName(one, name)), field, "rules.said-twice");
                Require(name is null || !ProtectedTraits.Contains(name), field, "matching.rules.protected-trait", ("trait", name));
            }
        }

        void CheckQuestion(ProgramQuestion question, string field)
        {
            Require(IsId(question.Id), $"{field}.id", "program-profile.rules.id");
            Require(Enum.IsDefined(question.Kind), $"{field}.kind", "rules.choose-one");
            CheckWords(question.Text, question.Texts, $"{field}.text", LongestQuestion);
            Require(question.Hint is null || IsLine(question.Hint, LongestQuestion), $"{field}.hint", "rules.one-line", ("max", LongestQuestion));
            CheckLanguages(question.Hints, $"{field}.hint", LongestQuestion);
            Require(Enum.IsDefined(question.Sight), $"{field}.sight", "rules.choose-one");
            Require(question.Role is null || Enum.IsDefined(question.Role.Value), $"{field}.role", "rules.choose-one");
            Require(question.Role is not { } role || form.Uses(role, circles), $"{field}.role", "rules.role-of-form");
            CheckUse(question, field);
            switch (question.Kind)
            {
                case ProgramQuestionKind.Choice or ProgramQuestionKind.Several:
                    CheckChoices(question.Choices ?? [], $"{field}.choices");
                    break;
                case ProgramQuestionKind.Scale:
                    CheckEnd(question.Low, $"{field}.low");
                    CheckEnd(question.High, $"{field}.high");
                    break;
                default:
                    break;
            }
        }

        // What both sides are not asked cannot be compared; and who need not answer would be matched with nobody.
        void CheckUse(ProgramQuestion question, string field)
        {
            Require(Enum.IsDefined(question.Use), $"{field}.use", "rules.choose-one");
            Require(
                question.Kind is not ProgramQuestionKind.Text || question.Use is AnswerUse.None, $"{field}.use", "program-profile.rules.text-unused");
            Require(question.Role is null || question.Use is AnswerUse.None, $"{field}.role", "program-profile.rules.asked-of-both");
            Require(question.Use is not AnswerUse.Must || question.Required, $"{field}.required", "program-profile.rules.must-is-required");
        }

        void CheckChoices(IReadOnlyList<QuestionChoice> choices, string field)
        {
            Require(choices.Count is >= FewestChoices and <= MostChoices, field, "rules.from-to", ("min", FewestChoices), ("max", MostChoices));
            foreach (var (i, choice) in choices.Take(MostChoices).Index())
            {
                if (choice is null)
                {
                    errors.Add(new FieldError($"{field}[{i}]", "rules.not-empty"));
                    continue;
                }

                Require(IsId(choice.Id), $"{field}[{i}].id", "program-profile.rules.id");
                Require(choices.Take(i).All(one => one?.Id != choice.Id), $"{field}[{i}].id", "rules.said-twice");
                Require(choices.Take(i).All(one => !IsSameName(one?.Text, choice.Text)), $"{field}[{i}].text", "rules.said-twice");
                CheckWords(choice.Text, choice.Texts, $"{field}[{i}].text", LongestWords);
            }
        }

        void CheckEnd(ScaleEnd? end, string field)
        {
            if (end is not null)
            {
                Require(end.Text is null || IsLine(end.Text, LongestWords), field, "rules.one-line", ("max", LongestWords));
                CheckLanguages(end.Texts, field, LongestWords);
            }
        }

        void CheckWords(string? text, IReadOnlyDictionary<string, string>? texts, string field, int longest)
        {
            Require(!string.IsNullOrWhiteSpace(text), field, "rules.not-empty");
            Require(text is null || IsLine(text, longest), field, "rules.one-line", ("max", longest));
            CheckLanguages(texts, field, longest);
        }

        void CheckLanguages(IReadOnlyDictionary<string, string>? texts, string field, int longest)
        {
            Require(texts is not { Count: > ProgramTextsRules.MostLanguages }, field, "rules.at-most", ("max", ProgramTextsRules.MostLanguages));
            foreach (var (tag, said) in (texts ?? new Dictionary<string, string>()).Take(ProgramTextsRules.MostLanguages))
            {
                Require(tag.Length <= ProgramTextsRules.LongestTag && PersonRules.IsLanguage(tag), field, "rules.language-tag");
                Require(said is null || IsLine(said, longest), field, "rules.one-line", ("max", longest));
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

    /// <summary>Who answers a question is told who sees it: under its id nobody else comes to see it later.</summary>
    /// <param name="before">What the program asks now; null for nothing of its own.</param>
    /// <param name="after">What it would ask; null likewise.</param>
    public static IReadOnlyList<FieldError> CheckSight(ProfileSettings? before, ProfileSettings? after) =>
    [
        .. from now in (after?.Questions ?? []).Index()
           from then in before?.Questions ?? []
           where then.Id == now.Item.Id
           where Readers.Any(reader => Sees(reader, now.Item) && !Sees(reader, then))
           select new FieldError($"profile.questions[{now.Index}].sight", "program-profile.rules.sight-stays"),
    ];

    private static bool Sees(AnswerSight reader, ProgramQuestion question) => question.Sight == reader || question.Sight is AnswerSight.Both;

    private static bool IsId(string? text) => text is not null && IdPattern().IsMatch(text);

    private static bool IsLine(string text, int longest) => text.Length <= longest && !text.Any(char.IsControl);

    private static bool IsSameName(string? one, string? other) =>
        one is not null && other is not null && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex IdPattern();
}
