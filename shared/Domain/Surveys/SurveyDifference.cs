using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Surveys;

/// <summary>What has become of a question from one version of a program's surveys to the next.</summary>
public enum QuestionChange
{
    Added,
    Removed,
    Reworded,

    /// <summary>It stands at another place among the others.</summary>
    Moved,

    /// <summary>It must be answered now.</summary>
    Required,

    /// <summary>It may be left unanswered now.</summary>
    Optional,
}

/// <param name="Before">As it was; null for one that was added.</param>
public sealed record SurveyChange(SurveyKind Kind, ProgramRole Role, QuestionChange Change, Question Question, Question? Before);

/// <summary>Compares two versions of a program's surveys; pure.</summary>
public static class SurveyDifference
{
    /// <param name="before">Null for the built-in questions.</param>
    public static IReadOnlyList<SurveyChange> Of(ProgramSurveys? before, ProgramSurveys after) =>
    [
        .. (before?.Forms ?? []).Concat(after.Forms)
            .Select(form => (form.Kind, form.Role))
            .Distinct()
            .Order()
            .SelectMany(form => OfForm(
                form.Kind, form.Role, SurveyQuestions.Of(before, form.Kind, form.Role), SurveyQuestions.Of(after, form.Kind, form.Role))),
    ];

    private static IEnumerable<SurveyChange> OfForm(SurveyKind kind, ProgramRole role, IReadOnlyList<Question> before, IReadOnlyList<Question> after)
    {
        var stayed = Stayed([.. before.Select(one => one.QuestionId)], [.. after.Select(one => one.QuestionId)]);
        foreach (var question in after)
        {
            if (before.FirstOrDefault(one => one.QuestionId == question.QuestionId) is not { } known)
            {
                yield return new SurveyChange(kind, role, QuestionChange.Added, question, Before: null);
                continue;
            }

            if (!WordsByLanguage.IsSame(known.Words, question.Words))
            {
                yield return new SurveyChange(kind, role, QuestionChange.Reworded, question, known);
            }

            if (known.Required != question.Required)
            {
                yield return new SurveyChange(kind, role, question.Required ? QuestionChange.Required : QuestionChange.Optional, question, known);
            }

            if (!stayed.Contains(question.QuestionId))
            {
                yield return new SurveyChange(kind, role, QuestionChange.Moved, question, known);
            }
        }

        foreach (var gone in before.Where(one => after.All(question => question.QuestionId != one.QuestionId)))
        {
            yield return new SurveyChange(kind, role, QuestionChange.Removed, gone, gone);
        }
    }

    // The longest run of questions that follow each other in both: only the others were moved.
    private static HashSet<string> Stayed(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var stayed = new HashSet<string>(StringComparer.Ordinal);
        var (place, other) = (0, 0);
        while (place < before.Count && other < after.Count)
        {
            if (before[place] == after[other])
            {
                stayed.Add(before[place]);
                (place, other) = (place + 1, other + 1);
            }
            else if (longest[place + 1, other] >= longest[place, other + 1])
            {
                place++;
            }
            else
            {
                other++;
            }
        }

        return stayed;
    }
}
