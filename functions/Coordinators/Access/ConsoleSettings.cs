using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>The settings section <c>Console</c>: who may use the console and the API.</summary>
public sealed class ConsoleSettings
{
    public const string Section = "Console";

    public ConsoleAccessKind Access { get; set; } = ConsoleAccessKind.Local;

    /// <summary>Local: callers of the API that send it in the header X-MentorFlow-Key are let in; at least 16 characters. Empty for nobody.</summary>
    public string? Key { get; set; }

    /// <summary>Entra: the app role that coordinators have.</summary>
    public string? Role { get; set; }

    /// <summary>Entra: the object id of the group that coordinators are in.</summary>
    public string? Group { get; set; }
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

    public ValidateOptionsResult Validate(string? name, ConsoleSettings options) => options switch
    {
        { Access: ConsoleAccessKind.Entra, Role: null or "", Group: null or "" } =>
            ValidateOptionsResult.Fail("Console:Access is entra: set Console:Role or Console:Group, or everybody in the tenant would be a coordinator."),
        { Key: { Length: > 0 and < ShortestKey } } => ValidateOptionsResult.Fail($"Console:Key must have at least {ShortestKey} characters."),
        _ => ValidateOptionsResult.Success,
    };
}
