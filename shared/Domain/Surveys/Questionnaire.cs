using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>The built-in question sets, and the rules of an answer. Their words stand in survey.json of every language, by survey and question.</summary>
public static class Questionnaire
{
    public const int LongestText = 4000;

    /// <summary>The question whose low answer opens a case: "are you at ease?".</summary>
    public const string AtEase = "at-ease";

    /// <summary>A note that opens a case, whatever else is answered: its field says that the coordinator reads it.</summary>
    public const string ToCoordinator = "to-coordinator";

    /// <summary>How sure somebody is of their skills: before the training begins, and again at the end.</summary>
    public const string Confidence = "confidence";

    /// <summary>How far somebody has come: they say it of themselves in a review, and their mentor at the end.</summary>
    public const string Progress = "progress";

    /// <summary>Whether somebody feels listened to before they are advised (R57): in a review, and at the end.</summary>
    public const string Listened = "listened";

    /// <summary>How effective a mentor felt.</summary>
    public const string Effective = "effective";

    public const string Satisfied = "satisfied";

    /// <summary>How well these pages and mails served, at the end.</summary>
    public const string Platform = "platform";

    /// <summary>How sure somebody was of their skills before, as it was asked at the end: asked no more, and still read where it was answered.</summary>
    public const string Before = "before";

    /// <summary>The same, now; asked no more either.</summary>
    public const string After = "after";

    /// <summary>What works, in a review.</summary>
    public const string Keep = "keep";

    /// <summary>What is to change, likewise.</summary>
    public const string Change = "to-change";

    /// <summary>What comes next, likewise.</summary>
    public const string NextAim = "next-aim";

    /// <summary>How often they would meet, likewise: one of <see cref="Rhythms"/>.</summary>
    public const string HowOften = "how-often";

    /// <summary>How long, likewise: one of <see cref="Lengths"/>.</summary>
    public const string HowLong = "how-long";

    /// <summary>Whether somebody's role has changed since, in a follow-up.</summary>
    public const string Moved = "moved";

    /// <summary>How somebody is at work, likewise.</summary>
    public const string Wellbeing = "wellbeing";

    /// <summary>What somebody needs after an early end: one of <see cref="Needs"/>.</summary>
    public const string Need = "need";

    /// <summary>They would like to talk with the coordinator.</summary>
    public const string Talk = "talk";

    /// <summary>They would like to be matched with somebody else.</summary>
    public const string Rematch = "rematch";

    /// <summary>They would rather have a break.</summary>
    public const string Break = "break";

    /// <summary>How long somebody has read and written since the check before, of a pair that writes: one of <see cref="Times"/>.</summary>
    public const string Time = "time";

    /// <summary>Minutes; 0 for who would rather not say, or gave none.</summary>
    public static IReadOnlyList<string> Times { get; } = ["0", "15", "30", "60", "90", "120", "180", "240"];

    public static IReadOnlyList<string> Needs { get; } = [Rematch, Break, Talk, "nothing"];

    public static IReadOnlyList<string> Rhythms { get; } = ["as-is", "more-often", "less-often"];

    public static IReadOnlyList<string> Lengths { get; } = ["as-is", "shorter", "longer"];

    /// <summary>Questions of before that nobody is asked any more, and whose answers are still read.</summary>
    public static IReadOnlyList<Question> Retired { get; } = [new(Before, AnswerKind.Scale), new(After, AnswerKind.Scale)];

    private static Question Note => new(ToCoordinator, AnswerKind.Text, Required: false, AnswerReaders.Coordinator);

