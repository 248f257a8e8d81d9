using MentorFlow.Content;
using MentorFlow.Domain.Training;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>The words of training and help: what is built in, and in its place or beside it what the setting <c>Content:Folder</c> leads to.</summary>
internal static class ContentServices
{
    /// <exception cref="SettingException">A file in the folder cannot be used; the message names it, the line and what must stand there.</exception>
    public static void AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        var library = configuration["Content:Folder"] is { Length: > 0 } folder ? ContentLibrary.With(Path.GetFullPath(folder)) : ContentLibrary.BuiltIn;
        services.AddSingleton(library);
        services.AddSingleton(Curriculum.Of(library));
    }
}
