using System.Globalization;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>The first question of what a link leads to: one tap on the page that the link opens answers it (R85).</summary>
public sealed class FirstQuestions(IDocumentStore store)
{
    /// <summary>The one answer to whether the next introduction is left out.</summary>
    internal const string Skip = "skip";

    /// <summary>Reads only: scanners open links before people do.</summary>
    /// <param name="texts">In the language of the link's holder.</param>
    /// <returns>Null where a link leads to no question, or to one that is answered with all the others.</returns>
    public async Task<FirstQuestion?> FindAsync(Link link, Texts texts, CancellationToken cancellation) => (link.Purpose, link.Objects) switch
    {
        (LinkPurpose.FollowUp, [var program, var session]) => await OfSessionAsync(program, session, link.PersonId, texts, cancellation),
        (LinkPurpose.Survey, [var program, var kind, var subject]) when Choice.Read<SurveyKind>(kind) is { } asked =>
            await OfSurveyAsync(program, asked, subject, link.PersonId, texts, cancellation),
        (LinkPurpose.Introduction, [var program, var introduction, _]) =>
            await OfIntroductionAsync(program, introduction, link.PersonId, texts, cancellation),
        (LinkPurpose.SkipIntroduction, _) => new FirstQuestion(
            texts["introductions.skip.question"], [new Choice(Skip, texts["introductions.skip.go"])], Given: null, IsScale: false),
        _ => null,
    };

    private async Task<FirstQuestion?> OfIntroductionAsync(
        string programId, string introductionId, string personId, Texts texts, CancellationToken cancellation) =>
        await store.FindAsync(Introduction.KeyOf(programId, introductionId), cancellation) is { Value: { BothWant: false } introduction }
        && introduction.Has(personId)
        && await store.FindAsync(Person.KeyOf(introduction.Other(personId)), cancellation) is { Value: var other }
            ? new FirstQuestion(
                texts["introductions.one.met-with", ("name", other.CallName)],
                Choice.Of<IntroductionMet>(texts),
                introduction.AnswerOf(personId)?.Met.ToString(),
                IsScale: false)
            : null;

    private async Task<FirstQuestion?> OfSessionAsync(string programId, string sessionId, string personId, Texts texts, CancellationToken cancellation) =>
        await OfHeldAsync(programId, sessionId, personId, cancellation) is { } session
            ? new FirstQuestion(
                texts["follow-up.question"],
                ScaleOf(texts),
                FollowUpDecisions.RatingOf(session, personId)?.ToString(CultureInfo.InvariantCulture),
                IsScale: true)
            : null;

    private async Task<FirstQuestion?> OfSurveyAsync(
        string programId, SurveyKind kind, string subject, string personId, Texts texts, CancellationToken cancellation)
    {
        var mentorship = await store.FindAsync(Mentorship.KeyOf(programId, SurveySubject.MentorshipOf(subject)), cancellation);
        var given = await store.FindAsync(SurveyAnswers.KeyOf(programId, kind, subject, personId), cancellation);
        var surveys = await store.SurveysOfAsync(programId, cancellation);
        if (given is { Value.IsBegun: false }
            || mentorship?.Value.Members.FirstOrDefault(member => member.PersonId == personId) is not { } member
            || FirstAnswers.QuestionOf(kind, member.Role, surveys) is not { } question)
        {
            return null;
        }

        var isScale = question.Answers is AnswerKind.Scale;
        return new FirstQuestion(
            SurveyWords.Of(texts, kind, question),
            isScale ? ScaleOf(texts) : [new Choice("yes", texts["words.yes"]), new Choice("no", texts["words.no"])],
            given?.Value.Answers.GetValueOrDefault(question.QuestionId),
            isScale);
    }

    /// <returns>Null for a session that was not held, and for who has no part in it.</returns>
    internal async Task<Session?> OfHeldAsync(string programId, string sessionId, string personId, CancellationToken cancellation) =>
        await store.FindAsync(Session.KeyOf(programId, sessionId), cancellation) is { Value: { Stage: SessionStage.Held } session }
        && session.MemberIds.Contains(personId)
            ? session
            : null;

    private static IReadOnlyList<Choice> ScaleOf(Texts texts) =>
        [new("1", "1", texts["form.low"]), new("2", "2"), new("3", "3"), new("4", "4"), new("5", "5", texts["form.high"])];
}

/// <param name="Choices">Each is a button.</param>
/// <param name="Given">The value of the one that was tapped before; null for none.</param>
/// <param name="IsScale">From 1 to 5, with words at both ends.</param>
public sealed record FirstQuestion(string Text, IReadOnlyList<Choice> Choices, string? Given, bool IsScale);
