using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>HR says that somebody has the mail address of another: kept with the other, so that who gives an address up leads to who waits for it.</summary>
/// <param name="HolderId">Person id of who has it.</param>
/// <param name="PersonId">Of who waits for it.</param>
public sealed record AddressWait(string HolderId, string PersonId) : IDocument
{
    public static string Type => "address-wait";

    public Partition Partition => Partition.Person(HolderId);

    public string Id => KeyOf(HolderId, PersonId).Id;

    public static Key<AddressWait> KeyOf(string holderId, string personId) => new(Partition.Person(holderId), $"{Type}:{personId}");
}
