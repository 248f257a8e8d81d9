using System.Diagnostics.Metrics;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Telemetry;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Benchmarks.Call;

/// <summary>
/// What the signalling of a call of thirty minutes takes, by the app's own times of asking: requests a member, and dollars of both on Flex Consumption with
/// 2 GB, each request alone on its instance, with what Cosmos DB would charge. Request units are a model (<see cref="Cosmos.RequestUnits"/>).
/// </summary>
public sealed class CallBenchmarks : BenchmarkGroup
{
    private const int GigabytesAnInstance = 2;

    // The least that is billed of an instance that wakes.
    private const decimal SecondsARequest = 1;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(15);

    public override string Name => "call";

    public override async Task RunAsync(Action<string, double> report)
    {
        var charged = 0d;
        using var listener = Listen(units => charged += units);
        await using var app = await RehearsalApp.StartAsync(new RehearsalSettings(People: 0, Months: 6, Seed: 1), new Cast([], seed: 1), Documents);
        charged = 0;

        var requests = await new TwoPages(app, Length, Late).TalkAsync();

        var prices = UnitPrices.Default;
        var each = (GigabytesAnInstance * SecondsARequest * prices.GigabyteSecond) + (prices.MillionExecutions / 1_000_000);
        report("call.signalling.requests", requests.Max());
        report("call.signalling.request_units", charged);
        report("call.cost", (double)((requests.Sum() * each) + ((decimal)charged * prices.MillionRequestUnits / 1_000_000)));
    }

    private static CosmosDocumentStore Documents(IServiceProvider services) => new(
        new CosmosDouble(services.GetRequiredService<TimeProvider>()).Client(), "mentorflow", new CosmosMeter(services.GetRequiredService<IMeterFactory>()));

    private static MeterListener Listen(Action<double> charge)
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
        listener.SetMeasurementEventCallback<double>((_, units, _, _) => charge(units));
        listener.Start();
        return listener;
    }
}
