using System.Diagnostics.Metrics;
using MentorFlow.Domain.Telemetry;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>Listens to what the store says it was charged.</summary>
internal sealed class CosmosCharges : IMeterFactory
{
    private readonly MeterListener listener = new();
    private readonly List<Meter> meters = [];

    public CosmosCharges()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (meters.Contains(instrument.Meter))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, units, tags, _) => Add(units, tags));
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Throttled += count);
        listener.Start();
    }

    /// <summary>Operation and request units, as they came.</summary>
    public List<(string Operation, double Units)> Units { get; } = [];

    public long Throttled { get; private set; }

    public Meter Create(MeterOptions options)
    {
        Assert.Equal(MentorFlowMeter.Name, options.Name);
        var meter = new Meter(options);
        lock (meters)
        {
            meters.Add(meter);
        }

        return meter;
    }

    public void Dispose()
    {
        listener.Dispose();
        meters.ForEach(meter => meter.Dispose());
    }

    private void Add(double units, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var operation = (string)tags.ToArray().Single(tag => tag.Key == "operation").Value!;
        lock (Units)
        {
            Units.Add((operation, units));
        }
    }
}
