using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.TextMessages;

/// <summary>Hands a text message to the gateway; what the gateway will never take is given up at once.</summary>
public sealed class SendText(Decider decider, ITextMessages gateway, TextMessageWriter writer)
{
    /// <exception cref="IOException">It was not taken; to be tried again.</exception>
    [Function(nameof(SendText))]
    public async Task<TextStatus> RunAsync([ActivityTrigger] TextOrder input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(TextRecord.KeyOf(input.ProgramId, input.TextId), cancellation) is { Value: var known })
        {
            return known.Status;
        }

        if (await writer.WriteAsync(input, cancellation) is not { } message)
        {
            return await decider.SettleAsync(input, TextStatus.NotNeeded, reason: null, cancellation);
        }

        try
        {
            await gateway.SendAsync(message, cancellation);
            return await decider.SettleAsync(input, TextStatus.Sent, reason: null, cancellation);
        }
        catch (TextRefusedException refusal)
        {
            return await decider.SettleAsync(input, TextStatus.Failed, refusal.Message, cancellation);
        }
    }
}
