using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>A mentorship from its beginning, as facts (R98).</summary>
public sealed class ConsoleMentorship(MentorshipView view)
{
    [Function(nameof(ConsoleMentorship))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        view.ShowAsync(request, programId, mentorshipId, FormState.Empty, cancellation);
}
