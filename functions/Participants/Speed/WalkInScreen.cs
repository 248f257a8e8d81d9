using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>The same page for who walked in: without a visit, under an address that nobody else knows.</summary>
public sealed class WalkInScreen(SpeedVisits visits, SpeedModels models, SpeedSteps steps, SameOrigin origin)
{
    private const string Route = "m/speed/{program}/{number}/w/{walkIn}";

    [Function("ShowWalkIn")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string program,
        string number,
        string walkIn,
        CancellationToken cancellation) =>
        await visits.FindAsync(request, program, number, walkIn, cancellation) is { } visit
            ? SpeedScreen.Show(request, await models.LoadAsync(visit, request.Texts(), cancellation))
            : EntrancePages.NotFound(request);

    [Function("DoAsWalkIn")]
    public Task<IResult> DoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string walkIn,
        CancellationToken cancellation) =>
        PostAsync(request, program, number, walkIn, (visit, form) => steps.DoAsync(request, visit, form, cancellation), cancellation);

    [Function("ShowWalkInAgain")]
    public async Task<IResult> ShowAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/again/{about}")] HttpRequest request,
        string program,
        string number,
        string walkIn,
        string about,
        CancellationToken cancellation) =>
        await visits.FindAsync(request, program, number, walkIn, cancellation) is { } visit
            ? await steps.ShowAsync(request, visit, about, state: null, cancellation)
            : EntrancePages.NotFound(request);

    [Function("SayAgainAsWalkIn")]
    public Task<IResult> SayAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/again/{about}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        string walkIn,
        string about,
        CancellationToken cancellation) =>
        PostAsync(request, program, number, walkIn, (visit, form) => steps.AnswerAsync(request, visit, about, form, cancellation), cancellation);

    private async Task<IResult> PostAsync(
        HttpRequest request,
        string program,
        string number,
        string walkIn,
        Func<SpeedVisit, IFormCollection, Task<IResult>> act,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        ParticipantAccess.LimitForm(request);
        var form = await request.ReadFormAsync(cancellation);
        return await visits.FindAsync(request, program, number, walkIn, cancellation) is { } visit
            ? await act(visit, form)
            : EntrancePages.NotFound(request);
    }
}
