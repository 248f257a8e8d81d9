using MentorFlow.Orchestrations.Decisions;

namespace MentorFlow.Orchestrations.Mailing;

public sealed record AddressRelease(string ProgramId, string Key);

public sealed class ReleaseAddress(DeliveryDesk deliveries)
{
    [Function(nameof(ReleaseAddress))]
    public Task<bool> RunAsync([ActivityTrigger] AddressRelease input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        deliveries.ReleaseAsync(client, input.Key, Actors.System, cancellation);
}
