using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MentorFlow.Benchmarks.Journey;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Benchmarks.Cosmos;

/// <summary>
/// What Cosmos DB would charge for one mentorship, from the match to the close. A model and not a measurement: the real client and adapter
/// talk to a double that charges by the documented rules (2 units a kilobyte read under strong consistency, 5.5 a kilobyte written with two
/// indexed paths, 2.5 a query and 0.5 a document), and the figure is what the app itself reports by operation.
/// </summary>
public sealed class RequestUnits : BenchmarkGroup
{
    public override string Name => "cosmos";

    public override async Task RunAsync(Action<string, double> report)
    {
        var charged = new ConcurrentDictionary<string, double>();
        using var listener = Listen(charged);
        await using var app = await RehearsalApp.StartAsync(new RehearsalSettings(People: 0, Months: 6, Seed: 1), new Cast([], seed: 1), Documents);

        var pair = await Pair.ProposeAsync(app, number: 1);
        report("cosmos.ru.until_match", charged.Values.Sum());
        charged.Clear();
        await pair.LiveAsync();
        report("cosmos.ru.per_mentorship", charged.Values.Sum());
        foreach (var (operation, units) in charged.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            report($"cosmos.ru.per_mentorship.{operation}", units);
        }
    }

    private static CosmosDocumentStore Documents(IServiceProvider services) => new(
        new CosmosDouble(services.GetRequiredService<TimeProvider>()).Client(), "mentorflow", new CosmosMeter(services.GetRequiredService<IMeterFactory>()));

    private static MeterListener Listen(ConcurrentDictionary<string, double> charged)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument is { Meter.Name: MentorFlowMeter.Name, Name: "mentorflow.cosmos.request_units" })
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, units, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name == "operation")
                {
                    charged.AddOrUpdate((string)value!, units, (_, sum) => sum + units);
                }
            }
        });
        listener.Start();
        return listener;
    }
}
