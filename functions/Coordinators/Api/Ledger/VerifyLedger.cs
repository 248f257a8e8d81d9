using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Ledger;

public sealed class VerifyLedger(IDocumentStore store, LedgerVerifier verifier)
{
    [Function(nameof(VerifyLedger))]
    [Operation("Recomputes every hash of a program's ledger and lists what does not fit.", Answers = typeof(LedgerReport), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/ledger/verify")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is null
            ? Answer.NotFound("program")
            : Answer.Ok(await verifier.VerifyAsync(Partition.Program(programId), cancellation));
}
