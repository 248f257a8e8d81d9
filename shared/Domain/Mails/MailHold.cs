using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>
/// Keeps every mail back until somebody decides: where data was restored from a backup, much of what is due again was sent before.
/// </summary>
/// <param name="Since">UTC.</param>
/// <param name="Answer">What becomes of the mails that were kept back; null while nobody has decided. Once decided, new mails go out again.</param>
public sealed record MailHold(DateTimeOffset Since, MailHoldAnswer? Answer = null) : IDocument
{
    public static string Type => "mail-hold";

    public Partition Partition => Key.Partition;

    public string Id => Key.Id;

    public static Key<MailHold> Key { get; } = new(Partition.Organization, "mail-hold");
}

/// <summary>What becomes of mails that were kept back.</summary>
public enum MailHoldAnswer
{
    /// <summary>Those that are still needed go out now.</summary>
    Release,

    /// <summary>None of them is sent.</summary>
    Drop,
}
