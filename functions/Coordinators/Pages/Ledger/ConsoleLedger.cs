using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Ledger;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Ledger;

/// <summary>
/// Every decision of a program in words, the newest first. What the page shows is verified at each look; the whole chain by night, and when somebody asks.
/// </summary>
public sealed class ConsoleLedger(ConsoleEntry access, IDocumentStore store, LedgerVerifier verifier, LedgerActs ledgers)
{
    /// <summary>A page stays below 60 kB.</summary>
    private const int Shown = 100;

    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/ledger";

    [Function("ConsoleLedger")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string? after,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var texts = request.Texts();
        var stretch = await verifier.ReadAsync(program.Partition, string.IsNullOrEmpty(after) ? null : after, Shown, cancellation);
        var entries = await new PersonNames(store, texts).EachAsync(
            stretch.Entries, (entry, names, token) => LedgerFacts.OfAsync(entry, names, texts, token), cancellation);
        var check = await store.ReadAsync(LedgerCheck.KeyOf(programId, program.Partition), cancellation);
        return Page.Show<LedgerPage, LedgerModel>(
            request, new LedgerModel(access.Visit(request), program, new PageOfItems<LedgerFacts>(entries, stretch.Next), stretch.Faults, check));
    }

    [Function("ConsoleLedgerCheck")]
    public Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/check")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
                {
                    return access.NotFound(request, "program");
                }

                await ledgers.CheckAsync(program.Partition, cancellation);
                return Page.SeeOther(request, ConsolePaths.Ledger(programId).With(Done.LedgerChecked));
            },
            cancellation);
}

/// <param name="Faults">Of the entries that are shown.</param>
/// <param name="Check">Of the whole chain; null before the first.</param>
public sealed record LedgerModel(
    ConsoleVisit Visit, MentoringProgram Program, PageOfItems<LedgerFacts> Entries, IReadOnlyList<LedgerFault> Faults, LedgerCheck? Check);
