using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>Reads the accounts and groups of a connection; never those of another.</summary>
public sealed class ScimDirectory(IDocumentStore store)
{
    public async Task<Stored<ScimUser>?> FindUserAsync(string connection, string userId, CancellationToken cancellation) =>
        ScimIds.IsOne(userId) ? await store.FindAsync(ScimUser.KeyOf(connection, userId), cancellation) : null;

    public async Task<Stored<ScimGroup>?> FindGroupAsync(string connection, string groupId, CancellationToken cancellation) =>
        ScimIds.IsOne(groupId) ? await store.FindAsync(ScimGroup.KeyOf(connection, groupId), cancellation) : null;

    public IAsyncEnumerable<ScimUser> UsersAsync(string connection, CancellationToken cancellation) =>
        store.QueryAsync<ScimUser>(Partition.Connection(connection), cancellation: cancellation).Select(stored => stored.Value);

    public IAsyncEnumerable<Stored<ScimGroup>> GroupsAsync(string connection, CancellationToken cancellation) =>
        store.QueryAsync<ScimGroup>(Partition.Connection(connection), cancellation: cancellation);

    /// <summary>Who is called so, in the order of their ids.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync(string connection, ScimNameKind kind, string name, CancellationToken cancellation)
    {
        if (ScimName.IsOfOne(kind))
        {
            return await store.FindAsync(ScimName.KeyOf(connection, kind, name), cancellation) is { } only ? [only.Value.OwnerId] : [];
        }

        var named = new DocumentQuery<ScimName>(ScimName.PrefixOf(kind, name));
        return await store.QueryAsync(Partition.Connection(connection), named, cancellation).Select(stored => stored.Value.OwnerId).ToListAsync(cancellation);
    }

    public async Task<ScimGroup?> FindGroupByNameAsync(string connection, string displayName, CancellationToken cancellation) =>
        await OwnersAsync(connection, ScimNameKind.GroupName, displayName, cancellation) is [var owner]
            ? (await FindGroupAsync(connection, owner, cancellation))?.Value
            : null;

    /// <summary>Whom a client means: the id here, or what it calls the account by.</summary>
    public async Task<ScimUser?> FindMeantAsync(string connection, string meant, CancellationToken cancellation)
    {
        if (await FindUserAsync(connection, meant, cancellation) is { } known)
        {
            return known.Value;
        }

        foreach (var kind in NamesOfPeople)
        {
            if (await OwnersAsync(connection, kind, meant, cancellation) is [var owner, ..]
                && await FindUserAsync(connection, owner, cancellation) is { } named)
            {
                return named.Value;
            }
        }

        return null;
    }

    /// <summary>The accounts that have waited for the manager whom they name, and who can be told by how the user is called now.</summary>
    /// <param name="before">The user before the change; null for an account that is made.</param>
    public async Task<IReadOnlyList<ScimUser>> WaitingForAsync(ScimUser? before, ScimUser user, CancellationToken cancellation)
    {
        // Side by side: a directory that loads everybody waits for each of these looks.
        var names = user.Called().Except(before?.Called() ?? []);
        var owners = await Task.WhenAll(names.Select(name => OwnersAsync(user.Connection, ScimNameKind.AwaitedManager, name, cancellation)));
        var waiting = new List<ScimUser>();
        foreach (var owner in owners.SelectMany(ids => ids).Where(id => id != user.UserId).Distinct())
        {
            if (await FindUserAsync(user.Connection, owner, cancellation) is { Value.Said.Speaks: true } found)
            {
                waiting.Add(found.Value);
            }
        }

        return waiting;
    }

    private static readonly ScimNameKind[] NamesOfPeople =
        [ScimNameKind.ExternalId, ScimNameKind.UserName, ScimNameKind.EmployeeNumber, ScimNameKind.Email];
}
