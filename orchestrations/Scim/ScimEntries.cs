using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Scim;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>Who enters which program because of a group: by coming into the group, or by being in it and coming back.</summary>
public sealed class ScimEntries(ScimDirectory directory)
{
    /// <summary>People in the input of one instance: ids only, a few kilobytes.</summary>
    private const int PeopleInAnInstance = 250;

    /// <summary>For somebody who is there from now on.</summary>
    internal async Task<IReadOnlyList<Signal>> OfUserAsync(ScimConnection connection, ScimUser user, CancellationToken cancellation)
    {
        var signals = new List<Signal>();
        foreach (var entry in connection.Entries)
        {
            if (await directory.FindGroupByNameAsync(connection.Name, entry.Group, cancellation) is { } group && group.Members.Contains(user.UserId))
            {
                signals.Add(Start(entry, group, [user.UserId], $"{user.UserId}:{user.Version}"));
            }
        }

        return signals;
    }

    /// <summary>For those who come into the group by its change; for all of them when the group comes to mean a program.</summary>
    /// <param name="before">Null for a group that was made.</param>
    internal static IReadOnlyList<Signal> OfGroup(ScimConnection connection, ScimGroup? before, ScimGroup after) =>
    [
        .. from entry in connection.Entries
           where IsOf(entry, after)
           let were = before is not null && IsOf(entry, before) ? before.Members.ToHashSet() : []
           from part in after.Members.Where(id => !were.Contains(id)).Chunk(PeopleInAnInstance).Index()
           select Start(entry, after, part.Item, $"{after.GroupId}:{after.Version}:{part.Index}"),
    ];

    private static bool IsOf(GroupEntry entry, ScimGroup group) => ScimName.Fold(entry.Group) == ScimName.Fold(group.DisplayName);

    private static Signal Start(GroupEntry entry, ScimGroup group, IReadOnlyList<string> userIds, string change) => Signals.Start(
        nameof(GroupEntryOrchestrator),
        InstanceIds.GroupEntry(Uuid5.Of($"scim|{group.Connection}|{entry.ProgramId}|{entry.Role}|{change}")),
        new GroupEntryInput(group.Connection, group.GroupId, entry.ProgramId, entry.Role, userIds));
}
