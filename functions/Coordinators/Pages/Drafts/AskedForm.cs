using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>What profiles ask beside the usual: goals to choose from, background, likeness, and questions of the program's own.</summary>
internal sealed class AskedForm : StepForm
{
    /// <summary>A row a goal.</summary>
    public const string Goal = "goal";

    /// <summary>A row a question.</summary>
    public const string Question = "question";

    private const string Prefix = "profile.";

    // What says that a row is filled in; its other fields have a value in any case.
    private static readonly string[] QuestionFields = ["text", "hint", "choices", "low", "high"];

    /// <summary>A field in one of the languages of the product.</summary>
    public static string In(string tag, string field) => $"{field}-{tag}";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        var asked = definition.Profile ?? new ProfileSettings();
        List<(string Field, StringValues Value)> fields =
        [
            ("background", StepFields.List(asked.Background)),
            ("seekDifference", StepFields.Tick(asked.SeekDifference)),
            ("asksLikeness", StepFields.Tick(asked.AsksLikeness)),
        ];
        foreach (var (row, goal) in (asked.Goals ?? []).Index())
        {
            fields.Add(SentStep.Name(Goal, row, "id"), goal.Id);
            AskedWords.Add(fields, Goal, row, "text", goal.Text, goal.Texts);
        }

        foreach (var (row, question) in (asked.Questions ?? []).Index())
        {
            fields.Add(SentStep.Name(Question, row, "id"), question.Id);
            fields.Add(SentStep.Name(Question, row, "kind"), question.Kind.ToString());
            fields.Add(SentStep.Name(Question, row, "sight"), question.Sight.ToString());
            fields.Add(SentStep.Name(Question, row, "use"), question.Use.ToString());
            fields.Add(SentStep.Name(Question, row, "role"), question.Role?.ToString());
            fields.Add(SentStep.Name(Question, row, "required"), StepFields.Tick(question.Required));
            AskedWords.Add(fields, Question, row, "text", question.Text, question.Texts);
            AskedWords.Add(fields, Question, row, "hint", question.Hint, question.Hints);
            AskedWords.Add(fields, Question, row, "low", question.Low?.Text, question.Low?.Texts);
            AskedWords.Add(fields, Question, row, "high", question.High?.Text, question.High?.Texts);
            AskedChoices.Add(fields, Question, row, question.Choices ?? []);
        }

        return fields;
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var before = known.Profile ?? new ProfileSettings();
        var asked = before with
        {
            Background = sent.List("background") ?? [],
            SeekDifference = sent.Ticked("seekDifference"),
            AsksLikeness = sent.Ticked("asksLikeness"),
            Goals = GoalsIn(sent, before.Goals ?? []),
            Questions = QuestionsIn(sent, before.Questions ?? []),
        };

