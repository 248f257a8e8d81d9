using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Scim;

/// <summary>A group as a directory provisions it (RFC 7643, 4.2).</summary>
/// <param name="DisplayName">Unique in the connection, ignoring case: programs are entered by it.</param>
/// <param name="Members">Ids of accounts of the same connection, in the order in which they came.</param>
/// <param name="Version">1 when made, one more with every change: its ETag.</param>
public sealed record ScimGroup(
    string Connection,
    string GroupId,
    string DisplayName,
    string? ExternalId,
    IReadOnlyList<string> Members,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt) : IDocument
{
    /// <summary>What fits into a document with room to spare; a larger group is refused.</summary>
    public const int MostMembers = 20_000;

    public static string Type => "scim-group";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection, GroupId).Id;

    public ScimName Name => ScimName.Of(Connection, ScimNameKind.GroupName, DisplayName, GroupId);

    public static Key<ScimGroup> KeyOf(string connection, string groupId) => new(Partition.Connection(connection), $"scim-group:{groupId}");
}
