using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Ledger;
using MentorFlow.Programs;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Ledger;

/// <summary>Every decision of a program in words, and whether the chain of hashes still holds.</summary>
public sealed class ConsoleLedger(ConsoleDoor door, IDocumentStore store, LedgerVerifier verifier)
{
    [Function(nameof(ConsoleLedger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/ledger")] HttpRequest request,
        string programId,
        string? after,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return door.NotFound(request, "program");
        }

        var names = new NameBook(store);
        var entries = await store.PageAsync<LedgerEntry, LedgerFacts>(
            program.Partition, after, Paging.MostItems, entry => LedgerFacts.OfAsync(entry, names, cancellation), cancellation);
        return Page.Show<LedgerPage, LedgerModel>(request, new LedgerModel(door.Visit(request), program, entries, await verifier.VerifyAsync(program.Partition, cancellation)));
    }
}

public sealed record LedgerModel(ConsoleVisit Visit, MentoringProgram Program, PageOfItems<LedgerFacts> Entries, LedgerReport Report);
