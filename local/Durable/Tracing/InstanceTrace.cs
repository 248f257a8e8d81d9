using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MentorFlow.Local.Durable;

/// <summary>Where an instance stands in its trace. It is stored with the instance, so that an instance of months stays one tree across restarts.</summary>
/// <param name="Own">The span of the instance itself, which is written only when it ends; whatever it does hangs below it.</param>
/// <param name="Cause">What started it.</param>
/// <param name="Began">UTC.</param>
internal sealed record InstanceTrace(ActivityContext Own, ActivitySpanId Cause, DateTime Began)
{
    /// <summary>A sub-orchestration.</summary>
    public InstanceTrace Child(DateTime began) => Below(Own, began);

    public string TraceParent => string.Create(CultureInfo.InvariantCulture, $"00-{Own.TraceId}-{Own.SpanId}-{(int)Own.TraceFlags:x2}");

    /// <summary>The start of an instance by somebody whose W3C traceparent came along; null when none did.</summary>
    public static InstanceTrace? Of(string? traceParent, DateTime began) =>
        ActivityContext.TryParse(traceParent, null, out var cause) ? Below(cause, began) : null;

    /// <summary>The W3C traceparent of the instance, then what started it and when.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TraceParent} {Cause} {Began.Ticks}");

    [return: NotNullIfNotNull(nameof(text))]
    public static InstanceTrace? Parse(string? text) => text?.Split(' ') switch
    {
        null => null,
        [var own, var cause, var began] => new InstanceTrace(
            ActivityContext.Parse(own, null),
            ActivitySpanId.CreateFromString(cause),
            new DateTime(long.Parse(began, CultureInfo.InvariantCulture), DateTimeKind.Utc)),
        _ => throw new InvalidDataException($"'{text}' is no trace."),
    };

    private static InstanceTrace Below(ActivityContext cause, DateTime began) =>
        new(new ActivityContext(cause.TraceId, ActivitySpanId.CreateRandom(), cause.TraceFlags), cause.SpanId, began);
}
