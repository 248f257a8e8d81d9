using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>Functions that a setting of the app takes out, as it does on Azure: <c>AzureWebJobs.{Function}.Disabled</c> is true or 1.</summary>
public static class DisabledFunctions
{
    /// <returns>An argument that disables a function.</returns>
    public static string Argument(string function) => $"--AzureWebJobs.{function}.Disabled=true";

    internal static bool Has(IConfiguration configuration, string function) =>
        (configuration[$"AzureWebJobs.{function}.Disabled"] ?? configuration[$"AzureWebJobs:{function}:Disabled"]) is { } said
        && (said == "1" || (bool.TryParse(said, out var isDisabled) && isDisabled));
}
