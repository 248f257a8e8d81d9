using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>The settings section <c>Console</c>: who may use the console and the API.</summary>
public sealed class ConsoleSettings
{
    public const string Section = "Console";

    public ConsoleAccessKind Access { get; set; } = ConsoleAccessKind.Local;

    /// <summary>
    /// Local: callers of the API that send it in the header X-MentorFlow-Key are administrators; at least 16 characters. Empty for nobody.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>Local: further keys, each with a role.</summary>
    public IList<ConsoleKeySettings> Keys { get; } = [];

    /// <summary>Entra: the app role that administrators have.</summary>
    public string? Role { get; set; }

    /// <summary>Entra: the object id of the group that administrators are in.</summary>
    public string? Group { get; set; }

    /// <summary>Entra: which app roles and groups have which role here.</summary>
    public IList<ConsoleRoleSettings> Roles { get; } = [];

    /// <summary>Whether it is measured how long the decisions of a program take its coordinators; never who took how long.</summary>
    public bool MeasureWork { get; set; } = true;

    /// <summary>Minutes a week that a program's work may take for 25 people (R5).</summary>
    public int WorkTarget { get; set; } = 60;
}

/// <summary>A row of the settings section <c>Console:Roles</c>: who has the app role, or is in the group, has the role.</summary>
public sealed class ConsoleRoleSettings
{
    /// <summary>Reader, coordinator or administrator.</summary>
    public string? Role { get; set; }

    public string? AppRole { get; set; }

    /// <summary>Object id.</summary>
    public string? Group { get; set; }

    /// <summary>Ids of the programs that it holds for; "*" for every one.</summary>
    public IList<string> Programs { get; } = [];

    /// <returns>Null for what is no role.</returns>
    internal static ConsoleRole? Read(string? text) =>
        Enum.TryParse<ConsoleRole>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) && char.IsAsciiLetter(text!.TrimStart()[0]) ? role : null;
}

/// <summary>A row of the settings section <c>Console:Keys</c>.</summary>
public sealed class ConsoleKeySettings
{
    /// <summary>At least 16 characters.</summary>
    public string? Key { get; set; }

    /// <summary>Reader, coordinator or administrator.</summary>
    public string? Role { get; set; }

    /// <summary>Ids of the programs that it holds for; "*" for every one.</summary>
    public IList<string> Programs { get; } = [];
}

public enum ConsoleAccessKind
{
    /// <summary>A link printed at start, and a key.</summary>
    Local,

    /// <summary>Microsoft Entra ID, through App Service authentication.</summary>
    Entra,
}

internal sealed class ConsoleSettingsRules : IValidateOptions<ConsoleSettings>
{
    private const int ShortestKey = 16;

    public ValidateOptionsResult Validate(string? name, ConsoleSettings options)
    {
        string[] broken =
        [
            .. OfAll(options),
            .. options.Roles.Index().SelectMany(row => OfRow($"Console:Roles:{row.Index}", row.Item)),
            .. options.Keys.Index().SelectMany(row => OfKey($"Console:Keys:{row.Index}", row.Item)),
        ];
        return broken.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }

    private static IEnumerable<string> OfAll(ConsoleSettings options)
    {
        if (options is { Access: ConsoleAccessKind.Entra, Role: null or "", Group: null or "" }
            && options.Roles.All(row => ConsoleRoleSettings.Read(row.Role) is not ConsoleRole.Administrator))
        {
            yield return "Console:Access is entra: set Console:Role, Console:Group or an administrator in Console:Roles, or nobody could set up a program.";
        }

        if (options.Key is { Length: > 0 and < ShortestKey })
        {
            yield return $"Console:Key must have at least {ShortestKey} characters.";
        }

        if (options.WorkTarget is < 5 or > 600)
        {
            yield return "Console:WorkTarget must be a number of minutes from 5 to 600.";
        }
    }

    private static IEnumerable<string> OfRow(string row, ConsoleRoleSettings set)
    {
        if (string.IsNullOrEmpty(set.AppRole) == string.IsNullOrEmpty(set.Group))
        {
            yield return $"{row} needs {row}:AppRole or {row}:Group, and not both.";
        }

        foreach (var broken in OfGrant(row, set.Role, set.Programs))
        {
            yield return broken;
        }
    }

    private static IEnumerable<string> OfKey(string row, ConsoleKeySettings set)
    {
        if (set.Key is not { Length: >= ShortestKey })
        {
            yield return $"{row}:Key must have at least {ShortestKey} characters.";
        }

        foreach (var broken in OfGrant(row, set.Role, set.Programs))
        {
            yield return broken;
        }
    }

    private static IEnumerable<string> OfGrant(string row, string? role, IList<string> programs)
    {
        if (ConsoleRoleSettings.Read(role) is not { } known)
        {
            yield return $"{row}:Role is \"{role}\"; it must be administrator, coordinator or reader.";
        }
        else if (known is ConsoleRole.Administrator ? programs.Count > 0 : programs.Count == 0)
        {
            yield return known is ConsoleRole.Administrator
                ? $"{row}:Programs is for coordinators and readers; an administrator has every program."
                : $"{row}:Programs is missing: ids of programs, or * for every one.";
        }
        else if (programs.FirstOrDefault(program => program != ConsoleGrant.EveryProgram && !IsId(program)) is { } wrong)
        {
            yield return $"{row}:Programs has \"{wrong}\", which is no id of a program.";
        }
    }

    private static bool IsId(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-');
}
