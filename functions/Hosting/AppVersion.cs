using System.Reflection;

namespace MentorFlow.Functions.Hosting;

/// <summary>The version of the app, as health, telemetry and the API's description tell it.</summary>
internal static class AppVersion
{
    public static readonly string Text =
        typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
