using System.Globalization;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>The agreement: read it, sign it, or propose another; nobody signs what changed meanwhile (R62 to R65).</summary>
public sealed class AgreementScreen(MentorshipAccess access, MentorshipActs acts, VideoSettings video, TimeProvider clock)
{
    private const string Route = "m/agreement/{program}/{mentorship}";

    private const string ChangeRoute = Route + "/change";

    [Function("ShowAgreement")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult((pair.Mentorship.Agreement, pair.Mentorship.IsOpen) switch
            {
                (null, true) => Page.SeeOther(request, Paths.AgreementChange(program, mentorship)),
                (null, false) => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                _ => Page.Show<AgreementPage, AgreementModel>(request, new AgreementModel(pair, FormState.Empty)),
            }),
            cancellation);

    [Function("SignAgreement")]
    public Task<IResult> SignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
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
                _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
                var signed = await acts.SignAgreementAsync(program, mentorship, pair.Participant.PersonId, version, cancellation);
                return signed.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } => Page.Show<AgreementPage, AgreementModel>(
                        request, new AgreementModel(pair, FormState.Sent(form, signed.Refusal.Fields)), StatusCodes.Status422UnprocessableEntity),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.AgreementSigned)),
                    _ => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                };
            },
            cancellation);

    [Function("ShowAgreementChange")]
    public Task<IResult> ShowChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ChangeRoute)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => Task.FromResult(pair.Mentorship.IsOpen
                ? Page.Show<AgreementChangePage, AgreementModel>(
                    request,
                    new AgreementModel(
                        pair,
                        AgreementForm.Of(pair, request.Texts(), clock.GetUtcNow(), UsualChannel(pair))))
                : Page.SeeOther(request, Paths.Mentorship(program, mentorship))),
            cancellation);

    [Function("ProposeAgreement")]
    public Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ChangeRoute)] HttpRequest request,
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
                var agreement = AgreementForm.Read(form, pair.Participant.Zone, request.Languages());
                var proposed = await acts.ProposeAgreementAsync(program, mentorship, pair.Participant.PersonId, agreement, cancellation);
                return proposed.Refusal is { Reason: RefusalReason.Invalid }
                    ? Page.Show<AgreementChangePage, AgreementModel>(
                        request, new AgreementModel(pair, FormState.Sent(form, proposed.Refusal.Fields)), StatusCodes.Status422UnprocessableEntity)
                    : Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.AgreementProposed));
            },
            cancellation);

    private string UsualChannel(Pair pair) =>
        video.Missing(VideoSettings.AnyVideo, pair.Participant.Program.MeetingLink) is null ? VideoSettings.AnyVideo : "";
}

public sealed record AgreementModel(Pair Pair, FormState State);
