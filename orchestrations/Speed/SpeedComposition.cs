using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>What speed-mentoring events need.</summary>
public static class SpeedComposition
{
    public static IServiceCollection AddSpeed(this IServiceCollection services) => services
        .AddSingleton<SpeedPeople>()
        .AddSingleton<SpeedActs>()
        .AddSingleton<SpeedDoorActs>()
        .AddSingleton<SpeedRoomActs>()
        .AddSingleton<SpeedCallActs>();
}
