using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Results;

/// <summary>By what answers are told apart.</summary>
public enum Grouping
{
    All,
    Role,
    Track,
    Site,
}

/// <summary>
/// The answers to one question of a program, counted as they come: results read this, and never the answers. What was shown once stays what it was, which
/// could not be said of figures that are derived afresh from answers that people may change.
/// </summary>
/// <param name="Measure">As <see cref="TallyMeasure"/> writes it.</param>
/// <param name="Groups">What is counted: whole blocks of at least five people.</param>
/// <param name="Months">The same of all, by the month in which it was counted; the latest five years.</param>
/// <param name="Waiting">What is not counted yet: too few, or those who are needed so that the last ones are not alone.</param>
public sealed record AnswerTally(
    string ProgramId,
    string Measure,
    IReadOnlyList<TallyGroup> Groups,
    IReadOnlyList<TallyMonth> Months,
    IReadOnlyList<WaitingAnswer> Waiting) : IDocument
{
    public static string Type => "answer-tally";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Measure).Id;

    /// <summary>What is counted of all.</summary>
    public TallyGroup All => Of(Grouping.All, "");

    public static Key<AnswerTally> KeyOf(string programId, string measure) => new(Partition.Program(programId), $"answer-tally:{measure}");

    public static AnswerTally Empty(string programId, string measure) => new(programId, measure, [], [], []);

    /// <param name="name">Of the role, the track or the site; empty for all.</param>
    public TallyGroup Of(Grouping by, string name) =>
        Groups.FirstOrDefault(group => group.By == by && group.Name == name) ?? new TallyGroup(by, name, 0, 0);

    /// <summary>Both together, where no answer is in the two: of whole blocks, as each of them.</summary>
    public AnswerTally With(AnswerTally other) => this with
    {
        Groups =
        [
            .. Groups.Concat(other.Groups)
                .GroupBy(group => (group.By, group.Name))
                .Select(group => new TallyGroup(group.Key.By, group.Key.Name, group.Sum(one => one.Answers), group.Sum(one => one.Sum)))
                .OrderBy(group => group.By)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ],
        Months =
        [
            .. Months.Concat(other.Months)
                .GroupBy(month => month.Month)
                .Select(month => new TallyMonth(month.Key, month.Sum(one => one.Answers), month.Sum(one => one.Sum)))
                .OrderBy(month => month.Month),
        ],
        Waiting = [.. Waiting, .. other.Waiting],
    };
}

/// <param name="Name">A role, the id of a track, or a site; empty for all.</param>
/// <param name="Answers">At least five, of as many people.</param>
/// <param name="Sum">Of scales 1 to 5; of questions with yes and no, how many said yes.</param>
public sealed record TallyGroup(Grouping By, string Name, int Answers, double Sum)
{
    /// <summary>Null while nothing is counted.</summary>
    public double? Mean => Answers < Withholding.SmallestGroup ? null : Sum / Answers;
}

/// <param name="Month">Its first day, UTC.</param>
public sealed record TallyMonth(DateOnly Month, int Answers, double Sum);

/// <param name="PersonId">Who gave it.</param>
/// <param name="About">What it is about: the subject of a survey, or a session.</param>
/// <param name="Value">1 to 5; 1 for yes and 0 for no.</param>
/// <param name="Track">Id of the track they are in; null for none.</param>
/// <param name="Site">Where they work; null where HR does not say.</param>
/// <param name="At">When it came, UTC.</param>
public sealed record WaitingAnswer(
    string PersonId, string About, double Value, ProgramRole Role, string? Track, string? Site, DateTimeOffset At);

/// <summary>Names what a tally counts.</summary>
public static class TallyMeasure
{
    /// <summary>The one answer after a session.</summary>
    public const string Pulse = "pulse";

    /// <summary>Who answers so much of five at the end is content.</summary>
    public const int LeastContent = 4;

    private const string AfterPrefix = "again.";

    /// <summary>Of the end, those who answered the question only then: who answered it before the training, too, is counted in <see cref="After"/>.</summary>
    public static string Of(SurveyKind kind, string questionId) => $"{kind}.{questionId}";

    /// <summary>Whether people were content at the end, of trained or of untrained ones.</summary>
    public static string Content(bool isTrained) => isTrained ? "content.trained" : "content.untrained";

    /// <summary>What those said before, who have said it afterwards, too.</summary>
    public static string Before(string questionId) => $"first.{questionId}";

    /// <summary>What the same people said afterwards.</summary>
    public static string After(string questionId) => $"{AfterPrefix}{questionId}";

    /// <returns>The question of <see cref="After"/>; null for what measures something else.</returns>
    public static string? QuestionAfter(string measure) =>
        measure.StartsWith(AfterPrefix, StringComparison.Ordinal) ? measure[AfterPrefix.Length..] : null;
}
