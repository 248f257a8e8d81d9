using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Orchestrations.Ledger;

/// <summary>What keeps inputs of decisions, and what makes decisions again: the list of those that can be.</summary>
public static class LedgerComposition
{
    public static IServiceCollection AddReplay(this IServiceCollection services)
    {
        services.AddSingleton(Lasting.Facts);
        services.AddSingleton<InputsKeeping>();
        services.AddSingleton<KeptPools>();
        services.AddSingleton<LedgerReplay>();
        services.AddSingleton<SealActs>();
        foreach (var replayer in InvitationReplay.All.Concat(JoinReplay.All).Concat(StartReplay.All).Concat(HrisReplaying.All))
        {
            services.AddSingleton(replayer);
        }

        return services.AddSingleton<IReplayer, RoundReplayer>();
    }
}
