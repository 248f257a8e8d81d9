using MentorFlow.Domain.Ledger;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Coordinators.Api;

internal static class ApiComposition
{
    /// <summary>What API and console read with.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<WorkQueue>()
        .AddSingleton<Timeline>()
        .AddSingleton<IndicatorReading>()
        .AddSingleton<DirectoryReading>()
        .AddSingleton<PeopleDirectory>()
        .AddSingleton<MentorshipReading>()
        .AddSingleton<MailReading>()
        .AddSingleton<HrReading>()
        .AddSingleton<HrWaitReading>()
        .AddSingleton<OutboxReader>()
        .AddSingleton<RoundReading>()
        .AddSingleton<WordingReading>()
        .AddSingleton<PersonFinder>()
        .AddSingleton<ImportReading>()
        .AddSingleton<ImportActs>()
        .AddSingleton<PairReading>()
        .AddSingleton<PairActs>()
        .AddSingleton<NightlyHealthActs>()
        .AddSingleton<NightlyActs>()
        .AddSingleton<LedgerVerifier>();
}
