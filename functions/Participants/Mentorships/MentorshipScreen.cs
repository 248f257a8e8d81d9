using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Everything of a mentorship in one place (R116).</summary>
public sealed class MentorshipScreen(MentorshipAccess access, TimeProvider clock)
{
    [Function("ShowMentorship")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/mentorship/{program}/{mentorship}")] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(
                Page.Show<MentorshipPage, MentorshipModel>(request, MentorshipModel.Of(pair, request.Texts(), clock.GetUtcNow()))),
            cancellation);

    [Function("ShowCertificate")]
    public Task<IResult> ShowCertificateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/certificate/{program}/{mentorship}")] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(pair.Mentorship.Stage is MentorshipStage.Closed
                ? Page.Show<CertificatePage, Pair>(request, pair)
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship))),
            cancellation);
}

/// <param name="Hour">Asked where the hour of the sessions does not suit somebody any more; else null.</param>
public sealed record MentorshipModel(Pair Pair, NextStep Next, HourQuestion? Hour)
{
    public static MentorshipModel Of(Pair pair, Texts texts, DateTimeOffset now) =>
        new(pair, NextStep.Of(pair, texts, now), HourQuestion.Of(pair, pair.Next, now));
}
