using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Imports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Upkeep;

internal static class UpkeepComposition
{
    /// <exception cref="SettingException">The folder is not there, or the container is none; the message names the setting.</exception>
    public static IServiceCollection AddNightlyList(this IServiceCollection services, IConfiguration configuration)
    {
        configuration.Check("Import:Folder", Directory.Exists, "the path of a folder that is there");
        return services.AddNightlyLists(configuration);
    }
}
