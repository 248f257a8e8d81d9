using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Whether mails are kept back now, as after a restored backup or while a setting says so.</summary>
/// <param name="isSet">Whether the deployment holds them by its setting, whatever was answered.</param>
public sealed class MailHolding(IDocumentStore store, bool isSet)
{
    /// <summary>Whether the deployment's setting holds them: it is over when the setting is taken away.</summary>
    public bool IsSet => isSet;

    public async Task<bool> IsOnAsync(CancellationToken cancellation = default) =>
        isSet || await store.FindAsync(MailHold.Key, cancellation) is { Value.Answer: null };

    /// <summary>The same mail, kept back.</summary>
    public static MailRecord Held(MailRecord record) => record with { Status = MailStatus.Held, Reason = new Phrase("mail-hold.reason") };
}
