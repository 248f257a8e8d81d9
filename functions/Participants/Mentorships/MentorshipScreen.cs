using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Threads;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Everything of a mentorship in one place (R116).</summary>
public sealed class MentorshipScreen(MentorshipAccess access, PairThread thread, PairDevices devices, ThreadActs acts, TimeProvider clock)
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
            pair => ShowPairAsync(request, pair, FormState.Empty, cancellation),
            cancellation);

    [Function("WriteInThread")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/mentorship/{program}/{mentorship}/messages")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (!pair.Mentorship.IsOpen)
                {
                    return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }

                var text = form["text"].ToString().ReplaceLineEndings("\n");
                if (ThreadDecisions.Check("text", text) is { } error)
                {
                    return await ShowPairAsync(request, pair, FormState.Sent(form, [error]), cancellation);
                }

                // A form of the call's page has no id of its own.
                var id = Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid();
                await acts.SayAsync(
                    new ThreadPlace(pair.ProgramId, pair.MentorshipId), pair.Participant.PersonId, [new SaidLine(id.ToString(), text)], cancellation);
                return Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.MessageSent));
            },
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

    private async Task<IResult> ShowPairAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation)
    {
        var messages = await thread.ReadAsync(request, pair, state, cancellation);
        return Page.Show<MentorshipPage, MentorshipModel>(
            request,
            MentorshipModel.Of(pair, request.Texts(), clock.GetUtcNow(), messages) with { Devices = await devices.ReadAsync(pair, cancellation) },
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Hour">Asked where the hour of the sessions does not suit somebody any more; else null.</param>
/// <param name="Thread">What its members wrote to each other; null for an onlooker.</param>
public sealed record MentorshipModel(Pair Pair, NextStep Next, HourQuestion? Hour, ThreadModel? Thread)
{
    /// <summary>Who has checked camera and microphone; null for an onlooker.</summary>
    public DevicesModel? Devices { get; init; }

    public static MentorshipModel Of(Pair pair, Texts texts, DateTimeOffset now, ThreadModel? thread = null) =>
        new(pair, NextStep.Of(pair, texts, now), HourQuestion.Of(pair, pair.Next, now), thread);
}
