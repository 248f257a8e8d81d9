using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Surveys;

/// <summary>Questions at one point of a mentorship; answers can be changed, the latest stand.</summary>
public sealed class SurveyScreen(MentorshipAccess access, SurveyActs acts, PairCare care, IDocumentStore store)
{
    private const string Route = "m/survey/{program}/{kind}/{subject}";

    [Function("ShowSurvey")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string kind, string subject, CancellationToken cancellation) =>
        Kind(kind) is not { } survey || !SurveySubject.IsOne(subject)
            ? Task.FromResult(EntrancePages.NotFound(request))
            : access.ShowAsync(
                request,
                program,
                SurveySubject.MentorshipOf(subject),
                async pair =>
                {
                    if (!Questionnaire.IsFor(survey, pair.Role) || !await acts.IsAskedAsync(pair.Mentorship, survey, subject, cancellation))
                    {
                        return EntrancePages.NotFound(request);
                    }

                    var given = await store.FindAsync(
                        SurveyAnswers.KeyOf(program, survey, subject, pair.Participant.PersonId), cancellation);
                    var state = given is null
                        ? FormState.Empty
                        : FormState.Of([.. given.Value.Answers.Select(answer => (answer.Key, new Microsoft.Extensions.Primitives.StringValues(answer.Value)))]);
                    var answeredAt = given?.Value is { IsBegun: false } whole ? whole.AnsweredAt : (DateTimeOffset?)null;
                    return Page.Show<SurveyPage, SurveyModel>(request, new SurveyModel(
                        pair, survey, subject, await QuestionsAsync(pair, survey, cancellation), state, answeredAt)
                    {
                        Lessons = survey is SurveyKind.Closing && pair.Participant.Visitor.Onlooker is null
                            ? await care.LessonsAsync(pair, cancellation)
                            : [],
                    });
                },
                cancellation);

    [Function("AnswerSurvey")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string kind,
        string subject,
        CancellationToken cancellation) =>
        Kind(kind) is not { } survey || !SurveySubject.IsOne(subject)
            ? Task.FromResult(EntrancePages.NotFound(request))
            : access.PostAsync(
                request,
                program,
                SurveySubject.MentorshipOf(subject),
                async (pair, form) =>
                {
                    if (!Questionnaire.IsFor(survey, pair.Role))
                    {
                        return EntrancePages.NotFound(request);
                    }

                    var questions = await QuestionsAsync(pair, survey, cancellation);
                    var answers = AnswersIn(form, questions);
                    var saved = await acts.AnswerAsync(program, survey, subject, pair.Participant.PersonId, answers, cancellation);
                    return saved.Refusal switch
                    {
                        null => Page.SeeOther(request, After(survey, subject, pair, answers).With(Done.SurveySaved)),
                        { Reason: RefusalReason.Invalid } refusal => Page.Show<SurveyPage, SurveyModel>(
                            request, new SurveyModel(pair, survey, subject, questions, FormState.Sent(form, refusal.Fields), AnsweredAt: null),
                            StatusCodes.Status422UnprocessableEntity),
                        _ => EntrancePages.NotFound(request),
                    };
                },
                cancellation);

    /// <summary>What was filled in of some questions.</summary>
    internal static Dictionary<string, string> AnswersIn(IFormCollection form, IReadOnlyList<Question> questions) => questions
        .Select(question => (question.QuestionId, Answer: form[question.QuestionId].ToString().Trim()))
        .Where(given => given.Answer.Length > 0)
        .ToDictionary(given => given.QuestionId, given => given.Answer);

    private async Task<IReadOnlyList<Question>> QuestionsAsync(Pair pair, SurveyKind survey, CancellationToken cancellation) =>
        SurveyQuestions.Of(await store.SurveysOfAsync(pair.ProgramId, cancellation), survey, pair.Role);

    // Who has answered a review reads what the others said, or that they have not yet; who is not well, whom they can turn to.
    private static string After(SurveyKind survey, string subject, Pair pair, Dictionary<string, string> answers)
    {
        if (SurveyModel.IsLow(survey, answers.GetValueOrDefault(Questionnaire.Wellbeing)))
        {
            return Paths.Survey(pair.ProgramId, survey.ToString(), subject);
        }

        var number = SurveySubject.NumberOf(subject);
        return survey is SurveyKind.Midpoint && PairReviews.NumbersOf(pair).Contains(number)
            ? Paths.Review(pair.ProgramId, pair.MentorshipId, number.ToString(CultureInfo.InvariantCulture))
            : Paths.Mentorship(pair.ProgramId, pair.MentorshipId);
    }

    private static SurveyKind? Kind(string text) => Enum.TryParse<SurveyKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}

/// <param name="Questions">That the program asks the reader, in their order.</param>
/// <param name="AnsweredAt">Null before the first answer.</param>
public sealed record SurveyModel(
    Pair Pair, SurveyKind Kind, string Subject, IReadOnlyList<Question> Questions, FormState State, DateTimeOffset? AnsweredAt)
{
    /// <summary>What the reader kept on the way, at the end; else none.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>Whether they answered that they are not well, months after the end: nothing is opened, and whom they can turn to is said.</summary>
    public bool IsNotWell => AnsweredAt is not null && IsLow(Kind, State.Value(Questionnaire.Wellbeing));

    /// <param name="wellbeing">As answered; null for not.</param>
    internal static bool IsLow(SurveyKind survey, string? wellbeing) => survey is SurveyKind.FollowUp && wellbeing is ("1" or "2");
}
