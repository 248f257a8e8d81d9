using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.TextMessages;

/// <param name="Reason">In the words of the gateway.</param>
public sealed record TextFailure(TextOrder Order, string Reason);

/// <summary>Writes down that a text message could not be sent while it was of use.</summary>
public sealed class GiveUpText(Decider decider)
{
    [Function(nameof(GiveUpText))]
    public Task<TextStatus> RunAsync([ActivityTrigger] TextFailure input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.SettleAsync(input.Order, TextStatus.Failed, input.Reason, cancellation);
}
