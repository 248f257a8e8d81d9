using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Leads the administrators to somebody who is to be erased, or whose data is held, without reading all people for it.</summary>
/// <param name="OpenedAt">When it was first asked for, UTC.</param>
public sealed record PrivacyCase(string PersonId, DateTimeOffset OpenedAt) : IDocument
{
    public static string Type => "privacy-case";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(PersonId).Id;

    public static Key<PrivacyCase> KeyOf(string personId) => new(Partition.Organization, $"privacy-case:{personId}");
}
