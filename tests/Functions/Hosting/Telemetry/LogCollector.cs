using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Functions.Hosting.Telemetry;

/// <summary>Hears what would leave the process: every span of the product's sources, every figure of one app, every line of its log.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private readonly ActivityListener spans;
    private readonly MeterListener figures = new();

    public LogCollector()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MentorFlow" or "Microsoft.DurableTask" or "Microsoft.Azure.Functions.Worker",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
    }

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public ConcurrentQueue<Measure> Measures { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Meters are made by the app they belong to; those of tests beside this one are left alone.</summary>
    public void Listen(IMeterFactory app)
    {
        figures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == app && instrument.Meter.Name == "MentorFlow")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        figures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        figures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        figures.Start();
    }

    public double Sum(string name) => Measures.Where(measure => measure.Name == name).Sum(measure => measure.Value);

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose()
    {
        spans.Dispose();
        figures.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measures.Enqueue(new Measure(instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private sealed class Listener(LogCollector ears, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            ears.Lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}

internal sealed record Measure(string Name, double Value, string Tags);
