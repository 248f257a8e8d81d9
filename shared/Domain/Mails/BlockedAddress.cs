using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>
/// An address that does not exist: nothing is sent to it until somebody says so. A person's corrected address is another one, and is written to at
/// once.
/// </summary>
/// <param name="Key">Made from the address, which itself is not kept.</param>
/// <param name="MailId">The mail that came back first.</param>
public sealed record BlockedAddress(string Key, Guid MailId, DateTimeOffset Since, DeliveryOutcome Because) : IDocument
{
    public static string Type => "blockedaddress";

    public Partition Partition => KeyOf(Key).Partition;

    public string Id => KeyOf(Key).Id;

    /// <param name="address">Made into <see cref="Key"/>.</param>
    public static string Hide(string address) => PersonId.EmailKey(address);

    public static Key<BlockedAddress> KeyOf(string key) => new(Partition.Lookup($"blocked-{key}"), "blockedaddress");
}

public sealed class AddressBlockedException(DeliveryOutcome because)
    : Exception($"The address is not written to any more, since a mail to it came back ({because}).")
{
    public DeliveryOutcome Because { get; } = because;
}
