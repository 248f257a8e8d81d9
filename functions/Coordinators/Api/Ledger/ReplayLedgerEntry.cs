using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Json;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Ledger;

public sealed class ReplayLedgerEntry(IDocumentStore store, LedgerReplay replay)
{
    [Function(nameof(ReplayLedgerEntry))]
    [Operation(
        "Makes a recorded decision again with the code of today, from the inputs that were kept, and tells what differs; nothing is saved.",
        Answers = typeof(ReplayFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/ledger/{{sequence:int}}/replay")]
        HttpRequest request,
        string programId,
        int sequence,
        CancellationToken cancellation)
    {
        var texts = Languages.BuiltIn.English;
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        if (await store.ReadAsync(LedgerEntry.KeyOf(program.Partition, sequence), cancellation) is not { } entry)
        {
            return Answer.NotFound("entry");
        }

        var facts = await LedgerFacts.OfAsync(entry, new PersonNames(store, texts), texts, cancellation);
        var made = (await replay.RunAsync(entry, cancellation)).ForCoordinators();
        return Answer.Ok(new ReplayFacts(facts, made.State, made.Changes));
    }
}

/// <summary>What came of making a recorded decision again.</summary>
/// <param name="Changes">What differs from then; empty unless it does.</param>
public sealed record ReplayFacts(LedgerFacts Entry, ReplayState State, IReadOnlyList<JsonChange> Changes);
