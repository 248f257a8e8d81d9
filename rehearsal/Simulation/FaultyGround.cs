using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Local.Clock;
using MentorFlow.Providers.Video;
using MentorFlow.Rehearsal.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>All that the app stands on, where it can go wrong: its store, its relay, its video provider, its clock, and the processes that run it.</summary>
internal sealed record FaultyGround(FaultSwitch Faults, FaultyRelay Relay, SteppedClock Clock)
{
    /// <summary>Puts it between the app and what it would stand on otherwise.</summary>
    public static FaultyGround LayUnder(FunctionsApplicationBuilder builder, int seed, FaultPlan plan, RunTrace trace)
    {
        var services = builder.Services;
        var clock = (SteppedClock)services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance!;
        var faults = new FaultSwitch(plan, clock, trace);
        var relay = new FaultyRelay(faults, SimulatedProgram.KnowsRepetitions(seed));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ApartClock(clock, faults)));
        services.Replace(ServiceDescriptor.Singleton<IMailSender>(relay));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(root => new FaultyStore(root.GetRequiredService<WatchedStore>(), faults)));
        if (SimulatedProgram.VideoOf(seed) == VideoSettings.Link)
        {
            services.Replace(ServiceDescriptor.Singleton<IVideoProvider>(new FaultyRooms(new LinkVideoProvider(), faults)));
        }

        builder.Use(new FaultyActivities(faults, clock).Around);
        return new FaultyGround(faults, relay, clock);
    }
}
