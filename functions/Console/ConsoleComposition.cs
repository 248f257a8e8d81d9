using MentorFlow.Functions.Console.Access;
using MentorFlow.Functions.Console.Rounds;
using MentorFlow.Links;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Console;

internal static class ConsoleComposition
{
    public static IServiceCollection AddConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConsoleSettings>().Bind(configuration.GetSection(ConsoleSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConsoleSettings>, ConsoleSettingsRules>();
        services.AddSingleton<EntryTicket>();
        services.AddSingleton<ConsoleDoor>();
        services.AddSingleton<RoundView>();
        services.AddSingleton<IConsoleAccess>(provider => provider.GetRequiredService<IOptions<ConsoleSettings>>().Value switch
        {
            { Access: ConsoleAccessKind.Entra } entra => new EntraConsoleAccess(entra, configuration),
            var local => new LocalConsoleAccess(local, provider.GetRequiredService<IReadOnlyList<LinkKey>>()),
        });
        if (!string.Equals(configuration["Console:Access"], nameof(ConsoleAccessKind.Entra), StringComparison.OrdinalIgnoreCase))
        {
            services.AddHostedService<Greeting>();
        }

        return services;
    }
}
