using System.Text;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Mails.Calendars;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>
/// A speed-mentoring event, one page from its announcement to what came of it (R34): before it whether one comes, while it goes on whom one meets now and
/// where, after each turn whether one wants to meet again.
/// </summary>
public sealed class SpeedScreen(
    ParticipantAccess access, SpeedVisits visits, SpeedModels models, SpeedSteps steps, LinkWriter links, TimeProvider clock)
{
    private const string Route = "m/speed/{program}/{number}";

    [Function("ShowSpeed")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string number, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await visits.FindAsync(participant, number, cancellation) is { } visit
                ? Show(request, await models.LoadAsync(visit, request.Texts(), cancellation))
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("DoSpeed")]
    public Task<IResult> DoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) => await visits.FindAsync(participant, number, cancellation) is { } visit
                ? await steps.DoAsync(request, visit, form, cancellation)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("ShowSpeedAgain")]
    public Task<IResult> ShowAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/again/{about}")] HttpRequest request,
        string program,
        string number,
        string about,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await visits.FindAsync(participant, number, cancellation) is { } visit
                ? await steps.ShowAsync(request, visit, about, state: null, cancellation)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("SaySpeedAgain")]
    public Task<IResult> SayAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/again/{about}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string about,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) => await visits.FindAsync(participant, number, cancellation) is { } visit
                ? await steps.AnswerAsync(request, visit, about, form, cancellation)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("KeepSpeedDate")]
    public Task<IResult> KeepDateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/calendar")]
        HttpRequest request, string program, string number, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
            {
                if (await visits.FindAsync(participant, number, cancellation) is not { Event: var held })
                {
                    return EntrancePages.NotFound(request);
                }

                var entry = SpeedEntry.Of(participant.Program, held, links.SpeedPage(held.ProgramId, held.Number), request.Texts());
                var file = FeedText.Write(participant.Program.Name, [entry], clock.GetUtcNow());
                return Page.Download(request, Encoding.UTF8.GetBytes(file), "text/calendar", $"speed-{held.Number}.ics");
            },
            cancellation);

    /// <summary>The page, with the hosts that its call speaks to.</summary>
    internal static IResult Show(HttpRequest request, SpeedModel model) =>
        Page.Show<SpeedPage, SpeedModel>(request, model, hosts: model.ByToken is null ? null : CallingClient.Hosts);
}
