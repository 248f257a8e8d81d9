using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>All programs and mentorships of one person in one place (R23), each with what comes next and when.</summary>
public sealed class HomeScreen(ParticipantAccess access, HomeReading home)
{
    [Function("ShowHome")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor => Page.Show<HomePage, HomeModel>(request, await home.ReadAsync(request.Texts(), visitor, cancellation)),
            cancellation);
}
