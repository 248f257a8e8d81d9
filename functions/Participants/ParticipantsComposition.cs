using MentorFlow.Domain.Links;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Participants;

internal static class ParticipantsComposition
{
    /// <exception cref="SettingException">Site:BaseAddress is no address.</exception>
    public static IServiceCollection AddParticipants(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SiteAddress.Parse(configuration["Site:BaseAddress"]))
        .AddSingleton<LinkWriter>()
        .AddSingleton<VisitCookie>()
        .AddSingleton<ParticipantAccess>()
        .AddSingleton<Pairs>()
        .AddSingleton<PairThread>()
        .AddSingleton<PairDevices>()
        .AddSingleton<MentorshipAccess>()
        .AddSingleton<SessionAccess>()
        .AddSingleton(CallingClient.OfThisBuild)
        .AddSingleton<ICallTrial, NoCallTrial>()
        .AddSingleton<Expectations>()
        .AddSingleton<HomeReading>()
        .AddSingleton<ConcernActs>()
        .AddSingleton<MailActs>();
}
