using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Scim;

/// <summary>An account as a directory provisions it (RFC 7643, 4.1): what its client sent, and what is known of the person from it.</summary>
/// <param name="PersonKey">What the person is known by in HR events; stays as it was when the account was made.</param>
/// <param name="Content">The resource as JSON, in the order and types of the schemas.</param>
/// <param name="IsBack">Whether the person had an account before, which was deleted.</param>
/// <param name="ManagerKey">What HR events know the manager by; null while there is none or it is not known who that is.</param>
/// <param name="Version">1 when made, one more with every change: its ETag.</param>
/// <param name="ChangedAt">UTC; always later than the change before, whatever the clocks of two instances say.</param>
/// <param name="Dropped">Fields of the person that it said once and says no more, as <see cref="ScimDropping"/> names them; null for none.</param>
public sealed record ScimUser(
    string Connection,
    string UserId,
    string PersonKey,
    bool IsBack,
    string Content,
    ScimClaims Said,
    string? ManagerKey,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<string>? Dropped = null) : IDocument
{
    public static string Type => "scim-user";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection, UserId).Id;

    /// <summary>What is left of it when it is deleted: that the person was here.</summary>
    public ScimName Trace => ScimName.Of(Connection, ScimNameKind.FormerPerson, PersonKey, UserId);

    public static Key<ScimUser> KeyOf(string connection, string userId) => new(Partition.Connection(connection), $"scim-user:{userId}");

    /// <summary>What another account may call it by, as its manager.</summary>
    public IEnumerable<string> Called() =>
        new[] { UserId, Said.UserName, Said.ExternalId, Said.EmployeeNumber }.Concat(Said.Emails).OfType<string>().Select(ScimName.Fold).Distinct();

    /// <summary>All that leads to the account, and the manager it waits for.</summary>
    public IEnumerable<ScimName> Names()
    {
        yield return ScimName.Of(Connection, ScimNameKind.Person, PersonKey, UserId);
        yield return ScimName.Of(Connection, ScimNameKind.UserName, Said.UserName, UserId);
        if (Said.ExternalId is { } externalId)
        {
            yield return ScimName.Of(Connection, ScimNameKind.ExternalId, externalId, UserId);
        }

        if (Said.EmployeeNumber is { } number)
        {
            yield return ScimName.Of(Connection, ScimNameKind.EmployeeNumber, number, UserId);
        }

        foreach (var email in Said.Emails.Select(ScimName.Fold).Distinct())
        {
            yield return ScimName.Of(Connection, ScimNameKind.Email, email, UserId);
        }

        if (Said.Manager is { } manager && ManagerKey is null)
        {
            yield return ScimName.Of(Connection, ScimNameKind.AwaitedManager, manager, UserId);
        }
    }
}
