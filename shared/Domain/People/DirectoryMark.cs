using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>
/// Changes with every line of the directory: who keeps the directory in memory sees by one point read whether it is still the same.
/// </summary>
/// <param name="PersonId">Whose line changed last.</param>
public sealed record DirectoryMark(string PersonId) : IDocument
{
    public static string Type => "directory-mark";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<DirectoryMark> Key { get; } = new(Partition.Organization, "directory-mark");
}
