using MentorFlow.Domain.Training;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Training;

/// <summary>The aids of one screen, for everybody who is here.</summary>
public sealed class AidScreen(ParticipantAccess access)
{
    [Function("ShowAids")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/aids")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => Task.FromResult(Page.Show<AidsPage, AidsModel>(request, new AidsModel(visitor))), cancellation);

    [Function("ShowAid")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/aid/{name}")]
        HttpRequest request, string name, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            visitor => Task.FromResult(
                Aids.Find(name) is { } aid ? Page.Show<AidPage, AidModel>(request, new AidModel(visitor, aid)) : EntrancePages.NotFound(request)),
            cancellation);
}

public sealed record AidsModel(Visitor Visitor);

public sealed record AidModel(Visitor Visitor, Aid Aid);
