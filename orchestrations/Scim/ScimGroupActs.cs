using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>Makes, changes and deletes groups. Who comes into a group that stands for a program is invited to it; who goes out stays enrolled.</summary>
public sealed class ScimGroupActs(Decider decider, ScimDirectory directory)
{
    /// <param name="change">From the group as it is (null where there is none) to what it is to be; run again when somebody else was faster.</param>
    /// <returns>The group as it is now; null when its name is another's.</returns>
    public Task<ScimGroup?> SaveAsync(
        ScimConnection connection, string groupId, Func<ScimGroup?, ScimGroupDraft> change, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection.Name),
            async token =>
            {
                var stored = await directory.FindGroupAsync(connection.Name, groupId, token);
                var draft = change(stored?.Value);
                if (stored is { Value: var known } && draft == new ScimGroupDraft(known.DisplayName, known.ExternalId, draft.Members)
                    && draft.Members.SequenceEqual(known.Members))
                {
                    return new Decision<ScimGroup?>(known);
                }

                var owners = await directory.OwnersAsync(connection.Name, ScimNameKind.GroupName, draft.DisplayName, token);
                return owners.Any(owner => owner != groupId)
                    ? new Decision<ScimGroup?>(null)
                    : Changed(connection, stored, Next(connection, groupId, stored?.Value, draft, decider.Now));
            },
            cancellation);

    /// <param name="check">Throws what speaks against it.</param>
    /// <returns>False where there is no such group.</returns>
    public Task<bool> DeleteAsync(ScimConnection connection, string groupId, Action<ScimGroup> check, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection.Name),
            async token =>
            {
                if (await directory.FindGroupAsync(connection.Name, groupId, token) is not { } stored)
                {
                    return new Decision<bool>(false);
                }

                check(stored.Value);
                return new Decision<bool>(true)
                {
                    Writes = new Batch().Delete(stored).Delete(stored.Value.Name),
                    Notes = [Note(connection, DecisionName.ScimGroupDeleted, stored.Value)],
                };
            },
            cancellation);

    private static ScimGroup Next(ScimConnection connection, string groupId, ScimGroup? before, ScimGroupDraft draft, DateTimeOffset now) =>
        new(
            connection.Name,
            groupId,
            draft.DisplayName,
            draft.ExternalId,
            draft.Members,
            (before?.Version ?? 0) + 1,
            before?.CreatedAt ?? now,
            now);

    private static Decision<ScimGroup?> Changed(ScimConnection connection, Stored<ScimGroup>? stored, ScimGroup next)
    {
        var writes = stored is null ? new Batch().Create(next) : new Batch().Replace(stored, next);
        if (stored?.Value.Name.Id != next.Name.Id)
        {
            _ = stored is null ? writes : writes.Delete(stored.Value.Name);
            writes.Create(next.Name);
        }

        return new Decision<ScimGroup?>(next)
        {
            Writes = writes,
            Notes = [Note(connection, DecisionName.ScimGroupSaved, next)],
            Signals = ScimEntries.OfGroup(connection, stored?.Value, next),
        };
    }

    private static LedgerNote Note(ScimConnection connection, DecisionName decision, ScimGroup group) => new(
        Actors.Hris(connection.Name), decision, group.Id, $"version {group.Version}, members {group.Members.Count}", group.Members);
}
