using System.Collections.Immutable;
using MentorFlow.Mail.Pacing;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Mailing;

/// <summary>Gives every mail a moment within the provider's quota: a thousand invitations at once go out over hours, in order, without a rejection.</summary>
/// <param name="limits">What the provider allows; <see cref="SendPace.Unlimited"/> keeps no account.</param>
public sealed class MailPace(IDocumentStore store, TimeProvider clock, SendPace limits)
{
    public async Task<DateTimeOffset> TakeAsync(DateTimeOffset earliest, CancellationToken cancellation = default)
    {
        if (limits.Limits.Count == 0)
        {
            return earliest;
        }

        while (true)
        {
            var stored = await store.FindAsync<MailAccount>(Partition.Organization, MailAccount.DocumentId, cancellation);
            var (slot, taken) = limits.Take([.. stored?.Value.Taken ?? []], earliest, clock.GetUtcNow());
            var account = new MailAccount(taken);
            try
            {
                await store.WriteAsync(stored is null ? new Batch().Create(account) : new Batch().Replace(stored, account), cancellation);
                return slot;
            }
            catch (DocumentConflictException)
            {
                // Another mail took a moment meanwhile; look again.
            }
        }
    }
}

/// <summary>The moments given to mails, as far back as the quota looks.</summary>
public sealed record MailAccount(ImmutableArray<DateTimeOffset> Taken) : IDocument
{
    public static string Type => "mail-account";

    public Partition Partition => Partition.Organization;

    public string Id => DocumentId;

    public const string DocumentId = "mail-account";
}