        // What the kind of a question has no use for stays in the draft: somebody may choose another kind yet.
        return known with { Profile = ProfileSettings.Tidy(asked) is null ? null : asked };
    }

    public override bool Owns(string field) => field == "profile" || field.StartsWith(Prefix, StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent)
    {
        var own = field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..] : field;
        if (own.StartsWith("background", StringComparison.Ordinal))
        {
            return "background";
        }

        // Choices stand in one field, and an id in none that is seen.
        var choices = own.IndexOf(".choices", StringComparison.Ordinal);
        var whole = choices < 0 ? own : own[..(choices + ".choices".Length)];
        var seen = whole.EndsWith(".id", StringComparison.Ordinal) ? $"{whole[..^3]}.text" : whole;
        return InRow(InRow(seen, "goals", Goal, sent), "questions", Question, sent);
    }

    private static IReadOnlyList<ProgramGoal> GoalsIn(SentStep sent, IReadOnlyList<ProgramGoal> before)
    {
        var ids = new AskedIds(Goal);
        return
        [
            .. sent.Rows(Goal, ["text"], StepRows.Most).Select(row =>
            {
                var text = sent.Text(SentStep.Name(Goal, row, "text"));
                var id = ids.Of(sent.Text(SentStep.Name(Goal, row, "id")), text);
                return new ProgramGoal(id, text ?? "", AskedWords.Read(sent, Goal, row, "text", before.FirstOrDefault(one => one.Id == id)?.Texts));
            }),
        ];
    }

    private static IReadOnlyList<ProgramQuestion> QuestionsIn(SentStep sent, IReadOnlyList<ProgramQuestion> before)
    {
        var ids = new AskedIds(Question);
        return
        [
            .. sent.Rows(Question, QuestionFields, StepRows.Most).Select(row =>
            {
                var text = sent.Text(SentStep.Name(Question, row, "text"));
                var id = ids.Of(sent.Text(SentStep.Name(Question, row, "id")), text);
                return QuestionIn(sent, row, id, text ?? "", before.FirstOrDefault(one => one.Id == id));
            }),
        ];
    }

    private static ProgramQuestion QuestionIn(SentStep sent, int row, string id, string text, ProgramQuestion? before) => new(
        id,
        sent.Pick(SentStep.Name(Question, row, "kind"), before?.Kind ?? ProgramQuestionKind.Text),
        text,
        AskedWords.Read(sent, Question, row, "text", before?.Texts))
    {
        Hint = sent.Text(SentStep.Name(Question, row, "hint")),
        Hints = AskedWords.Read(sent, Question, row, "hint", before?.Hints),
        Choices = AskedChoices.Read(sent, Question, row, before?.Choices ?? []),
        Low = EndIn(sent, row, "low", before?.Low),
        High = EndIn(sent, row, "high", before?.High),
        Required = sent.Ticked(SentStep.Name(Question, row, "required")),
        Sight = sent.PickOrNone<AnswerSight>(SentStep.Name(Question, row, "sight")) ?? AnswerSight.Nobody,
        Role = sent.PickOrNone<ProgramRole>(SentStep.Name(Question, row, "role")),
        Use = sent.PickOrNone<AnswerUse>(SentStep.Name(Question, row, "use")) ?? AnswerUse.None,
    };

    private static ScaleEnd? EndIn(SentStep sent, int row, string field, ScaleEnd? before) =>
        sent.Text(SentStep.Name(Question, row, field)) is { } text
            ? new ScaleEnd(text, AskedWords.Read(sent, Question, row, field, before?.Texts))
            : null;
}

/// <summary>The ids of what a program asks: they stay, and what is new has one made of its words.</summary>
/// <param name="usual">What an id begins with where the words have no letter to begin with.</param>
internal sealed class AskedIds(string usual)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <param name="known">That it has already; null for something new.</param>
    public string Of(string? known, string? words)
    {
        var stem = known ?? DraftDecisions.IdFrom(words) ?? usual;
        var id = stem;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = $"{stem}-{number}";
        }

        return id;
    }
}

/// <summary>Words that a program asks with, in the language that it is written in and in those of the product.</summary>
internal static class AskedWords
{
    private static IEnumerable<string> Tags => Languages.BuiltIn.All.Select(language => language.Tag);

    public static void Add(
        List<(string Field, StringValues Value)> fields,
        string list,
        int row,
        string field,
        string? text,
        IReadOnlyDictionary<string, string>? texts)
    {
        fields.Add(SentStep.Name(list, row, field), text);
        foreach (var tag in Tags)
        {
            fields.Add(SentStep.Name(list, row, AskedForm.In(tag, field)), texts?.GetValueOrDefault(tag));
        }
    }

    /// <param name="before">Words in languages that have no field here come by the API, and stay.</param>
    /// <returns>Null for none.</returns>
    public static IReadOnlyDictionary<string, string>? Read(
        SentStep sent, string list, int row, string field, IReadOnlyDictionary<string, string>? before)
    {
        var texts = new Dictionary<string, string>(before ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var tag in Tags)
        {
            texts.Remove(tag);
            if (sent.Text(SentStep.Name(list, row, AskedForm.In(tag, field))) is { } said)
            {
                texts.Add(tag, said);
            }
        }

        return texts.Count == 0 ? null : texts;
    }
}
