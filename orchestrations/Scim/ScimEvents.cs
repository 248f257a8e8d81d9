using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Scim;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>What a change of an account means for the person's employment; pure. The only place where accounts become HR events.</summary>
internal static class ScimEvents
{
    /// <param name="before">Null for an account that was made.</param>
    /// <param name="after">Null for one that was deleted.</param>
    /// <param name="at">When the change takes effect (UTC).</param>
    public static IReadOnlyList<HrisEvent> Between(ScimConnection connection, ScimUser? before, ScimUser? after, DateTimeOffset at)
    {
        var user = after ?? before!;
        var fields = FieldsOf(user);
        return
        [
            .. Kinds(connection, before, after).Select((kind, place) => new HrisEvent(
                $"scim:{user.UserId}:{user.Version}:{place}", kind, user.PersonKey, at, fields)),
        ];
    }

    /// <summary>Somebody whose manager is known now.</summary>
    public static HrisEvent ManagerFound(ScimUser user, string managerKey, string cause, DateTimeOffset at) => new(
        $"scim:{user.UserId}:{cause}", HrisEventKind.ManagerChanged, user.PersonKey, at, FieldsOf(user) with { ManagerExternalId = managerKey });

    private static HrisFields FieldsOf(ScimUser user) => user.Said.Fields with { ManagerExternalId = user.ManagerKey, Cleared = user.Dropped };

    private static IEnumerable<HrisEventKind> Kinds(ScimConnection connection, ScimUser? before, ScimUser? after) =>
        after is not { Said.IsActive: true } ? before is { Said.IsActive: true } ? [HrisEventKind.Left] : []
        : before is { Said.Speaks: true } ? Changes(before, after)
        : after.Said.Speaks ? Arrival(connection, before, after)
        : [];

    private static IEnumerable<HrisEventKind> Arrival(ScimConnection connection, ScimUser? before, ScimUser after)
    {
        var isBack = after.IsBack || before is { Said.IsActive: false };
        yield return isBack || IsHire(connection, after) ? HrisEventKind.Hired : HrisEventKind.Updated;
        if (after.Said.IsOnLeave)
        {
            yield return HrisEventKind.LeaveStarted;
        }
    }

    /// <summary>
    /// The first load of a directory is of people who have been there for years: they are no hires, unless a first day says so, as of everybody
    /// (<see cref="HrisEvent.IsHire"/>).
    /// </summary>
    private static bool IsHire(ScimConnection connection, ScimUser after) =>
        after.Said.Fields.HireDate is not null || (connection.HiresSince is { } since && after.CreatedAt >= since);

    private static IEnumerable<HrisEventKind> Changes(ScimUser before, ScimUser after)
    {
        var (was, said) = (before.Said.Fields, after.Said.Fields);
        if (before.Said.IsOnLeave != after.Said.IsOnLeave)
        {
            yield return after.Said.IsOnLeave ? HrisEventKind.LeaveStarted : HrisEventKind.LeaveEnded;
        }

        if (IsAnother(was.Title, said.Title))
        {
            yield return HrisEventKind.NewRole;
        }

        if (after.ManagerKey is { } manager ? manager != before.ManagerKey : Drops(after, ScimDropping.Manager) && !Drops(before, ScimDropping.Manager))
        {
            yield return HrisEventKind.ManagerChanged;
        }

        if (IsAnother(was.Team, said.Team))
        {
            yield return HrisEventKind.TeamChanged;
        }

        var told = was with { Title = IsAnother(was.Title, said.Title) ? said.Title : was.Title, Team = IsAnother(was.Team, said.Team) ? said.Team : was.Team };
        if (told != said)
        {
            yield return HrisEventKind.Updated;
        }
    }

    private static bool Drops(ScimUser user, string field) => user.Dropped?.Contains(field) == true;

    // What was not said before is no change of it.
    private static bool IsAnother(string? before, string? after) => before is { Length: > 0 } && after is { Length: > 0 } && before != after;
}
