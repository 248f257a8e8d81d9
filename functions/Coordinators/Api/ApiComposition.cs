using MentorFlow.Domain.Ledger;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Api.Privacy;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Coordinators.Api;

internal static class ApiComposition
{
    /// <summary>What API and console read with.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<WorkQueue>()
        .AddSingleton<SeveralItems>()
        .AddSingleton<ConcernCases>()
        .AddSingleton<Timeline>()
        .AddSingleton<FirstWeekReading>()
        .AddSingleton<WorksCouncilSettings>()
        .AddSingleton<WorksCouncilReading>()
        .AddSingleton<PrivacyReading>()
        .AddSingleton<ErasureOrders>()
        .AddSingleton<ProcessingReading>()
        .AddSingleton<IndicatorReading>()
        .AddSingleton<ProgramRecords>()
        .AddSingleton<WorkLoadReading>()
        .AddSingleton<RoleLinkForm>()
        .AddSingleton<ObjectiveReading>()
        .AddSingleton<ResultReading>()
        .AddSingleton<ChangeReading>()
        .AddSingleton<EarlierReading>()
        .AddSingleton<ComparisonReading>()
        .AddSingleton<CostReading>()
        .AddSingleton<OutcomeReadings>()
        .AddSingleton<PilotReading>()
        .AddSingleton<RetrospectiveReading>()
        .AddSingleton<DirectoryReading>()
        .AddSingleton<PeopleDirectory>()
        .AddSingleton<MentorshipReading>()
        .AddSingleton<MailReading>()
        .AddSingleton<HrReading>()
        .AddSingleton<HrWaitReading>()
        .AddSingleton<SubscriptionReading>()
        .AddSingleton<HoldReading>()
        .AddSingleton<ExportArchive>()
        .AddSingleton<ProgramDateReading>()
        .AddSingleton<OutboxReader>()
        .AddSingleton<RoundReading>()
        .AddSingleton<FairnessReading>()
        .AddSingleton<AttemptReading>()
        .AddSingleton<WordingReading>()
        .AddSingleton<CampaignReading>()
        .AddSingleton<TrackFigureReading>()
        .AddSingleton<DemandReading>()
        .AddSingleton<MentorAsking>()
        .AddSingleton<PersonFinder>()
        .AddSingleton<ImportReading>()
        .AddSingleton<ImportActs>()
        .AddSingleton<PairReading>()
        .AddSingleton<PairActs>()
        .AddSingleton<NightlyHealthActs>()
        .AddSingleton<NightlyActs>()
        .AddSingleton<LedgerVerifier>();
}
