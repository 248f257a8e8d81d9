using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RankingMail(string ProgramId, int Number, MailTemplate Template);

/// <summary>Writes to everybody who has not yet said whom they would rather have.</summary>
public sealed class AskToRank(Decider decider)
{
    /// <summary>Mails of one batch; Cosmos DB takes 100 writes, of which each mail needs some.</summary>
    private const int BatchSize = 40;

    /// <returns>How many were written to. Running it again writes to nobody twice: the id of a mail is made from what it is about.</returns>
    [Function(nameof(AskToRank))]
    public async Task<int> RunAsync([ActivityTrigger] RankingMail input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var silent = await decider.Store
            .QueryAsync(
                partition,
                new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(input.Number)).Where(wish => wish.HasAnswered, false),
                cancellation)
            .Where(wish => wish.Value.Offered.Count > 0)
            .Select(wish => wish.Value.PersonId)
            .ToListAsync(cancellation);
        foreach (var chunk in silent.Chunk(BatchSize))
        {
            var decision = new Decision<bool>(true) { Mails = [.. chunk.Select(person => Mail(input, person))] };
            await decider.DecideAsync(partition, _ => Task.FromResult(decision), cancellation);
        }

        return silent.Count;
    }

    private static MailOrder Mail(RankingMail input, string personId) => new(
        MailIds.For(PartnerWish.KeyOf(input.ProgramId, input.Number, personId).Id, input.Template, personId),
        input.Template,
        input.ProgramId,
        personId,
        Subject: $"{input.Number}");
}
