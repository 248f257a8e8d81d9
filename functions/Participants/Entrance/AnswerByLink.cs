using System.Globalization;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Introductions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// Takes one tap on the page that a mail's link opens: it answers the first question, begins the visit and goes on to the rest of the form (R85).
/// </summary>
public sealed class AnswerByLink(
    LinkDoor door,
    FirstQuestions questions,
    VisitBeginning visits,
    SameOrigin origin,
    SessionActs sessions,
    FirstAnswerActs surveys,
    IntroductionActs introductions)
{
    internal const string Field = "answer";

    [Function(nameof(AnswerByLink))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/l/{token}/answer")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string token,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        var (link, person, refused) = await door.CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        ParticipantAccess.LimitForm(request);
        await visits.BeginAsync(request, person!, LinkReach.Of(link!), cancellation);
        var answer = (await request.ReadFormAsync(cancellation))[Field].ToString();
        var path = LinkSubject.PathOf(link!)!;
        return Page.SeeOther(request, await KeepAsync(link!, answer, cancellation) is { } done ? path.With(done) : path);
    }

    // What is no answer, or comes when the question is over, changes nothing: the page behind the link says how things stand.
    private async Task<Done?> KeepAsync(Link link, string answer, CancellationToken cancellation) => (link.Purpose, link.Objects) switch
    {
        (LinkPurpose.FollowUp, [var program, var session])
            when int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var score) =>
            await RateAsync(program, session, link.PersonId, score, cancellation) ? Done.FollowUpSaved : null,
        (LinkPurpose.Survey, [var program, var kind, var subject]) when Choice.Read<SurveyKind>(kind) is { } asked =>
            IsKept((await surveys.AnswerAsync(program, asked, subject, link.PersonId, answer, cancellation)).Refusal) ? Done.FirstAnswerKept : null,
        (LinkPurpose.Introduction, [var program, var introduction, _]) when Choice.Read<IntroductionMet>(answer) is { } met =>
            IsKept((await introductions.AnswerAsync(program, introduction, link.PersonId, met, together: null, cancellation)).Refusal) ? Done.MetSaid : null,
        (LinkPurpose.SkipIntroduction, [var program, var round])
            when answer == FirstQuestions.Skip && int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var after) =>
            IsKept((await introductions.SkipAsync(program, link.PersonId, skips: true, after, cancellation)).Refusal) ? Done.IntroductionSkipped : null,
        _ => null,
    };

    private async Task<bool> RateAsync(string program, string session, string personId, int score, CancellationToken cancellation) =>
        await questions.OfHeldAsync(program, session, personId, cancellation) is not null
        && IsKept((await sessions.FollowUpAsync(program, session, personId, new FollowUpGiven(score), cancellation)).Refusal);

    private static bool IsKept(Refusal? refusal) => refusal is null or { Reason: RefusalReason.AlreadyDone };
}
