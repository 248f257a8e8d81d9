using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>Leads from a mail address to the person, without a query across partitions.</summary>
public sealed record PersonLookup(string Key, string PersonId) : IDocument
{
    public static string Type => "lookup";

    public Partition Partition => Partition.Lookup(Key);

    public string Id => DocumentId;

    public const string DocumentId = "lookup";
}
