using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Entrance;

/// <summary>
/// The bare address: the doors where there are any, else the page for participants. A route "/" would hang the real host, hence the empty parameter.
/// </summary>
public sealed class Root(FrontDoors doors)
{
    [Function(nameof(Root))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation) =>
        await doors.OpenAsync(request, cancellation) is { Count: > 0 } open
            ? Page.Show<EntrancePage, IReadOnlyList<FrontDoor>>(request, open)
            : TypedResults.Redirect("/m");
}
