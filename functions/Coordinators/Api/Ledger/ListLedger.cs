using System.ComponentModel;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Ledger;

public sealed class ListLedger(IDocumentStore store)
{
    [Function(nameof(ListLedger))]
    [Operation("Lists the decisions of a program from the first, a page at a time.", Answers = typeof(PageOfItems<LedgerFacts>), Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/ledger")] HttpRequest request,
        string programId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<LedgerEntry, LedgerFacts>(
            programId, after, limit, (entry, names, token) => LedgerFacts.OfAsync(entry, names, Languages.BuiltIn.English, token), cancellation);
}
