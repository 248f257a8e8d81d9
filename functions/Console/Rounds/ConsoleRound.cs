using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Functions.Layout;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Rounds;

/// <summary>A matching round: pairs with their reasons, people who wait with theirs, and the button that lets it go out.</summary>
public sealed class ConsoleRound(ConsoleDoor door, CoordinatorActs coordinators, IDocumentStore store)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}";

    [Function("ConsoleRound")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync<Round>(Partition.Program(programId), Round.IdOf(number), cancellation) is { } round
            ? Page.Show<RoundPage, RoundModel>(request, new RoundModel(door.Visit(request), program, await RoundFacts.OfAsync(round, new NameBook(store), cancellation)))
            : door.NotFound(request, "round");

    [Function("ConsoleRoundApprove")]
    public Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/approve")] HttpRequest request,
        string programId,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.PostAsync(
            request,
            async _ => (await coordinators.ApproveRoundAsync(client, programId, number, request.Coordinator().Id, cancellation)).Refusal is { } refusal
                ? door.TooLate(request, refusal, "round")
                : Page.SeeOther(request, ConsolePaths.Round(programId, number).With(Done.RoundApproved)),
            cancellation);
}

public sealed record RoundModel(ConsoleVisit Visit, MentoringProgram Program, RoundFacts Round);
