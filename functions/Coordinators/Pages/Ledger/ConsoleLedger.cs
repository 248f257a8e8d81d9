using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Ledger;

/// <summary>Every decision of a program in words, the newest first, and whether the chain of hashes still holds.</summary>
public sealed class ConsoleLedger(ConsoleEntry access, IDocumentStore store, LedgerVerifier verifier)
{
    /// <summary>A page stays below 60 kB.</summary>
    private const int Shown = 100;

    [Function(nameof(ConsoleLedger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/ledger")] HttpRequest request,
        string programId,
        string? after,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var names = new PersonNames(store, request.Texts());
        var texts = request.Texts();
        var entries = await store.PageAsync<LedgerEntry, LedgerFacts>(
            program.Partition,
            after,
            Shown,
            entry => LedgerFacts.OfAsync(entry, names, texts, cancellation),
            cancellation,
            new DocumentQuery<LedgerEntry>(Descending: true));
        return Page.Show<LedgerPage, LedgerModel>(
            request, new LedgerModel(access.Visit(request), program, entries, await verifier.VerifyAsync(program.Partition, cancellation)));
    }
}

public sealed record LedgerModel(ConsoleVisit Visit, MentoringProgram Program, PageOfItems<LedgerFacts> Entries, LedgerReport Report);
