using MentorFlow.Domain.Privacy;
using MentorFlow.Providers.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting;

/// <summary>The list of whom an erasure has taken away, for backups of this machine.</summary>
internal static class ErasedListServices
{
    /// <summary>Where documents are in no file of this machine, nothing is kept.</summary>
    public static IServiceCollection AddErasedList(this IServiceCollection services, IConfiguration configuration) =>
        HostFolder.IsInMemory(configuration) || string.Equals(configuration["Host:Storage"], "cosmos", StringComparison.OrdinalIgnoreCase)
            ? services
            : services.AddSingleton<IErasedList>(new ErasedFile(HostFolder.At(configuration, HostFolder.Erased)));
}
