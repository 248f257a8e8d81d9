using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

public sealed record AddressRelease(string ProgramId, string Key);

public sealed class ReleaseAddress(DeliveryReportActs deliveries)
{
    [Function(nameof(ReleaseAddress))]
    public Task<bool> RunAsync([ActivityTrigger] AddressRelease input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        deliveries.ReleaseAsync(input.Key, Actors.System, cancellation);
}
