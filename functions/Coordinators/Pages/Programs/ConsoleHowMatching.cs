using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Matching;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>What participants read about how they are matched.</summary>
public sealed class ConsoleHowMatching(ConsoleEntry access, IDocumentStore store, IAssistant assistant)
{
    [Function(nameof(ConsoleHowMatching))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/how-matching-works")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<ProgramHowMatchingPage, ProgramHowMatchingModel>(
                request,
                new ProgramHowMatchingModel(access.Visit(request), await store.HowMatchingAsync(program, assistant.Place, cancellation)))
            : access.NotFound(request, "program");
}

public sealed record ProgramHowMatchingModel(ConsoleVisit Visit, HowMatchingFacts Facts);
