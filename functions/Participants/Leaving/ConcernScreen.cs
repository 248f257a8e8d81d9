using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Leaving;

/// <summary>"Something is wrong": reaches the coordinator without partner and line manager, from every page and mail (R92, R97).</summary>
public sealed class ConcernScreen(ParticipantAccess access, Pairs pairs, ConcernActs acts)
{
    private const string Route = "m/concern/{program}/{mentorship?}";

    [Function("ShowConcern")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string? mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await FindAsync(participant, mentorship, cancellation) is { } about
                ? Page.Show<ConcernPage, ConcernModel>(request, new ConcernModel(participant, about.Pair, FormState.Empty))
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("RaiseConcern")]
    public Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string? mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (await FindAsync(participant, mentorship, cancellation) is not { } about)
                {
                    return EntrancePages.NotFound(request);
                }

                var text = form["text"].ToString().ReplaceLineEndings("\n");
                var raised = await acts.RaiseAsync(program, participant.PersonId, mentorship, text, cancellation);
                return raised.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? Page.Show<ConcernPage, ConcernModel>(
                        request, new ConcernModel(participant, about.Pair, FormState.Sent(form, refusal.Fields)), StatusCodes.Status422UnprocessableEntity)
                    : Page.SeeOther(request, Paths.Home.With(Done.ConcernSent));
            },
            cancellation);

    private async Task<About?> FindAsync(Participant participant, string? mentorshipId, CancellationToken cancellation)
    {
        var pair = mentorshipId is null ? null : await pairs.FindAsync(participant, mentorshipId, cancellation);
        return mentorshipId is null || pair is not null ? new About(pair) : null;
    }

    private sealed record About(Pair? Pair);
}

/// <param name="Pair">Null when it is about the program.</param>
public sealed record ConcernModel(Participant Participant, Pair? Pair, FormState State);
