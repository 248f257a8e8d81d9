using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Participants.Entrance;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Links;
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
        .AddSingleton<Door>()
        .AddSingleton<Pairs>()
        .AddSingleton<PairDoor>()
        .AddSingleton<MeetingDoor>()
        .AddSingleton<Outlook>()
        .AddSingleton<ConcernActs>()
        .AddSingleton<MailActs>();
}
