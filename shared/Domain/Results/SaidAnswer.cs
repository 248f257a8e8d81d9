using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Results;

/// <summary>One answer on its way into a tally.</summary>
/// <param name="Again">Whether its question was answered before: what is counted already is not counted again.</param>
internal sealed record SaidAnswer(string ProgramId, string Measure, WaitingAnswer Answer, bool Again);

/// <summary>Reads of a document which answers it brings, with role, track and site of who gave them.</summary>
internal static class SaidAnswers
{
    /// <param name="given">About to be written; what is stored of it is what was said before.</param>
    public static async Task<IReadOnlyList<SaidAnswer>> SaidInAsync(this IDocumentStore store, SurveyAnswers given, CancellationToken cancellation)
    {
        var questions = await store.AskedAsync(given, cancellation);
        if (!questions.Any(question => ValueOf(question, given) is not null)
            || await store.ObjectsAsync(given.PersonId, ObjectionPurpose.Results, cancellation))
        {
            return [];
        }

        var before = await store.FindAsync(Key.Of(given), cancellation) is { Value: { IsBegun: false } told } ? told : null;
        var baseline = given.Kind is SurveyKind.Closing
            ? (await store.FindAsync(SurveyAnswers.KeyOf(given.ProgramId, SurveyKind.Baseline, given.PersonId, given.PersonId), cancellation))?.Value
            : null;
        var place = await store.PlaceOfAsync(given.ProgramId, given.PersonId, cancellation);
        return [.. questions.SelectMany(question => OfQuestion(question, given, before, baseline, place))];
    }

    /// <param name="session">About to be written.</param>
    /// <param name="now">UTC.</param>
    public static async Task<IReadOnlyList<SaidAnswer>> SaidInAsync(
        this IDocumentStore store, Session session, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = (await store.FindAsync(Key.Of(session), cancellation))?.Value.Pulses;
        var said = new List<SaidAnswer>();
        foreach (var (personId, score) in session.Pulses ?? new Dictionary<string, int>())
        {
            var known = before?.TryGetValue(personId, out var earlier) == true ? earlier : (int?)null;
            if (known == score
                || await store.FindAsync(Enrollment.KeyOf(session.ProgramId, personId), cancellation) is not { Value: var enrollment }
                || await store.ObjectsAsync(personId, ObjectionPurpose.Results, cancellation))
            {
                continue;
            }

            var place = await store.PlaceOfAsync(session.ProgramId, personId, cancellation);
            var answer = new WaitingAnswer(personId, session.SessionId, score, enrollment.Role, place.Track, place.Site, now);
            said.Add(new SaidAnswer(session.ProgramId, TallyMeasure.Pulse, answer, known is not null));
        }

        return said;
    }

    /// <summary>What somebody was asked, now or before; nothing where their role is not asked at all.</summary>
    public static async Task<IReadOnlyList<Question>> AskedAsync(this IDocumentStore store, SurveyAnswers given, CancellationToken cancellation) =>
        Questionnaire.IsFor(given.Kind, given.Role)
            ?
            [
                .. SurveyQuestions.Of(await store.SurveysOfAsync(given.ProgramId, cancellation), given.Kind, given.Role),
                .. given.Kind is SurveyKind.Closing ? Questionnaire.Retired : [],
            ]
            : [];

    /// <returns>Null for a question whose answers are no numbers, and where there is none.</returns>
    private static double? ValueOf(Question question, SurveyAnswers? given) =>
        (question.Answers, given?.Answers.GetValueOrDefault(question.QuestionId)?.Trim()) switch
        {
            (AnswerKind.Scale, { Length: 1 } digit) => int.TryParse(digit, CultureInfo.InvariantCulture, out var number) ? number : null,
            (AnswerKind.YesNo, "yes") => 1,
            (AnswerKind.YesNo, "no") => 0,
            _ => null,
        };

    private static IEnumerable<SaidAnswer> OfQuestion(
        Question question, SurveyAnswers given, SurveyAnswers? before, SurveyAnswers? baseline, PlaceInProgram place)
    {
        if (ValueOf(question, given) is not { } value)
        {
            yield break;
        }

        var again = ValueOf(question, before) is not null;
        var answer = new WaitingAnswer(given.PersonId, given.Subject, value, given.Role, place.Track, place.Site, given.AnsweredAt);
        if (given.Kind is SurveyKind.Closing && question.QuestionId == Questionnaire.Satisfied)
        {
            var content = answer with { Value = value >= TallyMeasure.LeastContent ? 1 : 0 };
            yield return new SaidAnswer(given.ProgramId, TallyMeasure.Content(place.IsTrained), content, again);
        }

        if (ValueOf(question, baseline) is not { } first)
        {
            yield return new SaidAnswer(given.ProgramId, TallyMeasure.Of(given.Kind, question.QuestionId), answer, again);
            yield break;
        }

        // Counted apart from those who answered only now: of two counts of which one is a part of the other, the difference can be one person.
        yield return new SaidAnswer(given.ProgramId, TallyMeasure.Before(question.QuestionId), answer with { Value = first }, again);
        yield return new SaidAnswer(given.ProgramId, TallyMeasure.After(question.QuestionId), answer, again);
    }

    private static async Task<PlaceInProgram> PlaceOfAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation)
    {
        var enrollment = (await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation))?.Value;
        var site = (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value.Site;
        return new PlaceInProgram(enrollment?.Track, site, enrollment?.Training?.PassedAt is not null);
    }

    private sealed record PlaceInProgram(string? Track, string? Site, bool IsTrained);
}
