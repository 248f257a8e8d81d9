using MentorFlow.Local.Http;
using MentorFlow.Local.Rpc;
using MentorFlow.Local.Schedules;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>What a worker offers, read once and held against what the real host would reject, hang on or silently lose.</summary>
internal sealed record AppFunctions(
    IReadOnlyList<WorkerFunction> All, IReadOnlyList<HttpFunction> Http, IReadOnlyList<(WorkerFunction Function, Schedule Schedule)> Timed)
{
    /// <param name="configuration">Fills the schedules that are settings of the app.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="HostStartException">Some function breaks a rule; the message names every one with every rule it breaks.</exception>
    public static AppFunctions Read(IEnumerable<FunctionMetadata> metadata, HostJson host, IConfiguration configuration, DateTime now)
    {
        // In the order of the host, which routes by it.
        List<WorkerFunction> all =
        [
            .. metadata.Select(function => new WorkerFunction(function)).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        List<HttpFunction> http = [.. all.Where(function => function.Is("httpTrigger")).Select(function => new HttpFunction(function, host.RoutePrefix))];
        List<string> refusals = [.. AppRules.Check(all), .. RouteRules.Check(http)];

        List<(WorkerFunction, Schedule)> timed = [];
        foreach (var function in all.Where(function => function.Is("timerTrigger")))
        {
            if (Schedule.TryRead(function.Binding.GetProperty("schedule").GetString()!, configuration, now, out var schedule, out var refusal))
            {
                timed.Add((function, schedule));
            }
            else
            {
                refusals.Add($"{function.Name}: {refusal}.");
            }
        }

        return refusals.Count == 0
            ? new AppFunctions(all, http, timed)
            : throw new HostStartException(string.Join(Environment.NewLine, ["The Functions host would not run these functions as written:", .. refusals]));
    }
}
