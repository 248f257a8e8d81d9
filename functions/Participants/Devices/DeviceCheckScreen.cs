using MentorFlow.Domain.Calls;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Calls;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Devices;

/// <summary>
/// Where people try camera, microphone, speaker and connection at any time (R60, R75), learn what the session's page offers, say how their calls begin,
/// and ask for help. Nobody has to.
/// </summary>
public sealed class DeviceCheckScreen(
    ParticipantAccess access, Pairs pairs, DeviceCheckActs acts, PersonActs people, CallSettings calls, VideoSettings video, TimeProvider clock)
{
    private const string Route = "m/check/{program?}/{session?}";

    [Function("ShowDeviceCheck")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string? program,
        string? session,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            visitor => InPlaceAsync(request, visitor, program, session, place => ShowAsync(request, place, FormState.Empty, cancellation), cancellation),
            cancellation);

    [Function("SaveDeviceCheck")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string? program,
        string? session,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            session,
            async (place, form) =>
            {
                var (findings, errors) = DeviceFindingsForm.Read(form);
                if (findings is null)
                {
                    return await ShowAsync(request, place, FormState.Sent(form, errors), cancellation);
                }

                await acts.SaveAsync(place.Visitor.PersonId, findings, BrowserOf(request), cancellation);
                return Page.SeeOther(
                    request,
                    place.Path.With(findings.IsSkipped ? Done.DevicesSkipped : findings.Failed.Count > 0 ? Done.DevicesFail : Done.DevicesWork));
            },
            cancellation);

    [Function("AskForDeviceHelp")]
    public Task<IResult> AskForHelpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/check-help/{program}/{session?}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string? session,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            session,
            async (place, _) =>
            {
                // Where nothing has failed meanwhile, the page says how things stand.
                var asked = await acts.AskForHelpAsync(program, place.Visitor.PersonId, cancellation);
                return Page.SeeOther(
                    request, asked.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? place.Path.With(Done.HelpAsked) : place.Path);
            },
            cancellation);

    [Function("ChooseCallPreferences")]
    public Task<IResult> ChooseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/call-preferences/{program?}/{session?}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string? program,
        string? session,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            session,
            async (place, form) =>
            {
                var chosen = new CallPreferences(form["startsWithoutCamera"] == "yes", form["savesData"] == "yes", form["beginsByWriting"] == "yes");
                await people.ChooseCallsAsync(place.Visitor.PersonId, chosen, cancellation);
                return Page.SeeOther(request, place.Path.With(Done.CallsChosen));
            },
            cancellation);

    private Task<IResult> PostAsync(
        HttpRequest request,
        string? program,
        string? session,
        Func<CheckPlace, IFormCollection, Task<IResult>> act,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            (visitor, form) => InPlaceAsync(request, visitor, program, session, place => act(place, form), cancellation),
            cancellation);

    private async Task<IResult> InPlaceAsync(
        HttpRequest request,
        Visitor visitor,
        string? program,
        string? session,
        Func<CheckPlace, Task<IResult>> then,
        CancellationToken cancellation) =>
        ParticipantAccess.CanBeOurs(request)
        && await CheckPlace.FindAsync(access.Store, pairs, visitor, program, session, cancellation) is { } place
            ? await then(place)
            : EntrancePages.NotFound(request);

    private async Task<IResult> ShowAsync(HttpRequest request, CheckPlace place, FormState state, CancellationToken cancellation)
    {
        var (personId, now) = (place.Visitor.PersonId, clock.GetUtcNow());
        var last = await access.Store.FindAsync(DeviceCheck.KeyOf(personId), cancellation);
        var model = new DeviceCheckModel(
            place,
            last?.Value,
            DeviceCheckDecisions.IsDue(last?.Value, now),
            place.ProgramId is { } program && await acts.IsHelpAskedAsync(program, personId, cancellation),
            IceServers.For(calls, personId, now),
            BrowserOf(request),
            video.IsOnPage(channel: null),
            video.IsOnPage(place.Pair?.Mentorship.Agreement?.Channel),
            state);
        return Page.Show<DeviceCheckPage, DeviceCheckModel>(
            request, model, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static BrowserFamily BrowserOf(HttpRequest request) => BrowserFamilies.Of(request.Headers.UserAgent.ToString());
}
