using MentorFlow.Domain.TextMessages;

namespace MentorFlow.Providers.TextMessages;

/// <summary>An organization without a gateway for text messages.</summary>
public sealed class NoTextMessages : ITextMessages
{
    public bool IsOn => false;

    public Task SendAsync(TextMessage message, CancellationToken cancellation = default) =>
        throw new TextRefusedException("There is no gateway for text messages.");
}
