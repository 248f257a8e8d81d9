using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Scim;

/// <summary>Leads from what a client calls an account or a group by to the account or group, without reading all of them.</summary>
/// <param name="Digest">Of the kind and the name: no address stands in a key.</param>
/// <param name="OwnerId">Of the account or group; for a manager who is awaited, of the account that waits.</param>
public sealed record ScimName(string Connection, ScimNameKind Kind, string Digest, string OwnerId) : IDocument
{
    public static string Type => "scim-name";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => IsUnique ? Prefix : $"{Prefix}:{OwnerId}";

    public bool IsUnique => IsOfOne(Kind);

    private string Prefix => $"scim-name:{Kind}:{Digest}";

    /// <param name="name">As the client has it.</param>
    public static ScimName Of(string connection, ScimNameKind kind, string name, string ownerId) => new(connection, kind, DigestOf(kind, name), ownerId);

    /// <summary>One alone may have a name of such a kind; of the others several may.</summary>
    public static bool IsOfOne(ScimNameKind kind) =>
        kind is ScimNameKind.UserName or ScimNameKind.GroupName or ScimNameKind.Person or ScimNameKind.FormerPerson;

    /// <summary>Where the name stands whose kind is of one.</summary>
    public static Key<ScimName> KeyOf(string connection, ScimNameKind kind, string name) => new(Partition.Connection(connection), PrefixOf(kind, name));

    /// <summary>The ids of all that start so have the name.</summary>
    public static string PrefixOf(ScimNameKind kind, string name) => $"scim-name:{kind}:{DigestOf(kind, name)}";

    /// <summary>One spelling for names that differ in case alone.</summary>
    public static string Fold(string name) => name.ToLowerInvariant();

    private static string DigestOf(ScimNameKind kind, string name)
    {
        var isExact = kind is ScimNameKind.ExternalId or ScimNameKind.EmployeeNumber or ScimNameKind.Person or ScimNameKind.FormerPerson;
        var spelled = isExact ? name : Fold(name);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{spelled}")))[..32];
    }
}

public enum ScimNameKind
{
    UserName,
    ExternalId,
    EmployeeNumber,
    Email,
    GroupName,

    /// <summary>The key of a person: of several accounts that say the same, only one is theirs.</summary>
    Person,

    /// <summary>A person whose account was deleted: who gets another comes back.</summary>
    FormerPerson,

    /// <summary>The manager that an account names and that leads to nobody yet.</summary>
    AwaitedManager,
}
