using MentorFlow.Functions.Scim.Access;
using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Groups;
using MentorFlow.Functions.Scim.Users;
using MentorFlow.Orchestrations.Scim;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Scim;

internal static class ScimComposition
{
    /// <exception cref="SettingException">A connection cannot work; the message says which setting.</exception>
    public static void AddScim(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ScimConnections(ScimSettings.Read(configuration)));
        services.AddSingleton<ScimDirectory>();
        services.AddSingleton<ScimEntries>();
        services.AddSingleton<ScimUserActs>();
        services.AddSingleton<ScimGroupActs>();
        services.AddSingleton<ScimDoor>();
        services.AddSingleton<ScimReading>();
        services.AddSingleton<UserSaving>();
        services.AddSingleton<GroupSaving>();
    }
}
