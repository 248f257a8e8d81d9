using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>The last mail to somebody: that all but their address has gone, when the address goes, and where the proof will stand.</summary>
public sealed class TellErased(Decider decider)
{
    /// <returns>Whether there is anybody who writes to them.</returns>
    [Function(nameof(TellErased))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await decider.Store.MailProgramAsync(input.PersonId, cancellation) is not { } programId)
        {
            return false;
        }

        var request = await decider.LoadAsync(ErasureRequest.KeyOf(input.PersonId, input.Number), cancellation);
        var order = ErasureMails.Of(MailTemplate.ErasureDone, request, programId, decider.Now + ErasurePolicy.AddressStays, request.RequestId);
        return await decider.DecideAsync(
            Partition.Person(input.PersonId), _ => Task.FromResult(new Decision<bool>(true) { Mails = [order] }), cancellation);
    }
}
