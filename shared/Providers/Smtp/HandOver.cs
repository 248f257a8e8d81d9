using MailKit;

namespace MentorFlow.Providers.Smtp;

/// <summary>Whether the words of a mail began to go to the relay: from then on, only its answer tells whether it has the mail.</summary>
internal sealed class HandOver : ITransferProgress
{
    public bool HasBegun { get; private set; }

    public void Report(long bytesTransferred) => HasBegun = true;

    public void Report(long bytesTransferred, long totalSize) => HasBegun = true;
}
