using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Ledger;

/// <summary>One decision of a program, made again with the code of today: whether it would come to the same, and what would differ.</summary>
public sealed class ConsoleReplay(ConsoleEntry access, IDocumentStore store, LedgerReplay replay)
{
    [Function("ConsoleReplay")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/ledger/{{sequence:int}}")] HttpRequest request,
        string programId,
        int sequence,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        if (await store.ReadAsync(LedgerEntry.KeyOf(program.Partition, sequence), cancellation) is not { } entry)
        {
            return access.NotFound(request, "entry");
        }

        var texts = request.Texts();
        var facts = await LedgerFacts.OfAsync(entry, new PersonNames(store, texts), texts, cancellation);
        return Page.Show<ReplayPage, ReplayModel>(
            request, new ReplayModel(access.Visit(request), program, facts, (await replay.RunAsync(entry, cancellation)).ForCoordinators()));
    }
}

/// <param name="Entry">In words.</param>
public sealed record ReplayModel(ConsoleVisit Visit, MentoringProgram Program, LedgerFacts Entry, EntryReplay Replay);
