using System.Diagnostics;
using MentorFlow.Domain.Telemetry;
using OpenTelemetry;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>The real durable stack writes the message of a failure into the span of what failed; an address in it goes no further.</summary>
internal sealed class ImpersonalSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (Impersonal.Holds(data.StatusDescription))
        {
            data.SetStatus(data.Status, Impersonal.Text(data.StatusDescription));
        }

        foreach (var (key, value) in data.TagObjects.Where(tag => Impersonal.Holds(tag.Value as string)).ToList())
        {
            data.SetTag(key, Impersonal.Text((string)value!));
        }
    }
}