    public static IReadOnlyList<Question> For(SurveyKind kind, ProgramRole role) => kind switch
    {
        SurveyKind.FitCheck =>
        [
            new(AtEase, AnswerKind.Scale),
            new("rhythm", AnswerKind.YesNo),
            Note,
        ],
        SurveyKind.Midpoint =>
        [
            new(AtEase, AnswerKind.Scale),
            new(Progress, AnswerKind.Scale),
            .. role is ProgramRole.Mentor ? Array.Empty<Question>() : [new Question(Listened, AnswerKind.Scale, Required: false)],
            new(Keep, AnswerKind.Text, Required: false, AnswerReaders.Members),
            new(Change, AnswerKind.Text, Required: false, AnswerReaders.Members),
            new(HowOften, AnswerKind.Choice, Required: false, AnswerReaders.Members) { Choices = Rhythms },
            new(HowLong, AnswerKind.Choice, Required: false, AnswerReaders.Members) { Choices = Lengths },
            new(NextAim, AnswerKind.Text, Required: false, AnswerReaders.Members),
            Note,
        ],
        SurveyKind.MentorPulse =>
        [
            new("joy", AnswerKind.Scale),
            new("workload", AnswerKind.Scale),
            new("support", AnswerKind.Scale),
            Note,
        ],
        SurveyKind.WritingCheck =>
        [
            new(AtEase, AnswerKind.Scale),
            new(Progress, AnswerKind.Scale),
            new(Time, AnswerKind.Choice, Required: false) { Choices = Times },
            Note,
        ],
        SurveyKind.Closing when role is ProgramRole.Mentor =>
        [
            new(Progress, AnswerKind.Scale),
            new(Effective, AnswerKind.Scale),
            new(Satisfied, AnswerKind.Scale),
            new(Platform, AnswerKind.Scale),
            new("again", AnswerKind.YesNo),
            new("lesson", AnswerKind.Text, Required: false),
            new("words", AnswerKind.Text, Required: false),
            Note,
        ],
        SurveyKind.Closing =>
        [
            new("learned", AnswerKind.Scale),
            new(Confidence, AnswerKind.Scale),
            new("career", AnswerKind.Scale),
            new(Listened, AnswerKind.Scale, Required: false),
            new(Satisfied, AnswerKind.Scale),
            new(Platform, AnswerKind.Scale),
            new("lesson", AnswerKind.Text, Required: false),
            new("words", AnswerKind.Text, Required: false),
            Note,
        ],
        SurveyKind.FollowUp =>
        [
            new("contact", AnswerKind.YesNo),
            new(Moved, AnswerKind.YesNo),
            new(Wellbeing, AnswerKind.Scale, Required: false),
            Note,
        ],
        SurveyKind.EarlyEnd =>
        [
            new("at-peace", AnswerKind.Scale),
            new(Need, AnswerKind.Choice, Required: false) { Choices = Needs },
            new("lesson", AnswerKind.Text, Required: false),
            Note,
        ],
        SurveyKind.Baseline =>
        [
            new(Confidence, AnswerKind.Scale),
            Note,
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such survey."),
    };

    /// <summary>Whether somebody in this role is asked such questions at all.</summary>
    public static bool IsFor(SurveyKind kind, ProgramRole role) => kind switch
    {
        SurveyKind.MentorPulse => role is ProgramRole.Mentor,
        SurveyKind.Baseline => role is not ProgramRole.Mentor,
        _ => true,
    };

    /// <summary>The questions whose low answer reaches a coordinator.</summary>
    public static IReadOnlyList<string> Watched(SurveyKind kind) => kind switch
    {
        SurveyKind.FitCheck or SurveyKind.WritingCheck => [AtEase],
        SurveyKind.Midpoint => [AtEase, Listened],
        SurveyKind.MentorPulse => ["joy", "workload", "support"],
        _ => [],
    };

    public static IReadOnlyList<FieldError> Check(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, string> answers)
    {
        var errors = new List<FieldError>();
        foreach (var question in questions)
        {
            var answer = answers.GetValueOrDefault(question.QuestionId)?.Trim();
            if (string.IsNullOrEmpty(answer))
            {
                if (question.Required)
                {
                    errors.Add(new FieldError(question.QuestionId, "rules.needs-answer"));
                }
            }
            else if (!Fits(question, answer))
            {
                errors.Add(question.Answers switch
                {
                    AnswerKind.Scale => new FieldError(question.QuestionId, "rules.from-to", ("min", 1), ("max", 5)),
                    AnswerKind.YesNo => new FieldError(question.QuestionId, "rules.yes-or-no"),
                    AnswerKind.Choice => new FieldError(question.QuestionId, "rules.choose-one"),
                    _ => new FieldError(question.QuestionId, "rules.too-long", ("max", LongestText)),
                });
            }
        }

        return errors;
    }

    private static bool Fits(Question question, string answer) => question.Answers switch
    {
        AnswerKind.Scale => answer is "1" or "2" or "3" or "4" or "5",
        AnswerKind.YesNo => answer is "yes" or "no",
        AnswerKind.Choice => question.Choices.Contains(answer),
        _ => answer.Length <= LongestText,
    };
}
