using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>Leads from an id that was given to somebody a second time to the id that they have.</summary>
/// <param name="SameAs">Person id.</param>
public sealed record PersonAlias(string PersonId, string SameAs) : IDocument
{
    public static string Type => "alias";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<PersonAlias> KeyOf(string personId) => new(Partition.Person(personId), "alias");
}
