using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Telemetry;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>What the database charges: it is the only cost of MentorFlow that code can make ten times larger without anybody noticing.</summary>
public sealed partial class CosmosMeter
{
    // A throttled request has waited as long as the service asked for: what was answered sooner need not be looked at.
    private static readonly TimeSpan Swift = TimeSpan.FromMilliseconds(20);

    private readonly Counter<double> charge;
    private readonly Counter<long> throttled;
    private readonly UsageMeter? usage;

    /// <param name="usage">Counts for the costs of programs; null where nobody does.</param>
    public CosmosMeter(IMeterFactory meters, UsageMeter? usage = null)
    {
        this.usage = usage;
        var meter = meters.Create(MentorFlowMeter.Name);
        charge = meter.CreateCounter<double>("mentorflow.cosmos.request_units", "{RU}", "Request units charged, by operation and container.");
        throttled = meter.CreateCounter<long>(
            "mentorflow.cosmos.throttled", "{request}", "Requests that the service refused with 429, by operation and container; the client repeats them.");
    }

    internal void Record(string operation, Partition partition, Headers headers, CosmosDiagnostics diagnostics)
    {
        var tags = new TagList { { "operation", operation }, { "container", partition.Container } };
        charge.Add(headers.RequestCharge, tags);
        usage?.Charge(partition, (decimal)headers.RequestCharge);
        if (diagnostics.GetClientElapsedTime() > Swift && Refusals(diagnostics) is > 0 and var refused)
        {
            throttled.Add(refused, tags);
        }
    }

    // The client repeats on its own and tells in its diagnostics only: {"GatewayCalls":{"(429, 0)":2,"(201, 0)":1}}.
    private static int Refusals(CosmosDiagnostics diagnostics) =>
        Refused().Matches(diagnostics.ToString()).Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("""
        "\(429, \d+\)":(\d+)
        """)]
    private static partial Regex Refused();
}
