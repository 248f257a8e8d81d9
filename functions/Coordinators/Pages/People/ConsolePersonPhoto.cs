using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Photos;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>The photo on somebody's page, for coordinators of a program of theirs.</summary>
public sealed class ConsolePersonPhoto(ConsoleEntry access, PhotoActs photos)
{
    [Function(nameof(ConsolePersonPhoto))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/people/{{personId:{Ids.Rule}}}/photo")] HttpRequest request,
        string personId,
        CancellationToken cancellation) =>
        await photos.OpenAsync(personId, cancellation) is var (content, mediaType)
            ? Page.Download(request, content, mediaType, "photo")
            : access.NotFound(request, "person");
}
