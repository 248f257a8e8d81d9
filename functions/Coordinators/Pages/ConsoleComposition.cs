using System.Globalization;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Pages.Announcements;
using MentorFlow.Functions.Coordinators.Pages.Enrollments;
using MentorFlow.Functions.Coordinators.Pages.Mentorships;
using MentorFlow.Functions.Coordinators.Pages.People;
using MentorFlow.Functions.Coordinators.Pages.Programs;
using MentorFlow.Functions.Coordinators.Pages.Rounds;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Pages;

internal static class ConsoleComposition
{
    public static IServiceCollection AddConsole(this IServiceCollection services, IConfiguration configuration)
    {
        configuration.Check(
            "Console:Access", text => Enum.TryParse<ConsoleAccessKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind), "Local or Entra");
        configuration.Check("Console:MeasureWork", text => bool.TryParse(text, out _), "true or false");
        configuration.Check(
            "Console:WorkTarget", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a number of minutes from 5 to 600");
        services.AddOptions<ConsoleSettings>().Bind(configuration.GetSection(ConsoleSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConsoleSettings>, ConsoleSettingsRules>();
        services.AddSingleton<OneTimeLink>();
        services.AddSingleton<RoleLinks>();
        services.AddSingleton<ConsoleGuard>();
        services.AddSingleton<WorkWatch>();
        services.AddSingleton<LookLog>();
        services.AddSingleton<ConsoleEntry>();
        services.AddSingleton<MentorshipView>();
        services.AddSingleton<MentorshipListView>();
        services.AddSingleton<PersonView>();
        services.AddSingleton<EnrollmentsView>();
        services.AddSingleton<PartView>();
        services.AddSingleton<AnnouncementForm>();
        services.AddSingleton<AnnouncementReading>();
        services.AddSingleton<RoundView>();
        services.AddSingleton<IConsoleAccess>(provider => provider.GetRequiredService<IOptions<ConsoleSettings>>().Value switch
        {
            { Access: ConsoleAccessKind.Entra } entra => new EntraConsoleAccess(entra, configuration),
            var local => new LocalConsoleAccess(local, provider.GetRequiredService<IReadOnlyList<LinkKey>>()),
        });
        if (!string.Equals(configuration["Console:Access"], nameof(ConsoleAccessKind.Entra), StringComparison.OrdinalIgnoreCase))
        {
            services.AddHostedService<StartNotice>();
        }

        return services;
    }
}
