using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>A question of the program's own, asked in profiles.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; it never changes, so that what was answered stays answered.</param>
/// <param name="Text">As the program is written.</param>
/// <param name="Texts">In other languages, by BCP 47 tag; null for none.</param>
public sealed record ProgramQuestion(
    string Id, ProgramQuestionKind Kind, string Text, IReadOnlyDictionary<string, string>? Texts = null)
{
    public const int ScaleFrom = 1;
    public const int ScaleTo = 5;

    /// <summary>A line below it; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>The hint in other languages; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Hints { get; init; }

    /// <summary>What can be chosen, for <see cref="ProgramQuestionKind.Choice"/> and <see cref="ProgramQuestionKind.Several"/>.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>What the least of a scale means; null where nothing is said.</summary>
    public ScaleEnd? Low { get; init; }

    /// <summary>What the most of a scale means; null where nothing is said.</summary>
    public ScaleEnd? High { get; init; }

    public bool Required { get; init; }

    /// <summary>Who sees the answer beside the one who gives it.</summary>
    public AnswerSight Sight { get; init; }

    /// <summary>Who is asked; null for everybody.</summary>
    public ProgramRole? Role { get; init; }

    /// <summary>What two answers do in matching.</summary>
    public AnswerUse Use { get; init; }

    /// <summary>For one reader.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string In(string? language) => ProgramWords.In(Text, Texts, language);

    /// <returns>Null for none.</returns>
    public string? HintIn(string? language) => Hint is null ? null : ProgramWords.In(Hint, Hints, language);

    /// <summary>An answer in words, a choice each; none for one that was not given.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public IReadOnlyList<string> Said(QuestionAnswer? answer, string? language) => Kind switch
    {
        ProgramQuestionKind.Text => answer?.Text is { Length: > 0 } text ? [text] : [],
        ProgramQuestionKind.Scale => answer?.Number is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : [],
        _ => [.. Choices.Where(choice => answer?.Chosen?.Contains(choice.Id) is true).Select(choice => choice.In(language))],
    };

    /// <summary>Trimmed, and without what its kind has no use for.</summary>
    public ProgramQuestion Tidied() => this with
    {
        Text = Text.Trim(),
        Texts = ProgramWords.Tidy(Texts),
        Hint = string.IsNullOrWhiteSpace(Hint) ? null : Hint.Trim(),
        Hints = string.IsNullOrWhiteSpace(Hint) ? null : ProgramWords.Tidy(Hints),
        Choices = Kind is ProgramQuestionKind.Choice or ProgramQuestionKind.Several ? [.. (Choices ?? []).Select(choice => choice.Tidied())] : [],
        Low = Kind is ProgramQuestionKind.Scale ? Low?.Tidied() : null,
        High = Kind is ProgramQuestionKind.Scale ? High?.Tidied() : null,
    };
}

public enum ProgramQuestionKind
{
    /// <summary>A few words; it has no part in matching.</summary>
    Text,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>As many of a few as fit.</summary>
    Several,

    /// <summary>1 to 5.</summary>
    Scale,
}

/// <summary>Who sees an answer beside the one who gives it.</summary>
public enum AnswerSight
{
    /// <summary>Matching alone reads it.</summary>
    Nobody,
    Partner,
    Coordinator,
    Both,
}

/// <summary>What two answers to one question do in matching.</summary>
public enum AnswerUse
{
    None,

    /// <summary>Who answers alike scores better: the same, the more in common, or the nearer on a scale.</summary>
    More,

    /// <summary>Two are matched only if they have an answer in common; on a scale, if they are one step apart at most.</summary>
    Must,
}

/// <param name="Id">Unique in its question; it never changes.</param>
/// <param name="Texts">In other languages, by BCP 47 tag; null for none.</param>
public sealed record QuestionChoice(string Id, string Text, IReadOnlyDictionary<string, string>? Texts = null)
{
    /// <summary>For one reader.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string In(string? language) => ProgramWords.In(Text, Texts, language);

    /// <summary>Trimmed.</summary>
    public QuestionChoice Tidied() => this with { Text = Text.Trim(), Texts = ProgramWords.Tidy(Texts) };
}

/// <summary>What one end of a scale means.</summary>
/// <param name="Texts">In other languages, by BCP 47 tag; null for none.</param>
public sealed record ScaleEnd(string Text, IReadOnlyDictionary<string, string>? Texts = null)
{
    /// <summary>For one reader.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string In(string? language) => ProgramWords.In(Text, Texts, language);

    /// <summary>Trimmed.</summary>
    /// <returns>Null where nothing is said.</returns>
    public ScaleEnd? Tidied() => string.IsNullOrWhiteSpace(Text) ? null : this with { Text = Text.Trim(), Texts = ProgramWords.Tidy(Texts) };
}
