using Azure.Core.Serialization;
using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api;
using MentorFlow.Functions.Console;
using MentorFlow.Functions.Hris;
using MentorFlow.Functions.Layout;
using MentorFlow.Functions.Operations;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Settings;
using MentorFlow.Functions.Telemetry;
using MentorFlow.Hris;
using MentorFlow.Hris.Vendors;
using MentorFlow.Json;
using MentorFlow.Ledger;
using MentorFlow.Links;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.Matching;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Onboarding;
using MentorFlow.Orchestrations.People;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using MentorFlow.Storage.Cosmos;
using MentorFlow.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Functions;

/// <summary>What the app is made of. Adapters are chosen by settings, so that the same build runs bare on one machine and in an Azure subscription.</summary>
public static class Composition
{
    /// <exception cref="SettingException">A setting cannot be read; the message says which.</exception>
    public static IServiceCollection AddMentorFlow(this IServiceCollection services, IConfiguration configuration)
    {
        SettingNames.RequireKnown(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<WorkerOptions>(options => options.Serializer = new JsonObjectSerializer(MentorFlowJson.Durable));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = MentorFlowJson.Options.PropertyNamingPolicy;
            options.SerializerOptions.DefaultIgnoreCondition = MentorFlowJson.Options.DefaultIgnoreCondition;
            options.SerializerOptions.Encoder = MentorFlowJson.Options.Encoder;
            options.SerializerOptions.TypeInfoResolver = MentorFlowJson.Options.TypeInfoResolver;
            foreach (var converter in MentorFlowJson.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });

        services.AddTelemetry(configuration);
        services.AddSingleton(HistorySettings.Read(configuration));
        services.AddStore(configuration);
        services.AddSingleton<Journal>();
        services.AddSingleton<SignalDelivery>();
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton<PeopleRegistry>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Departures>();
        services.AddSingleton<Absences>();
        services.AddSingleton<MatchingPool>();
        services.AddSingleton<RoundShelf>();
        services.AddLinks(configuration);
        services.AddMail(configuration);
        services.AddVideo(configuration);
        services.AddHris(configuration);
        services.AddActs();
        services.AddForms();
        services.AddFacts();
        services.AddConsole(configuration);
        services.AddParticipants(configuration);
        return services;
    }

    private static void AddActs(this IServiceCollection services)
    {
        services.AddSingleton<EnrollmentActs>();
        services.AddSingleton<ProposalActs>();
        services.AddSingleton<MentorshipActs>();
        services.AddSingleton<SessionActs>();
        services.AddSingleton<SurveyActs>();
        services.AddSingleton<CoordinatorActs>();
        services.AddSingleton<RoundActs>();
        services.AddSingleton<ProgramActs>();
    }

    private static void AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.Equals(configuration["Host:Storage"], "cosmos", StringComparison.OrdinalIgnoreCase))
        {
            services.AddCosmosStore(new Uri(configuration.Required("Cosmos:Endpoint")), configuration["Cosmos:Database"] ?? "mentorflow");
        }
        else
        {
            services.AddSingleton<IDocumentStore>(provider =>
            {
                var clock = provider.GetRequiredService<TimeProvider>();
                return HostFolder.IsInMemory(configuration) ? SqliteDocumentStore.InMemoryOnly(clock) : SqliteDocumentStore.InFile(HostFolder.At(configuration, HostFolder.Documents), clock);
            });
        }

        services.AddSingleton<StorePreparation>();
        services.AddHostedService(provider => provider.GetRequiredService<StorePreparation>());
    }

    private static void AddHris(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new HrisConnections(HrisSettings.Read(configuration)));
        services.AddSingleton<TurningPoints>();
        services.AddSingleton<ConflictCheck>();
        if (configuration["Hris:DirectoryFile"] is { } file)
        {
            configuration.Check("Hris:DirectoryFile", File.Exists, "the path of a file that is there");
            services.AddSingleton<IHrisDirectory>(new FileHrisDirectory(file));
        }
        else
        {
            services.AddHttpClient<IHrisDirectory, BambooHrDirectory>().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        }
    }

    private static void AddLinks(this IServiceCollection services, IConfiguration configuration)
    {
        LinkKeys.Check(configuration);
        services.AddSingleton(provider => LinkKeys.Load(configuration));
        services.AddSingleton(provider => new LinkSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new VisitSigner(provider.GetRequiredService<IReadOnlyList<LinkKey>>(), provider.GetRequiredService<TimeProvider>()));
    }
}
