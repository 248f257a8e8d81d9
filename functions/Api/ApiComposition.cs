using MentorFlow.Functions.Api.Enrollments;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Api.People;
using MentorFlow.Functions.ReadModels;
using MentorFlow.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Api;

internal static class ApiComposition
{
    /// <summary>What API and console read with.</summary>
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<WorkQueue>()
        .AddSingleton<Timeline>()
        .AddSingleton<IndicatorReading>()
        .AddSingleton<DirectoryReading>()
        .AddSingleton<MailShelf>()
        .AddSingleton<PersonFinder>()
        .AddSingleton<PeopleImport>()
        .AddSingleton<LedgerVerifier>();
}
