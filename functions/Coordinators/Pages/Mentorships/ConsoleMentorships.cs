using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>Every mentorship, of all programs or of one: who has not met for long, who has no next date, who has not signed.</summary>
public sealed class ConsoleMentorships(MentorshipListView view)
{
    [Function(nameof(ConsoleMentorships))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/mentorships")] HttpRequest request, CancellationToken cancellation) =>
        view.ShowAsync(request, ListQuery.Of(request, MentorshipList.Program, MentorshipList.Stage, MentorshipList.Health), FormState.Empty, cancellation);
}
