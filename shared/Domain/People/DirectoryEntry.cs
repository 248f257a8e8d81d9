using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>The organization's list of people as one partition: what the console lists and what the reporting line is read from.</summary>
/// <param name="Zone">IANA time zone as HR says; null when it does not.</param>
/// <param name="Programs">Ids of the programs they were ever brought into; null for none.</param>
/// <param name="IsGuest">Invited, and unknown to HR.</param>
public sealed record DirectoryEntry(
    string PersonId,
    string Name,
    string Email,
    string? ManagerId,
    string? Title,
    string? Team,
    string? Site,
    int? Level,
    string? Zone,
    Standing Standing,
    string? ExternalId = null,
    IReadOnlyList<string>? Programs = null,
    bool IsGuest = false) : IDocument
{
    public static string Type => "directory";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(PersonId).Id;

    public static Key<DirectoryEntry> KeyOf(string personId) => new(Partition.Organization, $"directory:{personId}");

    public static DirectoryEntry Of(Person person) => new(
        person.PersonId, person.Name, person.Email, person.ManagerId, person.Title, person.Team, person.Site, person.Level, person.Zone, person.Standing,
        person.ExternalId, IsGuest: person.IsGuest);
}
