using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>Makes, changes and deletes accounts. What follows for the person is saved with the change, and applied in its own time.</summary>
public sealed class ScimUserActs(Decider decider, ScimDirectory directory, ScimEntries entries)
{
    /// <summary>A deleted account is taken out of this many groups: what fits into one batch.</summary>
    private const int GroupsInABatch = 60;

    /// <param name="change">From the account as it is (null where there is none) to what it is to be; run again when somebody else was faster.</param>
    /// <returns>The account as it is now; null when its user name is another's.</returns>
    public Task<ScimUser?> SaveAsync(
        ScimConnection connection, string userId, Func<ScimUser?, ScimDraft> change, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection.Name),
            async token =>
            {
                var stored = await directory.FindUserAsync(connection.Name, userId, token);
                var draft = change(stored?.Value);
                return stored?.Value.Content == draft.Content ? new Decision<ScimUser?>(stored.Value)
                    : await IsTakenAsync(connection, userId, draft, token) ? new Decision<ScimUser?>(null)
                    : await ChangedAsync(connection, stored, await NextAsync(connection, userId, stored?.Value, draft, token), token);
            },
            cancellation);

    /// <param name="check">Throws what speaks against it.</param>
    /// <returns>False where there is no such account.</returns>
    public Task<bool> DeleteAsync(ScimConnection connection, string userId, Action<ScimUser> check, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection.Name),
            async token =>
            {
                if (await directory.FindUserAsync(connection.Name, userId, token) is not { } stored)
                {
                    return new Decision<bool>(false);
                }

                check(stored.Value);
                var at = After(stored.Value, decider.Now);
                var writes = new Batch().Delete(stored).Upsert(stored.Value.Trace);
                foreach (var name in stored.Value.Names().DistinctBy(name => name.Id))
                {
                    writes.Delete(name);
                }

                await foreach (var group in directory.GroupsAsync(connection.Name, token)
                    .Where(group => group.Value.Members.Contains(userId))
                    .Take(GroupsInABatch))
                {
                    writes.Replace(
                        group,
                        group.Value with { Members = [.. group.Value.Members.Where(id => id != userId)], Version = group.Value.Version + 1, ChangedAt = at });
                }

                var told = ScimTold.Of(connection, $"{userId}:deleted", ScimEvents.Between(connection, stored.Value, after: null, at), at);
                return new Decision<bool>(true)
                {
                    Writes = told.Write(writes),
                    Notes =
                    [
                        new LedgerNote(Actors.Hris(connection.Name), DecisionName.ScimUserDeleted, stored.Value.Id, $"version {stored.Value.Version}"),
                        .. told.Notes,
                    ],
                    Signals = told.Signals,
                };
            },
            cancellation);

    private async Task<bool> IsTakenAsync(ScimConnection connection, string userId, ScimDraft draft, CancellationToken cancellation) =>
        (await directory.OwnersAsync(connection.Name, ScimNameKind.UserName, draft.Said.UserName, cancellation)).Any(owner => owner != userId);

    private async Task<ScimUser> NextAsync(ScimConnection connection, string userId, ScimUser? before, ScimDraft draft, CancellationToken cancellation)
    {
        var managerKey = draft.Said.Manager is { } meant && await directory.FindMeantAsync(connection.Name, meant, cancellation) is { } manager
            && manager.UserId != userId
            ? manager.PersonKey
            : null;
        return before is null
            ? await FirstAsync(connection, userId, draft, managerKey, cancellation)
            : before with
            {
                Content = draft.Content,
                Said = draft.Said,
                ManagerKey = managerKey,
                Version = before.Version + 1,
                ChangedAt = After(before, decider.Now),
                Dropped = ScimDropping.After(before, draft.Said, managerKey),
            };
    }

    private async Task<ScimUser> FirstAsync(
        ScimConnection connection, string userId, ScimDraft draft, string? managerKey, CancellationToken cancellation)
    {
        var key = await PersonKeyAsync(connection, userId, draft.Said, cancellation);
        var isBack = (await directory.OwnersAsync(connection.Name, ScimNameKind.FormerPerson, key, cancellation)).Count > 0;
        return new ScimUser(connection.Name, userId, key, isBack, draft.Content, draft.Said, managerKey, Version: 1, decider.Now, decider.Now);
    }

    /// <summary>An account that was deleted and is made again is the same person's; two accounts that are there never are.</summary>
    private async Task<string> PersonKeyAsync(ScimConnection connection, string userId, ScimClaims said, CancellationToken cancellation)
    {
        string?[] keys =
        [
            connection.PersonBy is ScimPersonBy.EmployeeNumber ? said.EmployeeNumber : null,
            said.ExternalId is { } externalId ? $"scim:{connection.Name}:external:{externalId}" : null,
        ];
        foreach (var key in keys.OfType<string>())
        {
            if ((await directory.OwnersAsync(connection.Name, ScimNameKind.Person, key, cancellation)).Count == 0)
            {
                return key;
            }
        }

        return $"scim:{connection.Name}:id:{userId}";
    }

    private async Task<Decision<ScimUser?>> ChangedAsync(
        ScimConnection connection, Stored<ScimUser>? stored, ScimUser next, CancellationToken cancellation)
    {
        var before = stored?.Value;
        var writes = stored is null ? new Batch().Create(next) : new Batch().Replace(stored, next);
        WriteNames(writes, before, next);

        var found = await directory.WaitingForAsync(before, next, cancellation);
        IReadOnlyList<HrisEvent> events =
        [
            .. ScimEvents.Between(connection, before, next, next.ChangedAt),
            .. found.Select(one => ScimEvents.ManagerFound(one, next.PersonKey, $"{next.UserId}:{next.Version}", next.ChangedAt)),
        ];
        var told = ScimTold.Of(connection, $"{next.UserId}:{next.Version}", events, next.ChangedAt);
        var begins = next.Said.Speaks && before is not { Said.Speaks: true };
        return new Decision<ScimUser?>(next)
        {
            Writes = told.Write(writes),
            Notes =
            [
                new LedgerNote(
                    Actors.Hris(connection.Name), DecisionName.ScimUserSaved, next.Id, $"version {next.Version}", next.Content),
                .. told.Notes,
            ],
            Signals = begins ? [.. told.Signals, .. await entries.OfUserAsync(connection, next, cancellation)] : told.Signals,
        };
    }

    private static void WriteNames(Batch writes, ScimUser? before, ScimUser next)
    {
        var had = (before?.Names() ?? []).ToDictionary(name => name.Id);
        var has = next.Names().DistinctBy(name => name.Id).ToDictionary(name => name.Id);
        foreach (var name in had.Values.Where(name => !has.ContainsKey(name.Id)))
        {
            writes.Delete(name);
        }

        foreach (var name in has.Values.Where(name => !had.ContainsKey(name.Id)))
        {
            _ = name.IsUnique ? writes.Create(name) : writes.Upsert(name);
        }
    }

    private static DateTimeOffset After(ScimUser before, DateTimeOffset now) => now > before.ChangedAt ? now : before.ChangedAt.AddTicks(1);
}
