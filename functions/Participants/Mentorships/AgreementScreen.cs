using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// The agreement: read it, sign it, or propose another; a change that waits is signed, turned down or taken back, and nobody signs what changed meanwhile
/// (R62 to R65).
/// </summary>
public sealed class AgreementScreen(
    MentorshipAccess access, MentorshipActs acts, AgreementHistory history, PairReviews reviews, VideoSettings video, TimeProvider clock)
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
                _ => Page.Show<AgreementPage, AgreementModel>(request, new AgreementModel(pair, AgreementForm.ToSign(pair))),
            }),
            cancellation);

    [Function("ShowAgreementHistory")]
    public Task<IResult> ShowHistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/history")]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => Page.Show<AgreementHistoryPage, AgreementHistoryModel>(request, await history.ReadAsync(pair, cancellation)),
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
                var signed = await acts.SignAgreementAsync(
                    program, mentorship, pair.Participant.PersonId, VersionIn(form), AgreementForm.ReadSupport(form), cancellation);
                return signed.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } => Page.Show<AgreementPage, AgreementModel>(
                        request, new AgreementModel(pair, FormState.Sent(form, signed.Refusal.Fields)), StatusCodes.Status422UnprocessableEntity),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.AgreementSigned)),
                    _ => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                };
            },
            cancellation);

    [Function("KeepAgreement")]
    public Task<IResult> KeepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/keep")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) => After(
                request,
                pair,
                await acts.KeepAgreementAsync(program, mentorship, pair.Participant.PersonId, VersionIn(form), cancellation),
                Done.AgreementKept),
            cancellation);

    [Function("WithdrawAgreementChange")]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/withdraw")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) => After(
                request,
                pair,
                await acts.WithdrawAgreementAsync(program, mentorship, pair.Participant.PersonId, VersionIn(form), cancellation),
                Done.AgreementWithdrawn),
            cancellation);

    [Function("ShowAgreementChange")]
    public Task<IResult> ShowChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ChangeRoute)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair =>
            {
                if (pair.Mentorship is not { IsOpen: true } or { IsSigned: true, PausedAt: not null } or { Change.IsByProgram: true })
                {
                    return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }

                var way = Choice.Read<WorkingWay>(request.Query[AgreementForm.Way]);
                var known = AgreementForm.Of(pair, request.Texts(), clock.GetUtcNow(), UsualChannel(pair), way);
                var state = PairReviews.Fill(known, pair, await reviews.VoiceAsync(request, pair, cancellation));
                return Page.Show<AgreementChangePage, AgreementModel>(request, WithDates(pair, state));
            },
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
                if (Choice.Read<WorkingWay>(form[AgreementForm.Switch]) is { } other && AgreementForm.MayWrite(pair))
                {
                    var known = AgreementForm.Of(pair, request.Texts(), clock.GetUtcNow(), UsualChannel(pair));
                    return Page.Show<AgreementChangePage, AgreementModel>(request, WithDates(pair, AgreementForm.Switched(form, known, other)));
                }

                var agreed = AgreementForm.Read(form, pair, request.Languages());
                var proposed = await acts.ProposeAgreementAsync(program, mentorship, pair.Participant.PersonId, agreed, cancellation);
                return proposed.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } => Page.Show<AgreementChangePage, AgreementModel>(
                        request, WithDates(pair, FormState.Sent(form, proposed.Refusal.Fields)), StatusCodes.Status422UnprocessableEntity),

                    // What counts already was sent again: nothing waits for anybody.
                    { Reason: RefusalReason.AlreadyDone } when pair.Mentorship is { IsSigned: true, Change: null } =>
                        Page.SeeOther(request, Paths.Agreement(program, mentorship)),
                    null or { Reason: RefusalReason.AlreadyDone } =>
                        Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.AgreementProposed)),
                    _ => Page.SeeOther(request, Paths.Mentorship(program, mentorship)),
                };
            },
            cancellation);

    // Whose answer comes too late, or twice, sees how it stands.
    private static IResult After(HttpRequest request, Pair pair, Verdict<Mentorship> verdict, Done done)
    {
        var path = Paths.Agreement(pair.ProgramId, pair.MentorshipId);
        return Page.SeeOther(request, verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(done) : path);
    }

    private static int VersionIn(IFormCollection form) =>
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private AgreementModel WithDates(Pair pair, FormState state) => new(pair, state)
    {
        Dates = AgreementForm.DatesOf(pair, clock.GetUtcNow()),
        IsTooManyForPage = AgreementForm.IsTooManyForPage(pair, video),
    };

    // More than a call from page to page bears meet by a link.
    private string UsualChannel(Pair pair) =>
        AgreementForm.IsTooManyForPage(pair, video) ? pair.Participant.Program.MeetingLink?.AbsoluteUri ?? ""
        : video.Missing(VideoSettings.AnyVideo, pair.Participant.Program.MeetingLink) is null ? VideoSettings.AnyVideo : "";
}

public sealed record AgreementModel(Pair Pair, FormState State)
{
    /// <summary>Proposed for the first session.</summary>
    public IReadOnlyList<DateTimeOffset> Dates { get; init; } = [];

    /// <summary>Whether they are more than a call of the page bears: then they need another place to meet.</summary>
    public bool IsTooManyForPage { get; init; }
}
