using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>Leads from a mail address, or from the id in an HR system, to the person, without a query across partitions.</summary>
public sealed record PersonLookup(string Key, string PersonId) : IDocument
{
    public static string Type => "lookup";

    public Partition Partition => Partition.Lookup(Key);

    public string Id => KeyOf(Key).Id;

    public static Key<PersonLookup> KeyOf(string key) => new(Partition.Lookup(key), "lookup");
}
