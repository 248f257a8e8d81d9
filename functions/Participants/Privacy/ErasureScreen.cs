using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>Somebody asks to be erased, with what that means said before, and a second press; until it runs they can call it off (GDPR, Art. 17).</summary>
public sealed class ErasureScreen(ParticipantAccess access, MyDataReading reading, PrivacyCases cases, ErasureActs acts)
{
    private const string Route = "m/my-data/erase";

    [Function("ShowErasure")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, isSure: false, cancellation), cancellation);

    [Function("AskErasure")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (form["sure"] != "yes")
                {
                    return await ShowAsync(request, visitor, isSure: true, cancellation);
                }

                var asked = await cases.EraseAsync(visitor.PersonId, Actors.Person(visitor.PersonId), cancellation);
                return Page.SeeOther(request, asked.Value is null ? Paths.Erasure : Paths.Erasure.With(Done.ErasureAsked));
            },
            cancellation);

    [Function("CallErasureOff")]
    public Task<IResult> CallOffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/my-data/keep")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, _) =>
            {
                var stopped = await acts.CallOffAsync(visitor.PersonId, Actors.Person(visitor.PersonId), cancellation);
                return Page.SeeOther(request, stopped.Value is null ? Paths.Erasure : Paths.MyData.With(Done.ErasureCalledOff));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Visitor visitor, bool isSure, CancellationToken cancellation) =>
        Page.Show<ErasePage, EraseModel>(
            request,
            new EraseModel(
                visitor,
                await reading.LatestErasureAsync(visitor.PersonId, cancellation),
                (await access.Store.FindAsync(LegalHold.KeyOf(visitor.PersonId), cancellation))?.Value,
                isSure));
}

/// <param name="Request">The last one; null for none.</param>
/// <param name="Hold">What keeps everything; null for nothing.</param>
/// <param name="IsSure">Whether the first press was made.</param>
public sealed record EraseModel(Visitor Visitor, ErasureRequest? Request, LegalHold? Hold, bool IsSure);
