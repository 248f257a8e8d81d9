using Azure.Core.Serialization;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Entrance;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Costs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Telemetry;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Scim;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Functions.Upkeep.Settings;
using MentorFlow.Functions.Webhooks;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Cards;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Circles;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Fairness;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Health;
using MentorFlow.Orchestrations.Hours;
using MentorFlow.Orchestrations.Introductions;
using MentorFlow.Orchestrations.Ledger;
using MentorFlow.Orchestrations.Meetings;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Outcomes;
using MentorFlow.Orchestrations.Pages;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Photos;
using MentorFlow.Orchestrations.Pilots;
using MentorFlow.Orchestrations.Places;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rehearsals;
using MentorFlow.Orchestrations.Reports;
using MentorFlow.Orchestrations.Retention;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Skills;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Orchestrations.Stories;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Tracks;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Orchestrations.Waiting;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Providers.Attachments;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Providers.Keys;
using MentorFlow.Providers.Sqlite;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Functions;

/// <summary>
/// The app, ready to build: what Program.cs runs, tests start in-process and the rehearsal runs. Adapters are chosen by settings, so that
/// the same build runs bare on one machine and in an Azure subscription.
/// </summary>
public static class App
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<HeaderMiddleware>();
        builder.UseMiddleware<UsageMiddleware>();
        builder.UseMiddleware<FailureMiddleware>();
        builder.UseMiddleware<ImpersonalFailures>();
        builder.UseMiddleware<ConsoleMiddleware>();
        builder.UseMiddleware<DurableClientMiddleware>();

        // The worker reads the command line of its process last; where it is a guest in another's, what it is given counts.
        builder.Configuration.AddCommandLine(args);
        builder.Services.AddMentorFlow(builder.Configuration);
        return builder;
    }

    /// <exception cref="SettingException">A setting cannot be read; the message says which.</exception>
    public static IServiceCollection AddMentorFlow(this IServiceCollection services, IConfiguration configuration)
    {
        SettingNames.RequireKnown(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<WorkerOptions>(options =>
        {
            options.Serializer = new JsonObjectSerializer(MentorFlowJson.Durable);
            options.InputConverters.RegisterAt<DurableClientMiddleware.Converter>(0);
        });
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<SharedRegexConstraint>("regex"));
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

        services.Configure<DurableTaskWorkerOptions>(options => options.MaximumTimerInterval = LongestLeg.Span);
        services.AddTelemetry(configuration);
        services.AddSingleton(HistorySettings.Read(configuration));
        services.AddCosts(configuration);
        services.AddStore(configuration);
        services.AddPersonKeys(
            configuration, IsShared(configuration), HostFolder.IsInMemory(configuration) ? null : HostFolder.At(configuration, HostFolder.InputsKey));
        services.AddReplay();
        services.AddSingleton<IDecisionFollower, OutboundWatch>();
        services.AddSingleton<DecisionStore>();
        services.AddSingleton<Instances>();
        services.AddSingleton<SignalDelivery>();
        services.AddSingleton<Decider>();
        services.TryAddSingleton<IPersonIdSource, RandomPersonIds>();
        services.AddSingleton<PersonIds>();
        services.AddSingleton<PersonActs>();
        services.AddSingleton<NoteActs>();
        services.AddSingleton<ViewingActs>();
        services.AddSingleton<LinkActs>();
        services.AddSingleton<InvitationActs>();
        services.AddSingleton<ParticipationActs>();
        services.AddSingleton<AnnouncementActs>();
        services.AddSingleton<ProgramPlaces>();
        services.AddSingleton<ManagerQuestionActs>();
        services.AddSingleton<DepartureActs>();
        services.AddSingleton<CircleActs>();
        services.AddSingleton<CircleSeatActs>();
        services.AddSingleton<CircleReviewActs>();
        services.AddSingleton<ReplacementActs>();
        services.AddSingleton<AbsenceActs>();
        services.AddSingleton<MatchingPool>();
        services.AddSingleton<RoundArchive>();
        services.AddSingleton<KeptRounds>();
        services.AddSingleton(RoundSize.Default);
        services.AddLinks(configuration);
        services.AddMail(configuration);
        services.AddVideo(configuration);
        services.AddCalls(configuration);
        services.AddTextMessages(configuration);
        services.AddAssistant(configuration);
        services.AddWebhooks(configuration);
        services.AddScim(configuration);
        services.AddActs();
        services.AddContent(configuration);
        services.AddLayout(configuration);
        services.AddFacts();
        services.AddNightlyList(configuration);
        services.AddErasure();
        services.AddErasedList(configuration);
        services.AddRetention(RetentionSettings.Read(configuration));
        services.AddAttachments(configuration, HostFolder.IsInMemory(configuration) ? null : HostFolder.At(configuration, HostFolder.Attachments));
        services.AddConsole(configuration);
        services.AddParticipants(configuration);
        services.AddSingleton<FrontDoors>();
        services.TryAddSingleton<IFrontDoors, NoFrontDoors>();
        services.AddRehearsals();
        return services;
    }

    private static void AddActs(this IServiceCollection services)
    {
        services.AddSingleton<EnrollmentActs>();
        services.AddSingleton<ConsentActs>();
        services.AddSingleton<ProfileActs>();
        services.AddSingleton<PhotoActs>();
        services.AddSingleton<RestActs>();
        services.AddSingleton<SequelActs>();
        services.AddSingleton<StoryActs>();
        services.AddSingleton<JoinActs>();
        services.AddSingleton<SignUpActs>();
        services.AddSingleton<PersonalInvitationActs>();
        services.AddSingleton<NominationActs>();
        services.AddSingleton<AmbassadorActs>();
        services.AddSingleton<CampaignActs>();
        services.AddSingleton<CampaignReminders>();
        services.AddSingleton<SponsorActs>();
        services.AddSingleton<ManagerBriefActs>();
        services.AddSingleton<ProposalActs>();
        services.AddSingleton<MentorshipActs>();
        services.AddSingleton<FeedbackActs>();
        services.AddSingleton<LessonActs>();
        services.AddSingleton<GoalActs>();
        services.AddSingleton<EvidenceFiles>();
        services.AddSingleton<SessionActs>();
        services.AddSingleton<MeetingActs>();
        services.AddSingleton<ClockActs>();
        services.AddSingleton<SurveyActs>();
        services.AddSingleton<FirstAnswerActs>();
        services.AddSingleton<BaselineActs>();
        services.AddSingleton<ProgramSurveyActs>();
        services.AddSingleton<CoordinatorActs>();
        services.AddSingleton<DigestActs>();
        services.AddSingleton<WorkLoadActs>();
        services.AddSingleton<WatchWorkLoad>();
        services.AddSingleton<SendReports>();
        services.AddSingleton<ReportActs>();
        services.AddSingleton<LegalBasisActs>();
        services.AddSingleton<OutcomeActs>();
        services.AddSingleton<HealthActs>();
        services.AddSingleton<FairnessActs>();
        services.AddSingleton<FairnessKeeping>();
        services.AddSingleton<FailureActs>();
        services.AddSingleton<LedgerActs>();
        services.AddSingleton<RoundActs>();
        services.AddSingleton<RoundOrderActs>();
        services.AddSingleton<RoundStartActs>();
        services.AddSingleton<PairingActs>();
        services.AddSingleton<BookingActs>();
        services.AddSingleton<MeetingRoomActs>();
        services.AddSingleton<MeetingCallActs>();
        services.AddSingleton<ChoiceActs>();
        services.AddSingleton<ChoiceReading>();
        services.AddSingleton<UnmatchedReading>();
        services.AddSingleton<UnmatchedActs>();
        services.AddSingleton<PlaceActs>();
        services.AddSingleton<BudgetActs>();
        services.AddSingleton<TalkActs>();
        services.AddSingleton<AlsoWriteActs>();
        services.AddSingleton<ProgramActs>();
        services.AddSingleton<DraftActs>();
        services.AddSingleton<FirstWeekActs>();
        services.AddSingleton<EventActs>();
        services.AddSpeed();
        services.AddIntroductions();
        services.AddSingleton<ChangeActs>();
        services.AddSingleton<IntroductionSwitchActs>();
        services.AddSingleton<StopActs>();
        services.AddSingleton<RecognitionActs>();
        services.AddSingleton<CardActs>();
        services.AddSingleton<TrackActs>();
        services.AddSingleton<NewsActs>();
        services.AddSingleton<ShownActs>();
        services.AddSingleton<SkillActs>();
        services.AddSingleton<RehearsalActs>();
        services.AddSingleton<PilotActs>();
        services.AddSingleton<RetrospectiveActs>();
        services.AddSingleton<ProgramLessonActs>();
        services.AddSingleton<HoursActs>();
        services.AddSingleton<CertificateActs>();
        services.AddSingleton<StatementActs>();
    }

    // Whether documents stand where other instances have them, too.
    private static bool IsShared(IConfiguration configuration) =>
        string.Equals(configuration["Host:Storage"], "cosmos", StringComparison.OrdinalIgnoreCase);

    private static void AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsShared(configuration))
        {
            services.AddCosmosStore(new Uri(configuration.Required("Cosmos:Endpoint")), configuration["Cosmos:Database"] ?? "mentorflow");
        }
        else
        {
            services.AddSingleton<IDocumentStore>(provider =>
            {
                var clock = provider.GetRequiredService<TimeProvider>();
                var usage = provider.GetRequiredService<UsageMeter>();
                return HostFolder.IsInMemory(configuration)
                    ? SqliteDocumentStore.InMemoryOnly(clock, usage)
                    : SqliteDocumentStore.InFile(
                        HostFolder.At(configuration, HostFolder.Documents), clock, usage: usage, mostMegabytes: HostFolder.MostMegabytes(configuration));
            });
        }

        services.AddSingleton<RequestLimiter>();
        services.AddSingleton<RequestSender>();
        services.AddSingleton<DoorLimits>();
        services.AddSingleton(provider => new DataUpgrades(
            provider.GetRequiredService<IDocumentStore>(), provider.GetRequiredService<TimeProvider>(), AppVersion.Text));
        services.AddSingleton<StorePreparation>();
        services.AddHostedService(provider => provider.GetRequiredService<StorePreparation>());
    }
}
