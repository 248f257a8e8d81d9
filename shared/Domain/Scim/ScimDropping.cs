using MentorFlow.Domain.Hris;

namespace MentorFlow.Domain.Scim;

/// <summary>
/// What an account said of a person once and says no more, so that it is taken away from the person, too: removed by a PATCH, left out of a PUT, or null.
/// What an account never said is another source's to say; a name, an address and a time zone stay. Pure.
/// </summary>
public static class ScimDropping
{
    public const string Manager = "managerExternalId";

    private static readonly (string Field, Func<HrisFields, bool> IsSaid)[] MayBeNone =
    [
        ("title", fields => !string.IsNullOrWhiteSpace(fields.Title)),
        ("level", fields => fields.Level is not null),
        ("team", fields => !string.IsNullOrWhiteSpace(fields.Team)),
        ("site", fields => !string.IsNullOrWhiteSpace(fields.Site)),
        ("language", fields => !string.IsNullOrWhiteSpace(fields.Language)),
        ("hireDate", fields => fields.HireDate is not null),
    ];

    /// <param name="managerKey">Of the manager that it names now; null when it names nobody, or nobody who is known yet.</param>
    /// <returns>Names of <see cref="HrisFields.Clearable"/>; null for none.</returns>
    public static IReadOnlyList<string>? After(ScimUser before, ScimClaims said, string? managerKey)
    {
        var known = before.Dropped ?? [];
        string[] dropped =
        [
            .. MayBeNone.Where(one => !one.IsSaid(said.Fields) && (one.IsSaid(before.Said.Fields) || known.Contains(one.Field))).Select(one => one.Field),
            .. managerKey is null && (known.Contains(Manager) || IsOther(before, said)) ? [Manager] : Array.Empty<string>(),
        ];
        return dropped.Length == 0 ? null : dropped;
    }

    // Somebody who is not known yet is no manager of anybody, and neither is the one who was before.
    private static bool IsOther(ScimUser before, ScimClaims said) =>
        said.Manager is null ? before.Said.Manager is not null : before.ManagerKey is not null;
}
