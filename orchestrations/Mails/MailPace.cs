using System.Collections.Immutable;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Pacing;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Gives every mail a moment within the provider's quota: a thousand invitations at once go out over hours, in order, without a rejection.</summary>
/// <param name="limits">What the provider allows; <see cref="SendPace.Unlimited"/> keeps no account.</param>
public sealed class MailPace(IDocumentStore store, TimeProvider clock, SendPace limits)
{
    /// <param name="allowed">The first moment, not before the given one, at which this mail may arrive: a queue must not push it into quiet hours.</param>
    public async Task<DateTimeOffset> TakeAsync(Func<DateTimeOffset, DateTimeOffset> allowed, CancellationToken cancellation = default)
    {
        var earliest = allowed(clock.GetUtcNow());
        if (limits.Limits.Count == 0)
        {
            return earliest;
        }

        while (true)
        {
            var stored = await store.FindAsync(MailAccount.KeyOf(), cancellation);
            var (slot, taken) = Take([.. stored?.Value.Taken ?? []], earliest, allowed);
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

    private (DateTimeOffset Slot, ImmutableArray<DateTimeOffset> Taken) Take(
        ImmutableArray<DateTimeOffset> taken, DateTimeOffset earliest, Func<DateTimeOffset, DateTimeOffset> allowed)
    {
        var taking = limits.Take(taken, earliest, clock.GetUtcNow());
        while (allowed(taking.Slot) is var later && later > taking.Slot)
        {
            taking = limits.Take(taken, later, clock.GetUtcNow());
        }

        return taking;
    }
}

/// <summary>The moments given to mails, as far back as the quota looks.</summary>
public sealed record MailAccount(ImmutableArray<DateTimeOffset> Taken) : IDocument
{
    public static string Type => "mail-account";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf().Id;

    public static Key<MailAccount> KeyOf() => new(Partition.Organization, "mail-account");
}
