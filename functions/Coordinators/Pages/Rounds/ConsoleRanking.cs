using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Ends the time in which people say whom they would rather have, so that the round is solved now.</summary>
public sealed class ConsoleRanking(ConsoleEntry access, ChoiceActs choices)
{
    [Function(nameof(ConsoleRanking))]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{RoundView.Route}/solve-now")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var ended = await choices.EndAsync(programId, number, request.Coordinator().Id, cancellation);
                return ended.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Program(programId).With(Done.RankingEnded)),
                    var refusal => access.TooLate(request, refusal, "round"),
                };
            },
            cancellation);
}

public sealed record RankingModel(ConsoleVisit Visit, MentoringProgram Program, RankingProgress Progress);
